import type { KindName } from '../domain/kinds/index.js';

/** A field in words: `kind.path` where it means something of its own, else its own name. Places in a list do not count. */
export function labelOf(labels: Readonly<Record<string, string>>, kind: KindName, path: string): string {
  const steps = path.split('.').filter((step) => !/^\d+$/u.test(step));
  const name = steps.at(-1) ?? path;
  return labels[`${kind}.${steps.join('.')}`] ?? labels[`${kind}.${name}`] ?? labels[name] ?? path;
}
