import type { Ctx } from '../../cli/context.js';
import type { Doc, Lack } from '../../domain/doc.js';
import type { History, HistoryFault } from '../../domain/history.js';

/** The same as what a document on history lacks. */
export const lacksOf = ({ t: { say } }: Ctx, { faults }: History): readonly Lack[] =>
  faults.map(({ why, file, line }) => ({
    file,
    line,
    column: 1,
    code: why,
    message: say.historyFault(why, file, line),
  }));

/** Where the history does not hold, and what to do. */
export const faultDoc = ({ t: { say } }: Ctx, faults: readonly HistoryFault[]): Doc => ({
  id: 'faults',
  title: null,
  facts: [],
  blocks: [
    ...faults.map(({ why, file, line }) => say.historyFault(why, file, line)),
    ...faults.flatMap(({ why, file }) => (why === 'conflict' ? [say.historyConflictFix(file)] : [])),
    ...(faults.some(({ why }) => why !== 'conflict') ? [say.historyFaultFix] : []),
  ].map((text) => ({ type: 'paragraph' as const, words: { text } })),
});
