import { show } from '../../domain/calendar.js';
import type { SilenceArgs } from '../../domain/duties/silence.js';
import { isKindName } from '../../domain/kinds/names.js';
import type { Irt } from '../command.js';
import type { Messages } from '../messages.js';
import { silenceBy, type WholeTexts } from '../whole.js';
import { article, kinds, n, plural } from './kinds.js';
import { steps } from './steps.js';

const kindOf = (kind: string): string => (isKindName(kind) ? kinds[kind].one : kind);

export const wholeLabels = (irt: Irt): Pick<Messages['label'], 'incomplete' | 'incomplete.empty'> => ({
  incomplete: (a) => {
    const more = a.files - a.named.length;
    const names = `${a.named.join(', ')}${more > 0 ? ` and ${n(more)} more` : ''}`;
    const found = plural(a.problems, 'problem');
    const what = a.files === 0 ? found : `${found} in ${plural(a.files, 'file')} (${names})`;
    const doubt = a.withDoubt
      ? ' Figures marked “?” may be so only because that part could not be read.'
      : '';
    return `INCOMPLETE: ${what}; what follows may lack something.${doubt} To see what is wrong and how to mend it: ${
      a.ofHistory && a.files > 0 ? irt`history verify` : irt`validate`
    }`;
  },
  'incomplete.empty': () => 'None seen in the part that could be read.',
});

const whys = (irt: Irt): { readonly [C in keyof SilenceArgs]: (args: SilenceArgs[C]) => string } => ({
  'kind-never-judged': (a) =>
    `No duty in use judges ${article(kindOf(a.kind))} by itself; such records count when agencies and systems are judged.`,
  'nothing-owed': () => 'On the day judged no duty applies to this agency or to its systems and records.',
  'agency-unborn': (a) => `The agency begins on ${show(a.on)}, after the day judged.`,
  'agency-owes-none': () => 'On the day judged this agency has nothing the duty applies to.',
  'none-bound': () => 'On the day judged there is nothing the duty applies to.',
  'no-duty-yet': (a) =>
    `No duty of the catalogues in use is in force yet; the first one is from ${show(a.from)}. Is the year right? Look at the day or the period asked for, or at the clock of this computer.`,
  'no-duty-any-more': (a) =>
    `No duty of the catalogues in use is in force any more; the last one was through ${show(a.to)}. Is the year right? Look at the day or the period asked for, or at the clock of this computer.`,
  'none-yet': (a) =>
    `The store has no record yet of: ${a.kinds.map(kindOf).join(', ')}; so there is nothing to judge. To record one: ${a.kinds.map((kind) => irt`${kind} add`).join(', ')}`,
});

export const silence = (irt: Irt) => silenceBy({ ...steps(irt).absence, ...whys(irt) });

export const whole = (irt: Irt): WholeTexts => ({
  checkPartMet: (count) =>
    count === 0
      ? 'Nothing could be judged in the part that was read'
      : `No verdict, since a part could not be read; among ${n(count)} judged so far no required one is seen to be missing`,
  countRead: (count) => `${plural(count, 'record')} read`,
  emptyStore: `The store has no record yet. Begin with: ${irt`agency add`}, then ${irt`system add`}`,
  noneFound: (kind, looked) => `No ${kinds[kind].one} found with: ${looked.join(', ')}.`,
  agencyPassed: (from, to, on) =>
    `${from} ended on ${show(on)}; its duties have passed to ${to}, and the results below are those of ${to}.`,
  agencyListed: (from, to, on) =>
    `${from} ended on ${show(on)}${
      to === null
        ? ' and has no living successor.'
        : `; its duties have passed to ${to}, so this is the part of ${to} and of every agency whose duties have passed to it.`
    }`,
  silence: silence(irt),
  assumed: (items) =>
    `ASSUMED, NOT RECORDED: ${items.join('; ')}. What follows holds only once that has been done and recorded.`,
  assumedRecord: (kind, id, isChange, fields) =>
    `${isChange ? 'a change of ' : ''}${kinds[kind].one} ${id}${fields.length > 0 ? ` (${fields.join(', ')})` : ''}`,
  assumedId: (id) => `${id} (assumed)`,
  notWritten: (file, isThere) =>
    isThere
      ? `this run wrote nothing to ${file}; what the file holds is of an earlier run.`
      : `this run wrote nothing to ${file}.`,
  formattedRest: (left) =>
    `Nothing changed in the part that could be read; the ${plural(left, 'place')} named above stay as they are, well laid out or not.`,
  validateNoneOfIts: 'Nothing can be concluded: no problem was seen in what is known to be this agency’s.',
  validateOthers: (count) =>
    `${plural(count, 'problem')} outside of what is known to be this agency’s, where records of the agency may stand; to see all: ${irt`validate`}`,
});
