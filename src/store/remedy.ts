import type { Document } from 'yaml';
import type { SyntaxHint } from '../domain/problem.js';
import { type Correction, correctionsOf, hiddenInBrackets, isWhole, saysJust } from './slips.js';
import { Lines } from './yaml/text/lines.js';

/** A line put right: which, as what, and what was wrong with it. */
export interface Remedy {
  readonly line: number;
  readonly better: string;
  readonly hint: SyntaxHint;
}

/** Lines longer than this are not repeated to anyone, so that no correction of them is. */
const MAX_ROW = 300;
/** Texts longer than this are read once, not once for each correction. */
const MAX_TEXT = 128 * 1024;

/**
 * The correction of a line at which a text could not be read, or of the line before it, where the parser often
 * notices too late. Only one that was tried is told: with it in place the text reads on beyond the line, and the
 * line says what was meant. Undefined where two would do, or none.
 */
export function remedyAt(text: string, line: number, parse: (text: string) => Document): Remedy | undefined {
  if (text.length > MAX_TEXT) return undefined;
  const rows = text.split('\n');
  const works = (at: number, better: string): boolean => {
    const changed = [...rows];
    changed[at - 1] = better;
    return firstFault(changed.join('\n'), parse) > at;
  };
  for (const at of [line, before(rows, line), hiding(rows, line)]) {
    const row = (rows[at - 1] ?? '').replace(/\r$/u, '');
    if (at < 1 || row.length > MAX_ROW) continue;
    for (const correction of correctionsOf(row)) {
      if (isMeant(correction) && works(at, correction.line)) {
        return { line: at, better: correction.line, hint: correction.hint };
      }
    }
  }
  return moved(rows, line, works);
}

/** A field that stands in no column: where it may stand, if that is one place. */
function moved(
  rows: readonly string[],
  line: number,
  works: (at: number, better: string) => boolean,
): Remedy | undefined {
  const row = (rows[line - 1] ?? '').replace(/\r$/u, '');
  const [, indent = '', rest = ''] = /^(\s*)([A-Za-z][\w.-]*:(?:\s.*)?)$/su.exec(row) ?? [];
  if (rest === '' || row.length > MAX_ROW) return undefined;
  const fits = [...columns(rows.slice(0, line - 1))]
    .map((column) => ' '.repeat(column) + rest)
    .filter((better) => better !== row && isWhole(better) && works(line, better));
  const [better] = fits;
  const hint = indent.includes('\t') ? 'tab' : /[^ ]/u.test(indent) ? 'blank' : 'indent';
  return better !== undefined && fits.length === 1 ? { line, better, hint } : undefined;
}

/** Columns in which the fields above stand, and the one below a field that is still empty. */
function columns(above: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  let last: { column: number; empty: boolean } | undefined;
  for (const row of above) {
    const [, lead, value = ''] = /^( *(?:- +)*)[A-Za-z][\w.-]*:(?: +(.*))?$/su.exec(row.trimEnd()) ?? [];
    if (lead === undefined) continue;
    last = { column: lead.length, empty: value === '' };
    found.add(last.column);
  }
  if (last?.empty) found.add(last.column + 2);
  return found;
}

function before(rows: readonly string[], line: number): number {
  let at = line - 1;
  while (at > 0 && /^\s*(?:#|$)/u.test(rows[at - 1] ?? '')) at -= 1;
  return at;
}

/** The line above whose bracket a `#` keeps open: what is wrong with it shows only where the text goes on. */
const hiding = (rows: readonly string[], line: number): number =>
  rows.slice(0, line).findLastIndex((row) => hiddenInBrackets(row) !== undefined) + 1;

const isMeant = ({ line, says }: Correction): boolean =>
  says ? saysJust(line, says.key, says.value) : isWhole(line);

/** The line of the first thing that is no YAML; beyond any where all is. */
function firstFault(text: string, parse: (text: string) => Document): number {
  const { errors, warnings } = parse(text);
  const faults = [...errors, ...warnings.filter(({ code }) => code !== 'TAG_RESOLVE_FAILED')];
  if (faults.length === 0) return Number.POSITIVE_INFINITY;
  const lines = new Lines(text);
  return Math.min(...faults.map(({ pos }) => lines.at(Math.min(pos[0], text.trimEnd().length)).line));
}
