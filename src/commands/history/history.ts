import type { Ctx } from '../../cli/context.js';
import { type ExitCode, exit } from '../../cli/failure.js';
import { isForPrograms, isPlain, renderDoc, writeOutput, writeValue } from '../../cli/output.js';
import { type Block, type Doc, day, text, words } from '../../domain/doc.js';
import type { HistoryEntry } from '../../domain/history.js';
import { subjectNamed } from '../named.js';
import { requireRecord } from '../record/shared.js';
import { faultDoc, lacksOf } from './faults.js';

/** Lines shown at once on a terminal. */
const SHOWN = 30;

/** What was changed, latest first; of one record, or of all. */
export async function showHistory(ctx: Ctx, subject: string | undefined, all: boolean): Promise<ExitCode> {
  const { store } = await ctx.openStore();
  const history = await store.history();
  const snapshot = await store.snapshot();
  const { kind, id } = subject === undefined ? {} : subjectNamed(snapshot, subject);
  const entries = history.entries.filter(
    (entry) => kind === undefined || (entry.kind === kind && entry.id === id),
  );
  // A record that was removed is in history alone; one that is in neither was mistyped.
  if (kind !== undefined && id !== undefined && entries.length === 0 && !snapshot.taken(kind, id)) {
    requireRecord(snapshot, kind, id);
  }
  if (isForPrograms(ctx)) {
    const { heads, forks, faults } = history;
    const complete = faults.length === 0;
    writeValue(ctx, { format: 'irt.history/1', complete, entries, heads, forks, faults });
  } else {
    const last = kind === undefined ? undefined : entries.at(-1);
    const byHand = last !== undefined && snapshot.digest(last.kind, last.id) !== last.after;
    const shown = all || isPlain(ctx) ? entries.length : SHOWN;
    writeOutput(ctx, await renderDoc(ctx, screen(ctx, entries, shown, byHand), lacksOf(ctx, history)));
  }
  if (history.faults.length > 0) ctx.io.err(await renderDoc(ctx, faultDoc(ctx, history.faults), []));
  return history.faults.length > 0 ? exit.data : exit.done;
}

function screen({ t }: Ctx, entries: readonly HistoryEntry[], shown: number, byHand: boolean): Doc {
  const latest = entries.slice(-shown).reverse();
  const { say } = t;
  const table: Block = {
    type: 'table',
    id: 'history',
    title: null,
    columns: [
      { id: 'at', title: words('col.at', {}), whole: true },
      { id: 'command', title: words('col.command', {}), whole: true },
      { id: 'record', title: words('col.record', {}), whole: true },
      { id: 'who', title: words('col.who', {}), spare: 1 },
      { id: 'machine', title: words('col.machine', {}), spare: 2 },
    ],
    rows: latest.map((entry) => [
      day(entry.at),
      text(entry.command),
      text(`${entry.kind}/${entry.id}`),
      text(entry.who),
      text(entry.machine),
    ]),
    empty: { text: say.historyNone },
  };
  const [last] = latest;
  const earlier = entries.length - latest.length;
  const notes = [
    ...(earlier > 0 ? [say.historyEarlier(earlier)] : []),
    ...(byHand && last ? [say.changedByHand(last.kind, last.id)] : []),
  ];
  return {
    id: 'history',
    title: { text: say.historyTitle(entries.length) },
    facts: [],
    blocks: [table, ...notes.map((note): Block => ({ type: 'paragraph', words: { text: note } }))],
  };
}
