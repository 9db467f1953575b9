import type { Head, HistoryEntry, HistoryFault, HistoryFork } from '../../../domain/history.js';
import { FIRST, lineOf, prevOf, type Row, type Rows } from './history-lines.js';

/**
 * The lines of one machine. Each names the lines it comes after, so that they are a tree whatever order they stand
 * in: git puts together what branches wrote. Two that come after the same one are a fork; one that comes after a
 * line that is not there shows that somebody altered it or took it away.
 */
export interface Tree {
  /** Each behind those it comes after, with the latest time of any of them and its own. */
  readonly entries: readonly { readonly entry: HistoryEntry; readonly at: string }[];
  readonly heads: readonly Head[];
  readonly forks: readonly HistoryFork[];
  /** The first line that does not hold, and the first mark of a conflict. */
  readonly faults: readonly HistoryFault[];
}

/** The lines no other comes after: what the next one is to name, all of them. */
export function endsOf(rows: readonly Row[]): readonly Row[] {
  const named = new Set(rows.flatMap(prevOf));
  return [...uniqueOf(rows).values()].filter(({ digest }) => !named.has(digest));
}

/** Merged twice, the same line may stand twice: it says nothing more. */
function uniqueOf(rows: readonly Row[]): ReadonlyMap<string, Row> {
  const unique = new Map<string, Row>();
  for (const row of rows) if (!unique.has(row.digest)) unique.set(row.digest, row);
  return unique;
}

export function treeOf(machine: string, files: readonly (Rows & { readonly file: string })[]): Tree {
  const rows = files.flatMap((one) => one.rows);
  const unique = uniqueOf(rows);
  const lines = new Map(
    [...unique.values()].map((row) => {
      const line = lineOf(row, machine);
      const prev = line ? [line.prev].flat() : prevOf(row);
      return [row.digest, { row, line, prev }] as const;
    }),
  );
  const named = new Set([...lines.values()].flatMap(({ prev }) => prev));
  const prevIn = (digest: string): readonly string[] =>
    lines.get(digest)?.prev.filter((one) => lines.has(one)) ?? [];
  const entries: { entry: HistoryEntry; at: string }[] = [];
  const times = new Map<string, string>();
  for (const digest of inOrder([...lines.keys()], prevIn)) {
    const { line } = lines.get(digest) ?? {};
    const before = prevIn(digest).map((one) => times.get(one) ?? '');
    const at = before.reduce((latest, time) => (time > latest ? time : latest), line?.at ?? '');
    times.set(digest, at);
    if (!line) continue;
    const { prev, ...entry } = line;
    entries.push({ entry: { ...entry, digest }, at });
  }
  const fault = [...lines.values()].flatMap(({ row, line, prev }): HistoryFault[] => {
    const { file, line: at } = row;
    if (!line) return [{ file, line: at, why: 'unreadable' }];
    if (prev.every((one) => one === FIRST || lines.has(one))) return [];
    return [{ file, line: at, why: row === rows[0] ? 'beginning' : 'chain' }];
  })[0];
  const mark = files.flatMap(({ file, marks }): HistoryFault[] =>
    marks.map((line) => ({ file, line, why: 'conflict' })),
  )[0];
  return {
    entries,
    heads: [...lines.keys()]
      .filter((digest) => !named.has(digest))
      .map((digest) => ({ machine, lines: inOrder([digest], prevIn).length, digest })),
    forks: forksOf(machine, [...lines.values()]),
    faults: [...(mark ? [mark] : []), ...(fault ? [fault] : [])],
  };
}

/** Lines and all they come after, each behind those; otherwise as they are given. */
function inOrder(
  digests: readonly string[],
  prevIn: (digest: string) => readonly string[],
): readonly string[] {
  const done = new Set<string>();
  for (const digest of digests) {
    // Far too deep for a function that calls itself.
    const open = [digest];
    for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
      const missing = done.has(last) ? [] : prevIn(last).filter((one) => !done.has(one));
      if (missing.length > 0) {
        open.push(...missing.toReversed());
        continue;
      }
      done.add(last);
      open.pop();
    }
  }
  return [...done];
}

function forksOf(
  machine: string,
  lines: readonly { readonly row: Row; readonly prev: readonly string[] }[],
): readonly HistoryFork[] {
  const after = new Map<string, Row[]>();
  for (const { row, prev } of lines) {
    for (const one of prev) {
      const known = after.get(one);
      if (known) known.push(row);
      else after.set(one, [row]);
    }
  }
  // Lines that come after a merge each come after all ends of it: the same fork once more.
  const forks = [...after.values()].filter((rows) => rows.length > 1);
  const unique = new Map(forks.map((rows) => [rows.map(({ digest }) => digest).join(), rows]));
  return [...unique.values()].map((rows) => ({
    machine,
    lines: rows.map(({ file, line }) => ({ file, line })),
  }));
}
