import { Failure } from '../../cli/failure.js';
import type { History, HistoryEntry } from '../../domain/history.js';
import { kindNames } from '../../domain/kinds/index.js';
import type { Edit, Snapshot } from '../../store/port.js';

/** One command as history has it: all records it changed, in order. */
export interface Done {
  readonly change: string;
  readonly entries: readonly HistoryEntry[];
  /** Commands this one took back. */
  readonly undoes: readonly string[];
}

/**
 * The commands of this machine that stand, latest first; with `redo`, those that took others back and were not
 * taken back themselves. What was done again was done when it was done again, not when it was done first.
 */
export function standing({ machine, entries }: History, redo: boolean): readonly Done[] {
  const commands = commandsOf(entries.filter((entry) => entry.machine === machine));
  const byId = new Map(commands.map((one) => [one.change, one]));
  const stand: Done[] = [];
  const back: Done[] = [];
  const take = (from: Done[], wanted: Done) => {
    const at = from.lastIndexOf(wanted);
    if (at >= 0) from.splice(at, 1);
  };
  for (const one of commands) {
    const taken = one.undoes.flatMap((change) => byId.get(change) ?? []);
    if (one.undoes.length === 0) stand.push(one);
    else if (taken.every(({ undoes }) => undoes.length === 0)) {
      for (const other of taken) take(stand, other);
      back.push(one);
    } else {
      for (const other of taken) {
        take(back, other);
        stand.push(...other.undoes.flatMap((change) => byId.get(change) ?? []).toReversed());
      }
    }
  }
  return (redo ? back : stand).toReversed();
}

function commandsOf(entries: readonly HistoryEntry[]): readonly Done[] {
  const found = new Map<string, HistoryEntry[]>();
  for (const entry of entries) {
    const known = found.get(entry.change);
    if (known) known.push(entry);
    else found.set(entry.change, [entry]);
  }
  return [...found].map(([change, of]) => ({ change, entries: of, undoes: of[0]?.undoes ?? [] }));
}

/**
 * Commands to take back in one go, or one by one where together they come to nothing: what changes no record leaves
 * no line in history, and would not be known to be taken back.
 */
export const inGoes = (commands: readonly Done[], edits: readonly Edit[]): readonly (readonly Done[])[] =>
  edits.length > 0 ? [commands] : commands.map((one) => [one]);

/**
 * The edits that put every record back as it stood before commands, latest first. Refuses where a record is no
 * longer as the command left it, since what was done after it would be lost.
 */
export function reversal(commands: readonly Done[], snapshot: Snapshot): readonly Edit[] {
  const back = new Map<string, HistoryEntry>();
  for (const { entries } of commands) {
    for (const entry of entries.toReversed()) {
      const key = `${entry.kind}/${entry.id}`;
      const later = back.get(key);
      const now = later ? later.before : snapshot.digest(entry.kind, entry.id);
      if (now !== entry.after) {
        const { command, at, kind, id } = entry;
        // Where it cannot be read, nobody knows that it has changed.
        const problems = later || now !== null ? [] : snapshot.unread.mayHold(kind, id);
        if (problems.length > 0)
          throw new Failure('beside-unread', { kind, id, untold: 'wanted', problems }, 'data');
        throw new Failure('undo-would-lose', { command, at, kind, id });
      }
      back.set(key, entry);
    }
  }
  const edits = [...back.values()].flatMap(({ kind, id, text, before }): Edit[] => {
    const seen = snapshot.text(kind, id);
    if (before === snapshot.digest(kind, id)) return [];
    return [text === null ? { op: 'remove', kind, id, seen } : { op: 'put', kind, id, text, seen }];
  });
  // What others refer to comes first, so that each finds its agency's folder.
  return edits.sort((a, b) => kindNames.indexOf(a.kind) - kindNames.indexOf(b.kind));
}
