import { Parser } from 'yaml';

/** The comments inside an item, each as it stands from its `#` on. */
export function commentsIn(text: string): string[] {
  const found: string[] = [];
  const look = (token: unknown): void => {
    if (Array.isArray(token)) for (const one of token) look(one);
    else if (typeof token === 'object' && token !== null) {
      const { type, source } = token as { type?: unknown; source?: unknown };
      if (type === 'comment' && typeof source === 'string') found.push(source.trimEnd());
      else look(Object.values(token));
    }
  };
  look([...new Parser().parse(text)]);
  return found;
}

/** Those of a text that are in none of the others. */
export function commentsOnlyIn(text: string, ...others: readonly string[]): string[] {
  const known = new Set(others.flatMap(commentsIn));
  return commentsIn(text).filter((comment) => !known.has(comment));
}
