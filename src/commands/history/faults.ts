import type { Ctx } from '../../cli/context.js';
import type { Doc } from '../../domain/doc.js';
import type { HistoryFault } from '../../domain/history.js';

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
