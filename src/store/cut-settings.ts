import { type Document, isPair, isScalar, isSeq, type Pair, type Scalar, visit } from 'yaml';
import { plainNumber, readNumber } from '../domain/numbers.js';
import type { Described, Rewrite } from '../domain/problem.js';
import type { Rest } from '../domain/raw.js';
import { aloneIn, restOf } from './comma.js';
import type { Lines } from './yaml/text/lines.js';

/** A value of a settings file that a comma in braces cut. */
export interface Cut {
  readonly wrong: Described & { readonly path: readonly PropertyKey[] };
  /** What is left of the value. */
  readonly node: Scalar;
  readonly rewrite: Rewrite;
}

/**
 * Takes the words that commas in braces cut off out of a document, so that nobody is told that they are no settings,
 * and says of which values they are. A word that may be a key stands for itself.
 */
export function takeCuts(
  document: Document.Parsed,
  lines: Lines,
  isKey: (word: string) => boolean,
): readonly Cut[] {
  const found: Cut[] = [];
  visit(document, {
    Map(_, map, parents) {
      const path = parents.flatMap((parent, index) => stepInto(parent, parents[index + 1] ?? map));
      const kept: Pair[] = [];
      let rest: Rest[] = [];
      const close = () => {
        const [node, key] = [kept.at(-1)?.value, kept.at(-1)?.key];
        if (rest.length > 0 && isScalar(node)) found.push(cut(node, [...path, nameOf(key)], rest, lines));
        rest = [];
      };
      for (const [index, pair] of map.items.entries()) {
        const span = aloneIn(map, index);
        const before = kept.at(-1)?.value;
        if (span && isScalar(before) && before.value !== null && !isKey(span.word)) {
          rest.push(restOf(lines.text, span, (offset) => lines.at(offset)));
        } else {
          close();
          kept.push(pair);
        }
      }
      close();
      map.items = kept;
    },
  });
  return found;
}

function cut(node: Scalar, path: readonly PropertyKey[], rest: readonly Rest[], lines: Lines): Cut {
  const kept = node.source ?? String(node.value);
  const seen = [kept, ...rest.map(({ text }) => text)].join('');
  const read = typeof node.value === 'number' ? readNumber(seen, true) : { meant: [] };
  const number = 'value' in read ? plainNumber(read.value) : undefined;
  const rewrite: Rewrite = {
    from: lines.at(node.range?.[0] ?? 0),
    until: rest.at(-1)?.end,
    as: number ?? seen,
    inQuotes: number === undefined,
  };
  const name = path.join('.');
  const wrong: Described =
    number === undefined
      ? { code: 'value-split', args: { field: name, seen, kept } }
      : {
          code: 'setting-wrong',
          args: { path: name, seen, expected: 'whole', choices: [], nearest: number },
        };
  return { wrong: { ...wrong, path }, node, rewrite };
}

/** The key or place of a node within the map or list that holds it. */
export function stepInto(parent: unknown, inner: unknown): readonly PropertyKey[] {
  if (isSeq(parent)) return [parent.items.indexOf(inner)];
  return isPair(parent) ? [nameOf(parent.key)] : [];
}

const nameOf = (key: unknown): string => String((key as { value?: unknown } | null | undefined)?.value);
