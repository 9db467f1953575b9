import type { Ctx } from '../cli/context.js';
import type { Words } from '../domain/doc.js';
import { kindNames } from '../domain/kinds/index.js';
import type { Snapshot } from '../store/port.js';

/** Said of a store without a record: nothing is found because nothing is there yet, and what to type first. */
export const emptyStore = ({ t }: Ctx, { snapshot }: { readonly snapshot: Snapshot }): readonly Words[] =>
  snapshot.problems.length === 0 && kindNames.every((kind) => snapshot.dataset.all(kind).length === 0)
    ? [{ text: t.whole.emptyStore }]
    : [];
