import type { Messages } from '../messages.js';
import { kinds, n } from './kinds.js';

export const ask: Messages['ask'] = {
  list: {
    keysOfOne: '↑↓: move · type a few letters to search · Enter: take it · <: question before',
    keysOfSeveral:
      '↑↓: move · type a few letters to search · Tab: tick, untick · Enter: done · <: question before',
    none: '  There is none like that; take letters away to see the list again.',
  },
  how: 'Type < and Enter for the question before; Ctrl-C stops, with nothing written.',
  isFirst: 'This is the first question.',
  needed: 'This has to be answered.',
  skip: 'Enter to skip',
  skipOpen: 'Enter to skip; left open it does not count as done yet',
  because: (field, word) => `needed because “${field}” is “${word}”`,
  keep: 'Enter: as it is',
  leaveOpen: '(left open)',
  searched: 'type a few letters',
  wrong: (why) => `Not right yet: ${why}`,
  part: (label) => `Record “${label}”?`,
  partMore: (label, count) => `“${label}”: ${n(count)} so far. One more?`,
  partNumber: (label, count) => `${label} (no. ${n(count)})`,
  partWhat: (label) => `“${label}”: choose one to change or take away:`,
  partAdd: 'One more',
  partChange: (label) => `This one of “${label}”:`,
  change: 'Change',
  remove: 'Take away',
  finish: 'Done',
  cancel: 'Never mind, write nothing',
  field: (kind, name) => `What to change of the ${kinds[kind].one} “${name}”?`,
  record: (kind) => `Choose the ${kinds[kind].one}:`,
  unset: 'not recorded',
  addedEach: (kind, count) => `Recorded ${n(count)} times ${kinds[kind].one}, one for each agency.`,
  copied: (kind, name) =>
    `Copied from the ${kinds[kind].one} “${name}”; its days, figures and papers are not copied and have to be recorded anew.`,
};
