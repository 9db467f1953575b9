import { isMap, isScalar, isSeq, LineCounter, parseDocument, Scalar, stringify } from 'yaml';
import type { Position } from '../domain/problem.js';
import type { Raw } from '../domain/raw.js';
import { aloneIn, gluedIn, restOf } from '../store/comma.js';
import { type CutByHash, cutByHash } from '../store/hash.js';
import { type Remedy, remedyAt } from '../store/remedy.js';

/** YAML or JSON that cannot be read, and where. */
export class Unreadable extends Error {
  constructor(
    readonly at: Position,
    /** What was most likely meant, where that is known. */
    readonly remedy?: Remedy,
  ) {
    super('unreadable');
  }
}

const OPTIONS = { schema: 'core', merge: false, uniqueKeys: false, logLevel: 'silent' } as const;

/**
 * YAML or JSON given with a command, each scalar beside its text as typed: a phone number written 0912345678 keeps
 * its zero. Throws {@link Unreadable}; anchors and aliases count as such.
 */
export function readWritten(text: string, onCut: (cut: CutByHash) => void = () => undefined): Raw {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { ...OPTIONS, lineCounter });
  const at = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const placeOf = (node: unknown): Position => at((node as { range?: [number] } | null)?.range?.[0] ?? 0);
  const fault = document.errors[0];
  if (fault) {
    const place = at(Math.min(fault.pos[0], text.trimEnd().length));
    throw new Unreadable(
      place,
      remedyAt(text, place.line, (other) => parseDocument(other, OPTIONS)),
    );
  }

  const raw = (node: unknown): Raw => {
    const here = placeOf(node);
    if (isMap(node)) {
      const entries = node.items.map(({ key, value }, index) => {
        const span = aloneIn(node, index);
        return {
          key: isScalar(key) ? String(key.type === Scalar.PLAIN ? key.source : key.value) : '',
          keyAt: placeOf(key),
          value: raw(value),
          ...(span ? { alone: restOf(text, span, at) } : {}),
        };
      });
      return { type: 'map', entries, at: here };
    }
    if (isSeq(node)) {
      const items = node.items.map((item, index) => {
        const [read, span] = [raw(item), gluedIn(node, index, text)];
        return span && read.type === 'scalar' ? { ...read, glued: restOf(text, span, at) } : read;
      });
      return { type: 'list', items, at: here };
    }
    if (node !== null && !isScalar(node)) throw new Unreadable(here);
    const cut = node && cutByHash(text, node, at);
    if (cut) onCut(cut);
    const value: unknown = node?.value ?? null;
    if (typeof value === 'string') return { type: 'scalar', value, at: here };
    if (typeof value === 'number' || typeof value === 'boolean')
      return { type: 'scalar', value, source: node?.source, at: here };
    return { type: 'scalar', value: null, at: here };
  };
  return raw(document.contents);
}

/** A value as YAML that reads back as it. */
export const asYaml = (value: unknown): string =>
  stringify(value, { ...OPTIONS, lineWidth: 0, aliasDuplicateObjects: false });
