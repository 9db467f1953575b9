import { show } from '../../domain/calendar.js';
import { isWork } from '../fix.js';
import type { Messages } from '../messages.js';
import { kinds, n } from './kinds.js';

export const fix: Messages['fix'] = {
  none: 'There is nothing to put right.',
  heading: (at, of) => `${n(at)} of ${n(of)}`,
  about: (subject, agency) => (agency === null ? subject : `${subject} · ${agency}`),
  how: 'What about this one?',
  done: (kind) =>
    isWork(kind) ? `Record the ${kinds[kind].one} that was done` : `Add a record: ${kinds[kind].one}`,
  complete: (kind, name, labels) =>
    `Go on with the ${kinds[kind].one}${name === null ? '' : ` “${name}”`}${labels.length > 0 ? `: ${labels.join(', ')}` : ''}`,
  waive: 'It is waived: record the paper that says so',
  skip: 'Later, go to the next one',
  back: 'Back to the one before',
  stop: 'Stop here',
  willAdd: (kind) => `This ${kinds[kind].one} will be recorded:`,
  willEdit: (kind, name) => `The ${kinds[kind].one} “${name}” will be changed:`,
  change: (label, from, to) => (from === null ? `${label}: ${to}` : `${label}: ${from} → ${to}`),
  wouldClose: (count, reached) => {
    const gaps = `${n(count)} ${reached === 'done' ? '' : 'other '}gap${count === 1 ? '' : 's'}`;
    if (reached === 'done') return `With it this one is done${count > 0 ? `; it closes ${gaps}` : ''}.`;
    const others = count > 0 ? `, though it closes ${gaps}` : '';
    return `With it this one is ${reached === 'nearer' ? 'nearer to done, not done yet' : 'not done yet'}${others}.`;
  },
  sure: 'Write it?',
  write: 'Write it',
  answerAgain: 'Answer again',
  drop: 'Never mind, write nothing',
  closed: (count, next) =>
    `${count > 0 ? `Closed ${n(count)} gap${count === 1 ? '' : 's'}` : 'Written'}${next === null ? '' : `; next time by ${show(next)}`}.`,
  waived: (count) => `${n(count)} waived, which does not count as done.`,
  stillOpen: (why) => `This one is not done yet: ${why}`,
  opened: (count) => `${n(count)} new gap${count === 1 ? '' : 's'}.`,
  summary: (closed, left, isWhole) =>
    `Closed ${n(closed)} gap${closed === 1 ? '' : 's'}; ${
      left > 0 ? `${n(left)} left` : isWhole ? 'none left' : 'none left in what could be read'
    }.`,
};
