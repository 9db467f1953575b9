import { show } from '../../domain/calendar.js';
import { plainNumber } from '../../domain/numbers.js';
import type { CommandBlanks, Irt } from '../command.js';
import { enQuarterly, periodName } from '../en-quarterly.js';
import { percentOf } from '../figures.js';
import type { Messages } from '../messages.js';
import { ask } from './ask.js';
import { doctor } from './doctor.js';
import { failures } from './failures.js';
import { fix } from './fix.js';
import { help } from './help.js';
import { fields, kinds, n, words } from './kinds.js';
import { oddities } from './oddities.js';
import { problems } from './problems.js';
import { results } from './results.js';
import { labels, say, state } from './say.js';
import { screens } from './screens.js';
import { sheets } from './sheets.js';
import { steps } from './steps.js';
import { whole, wholeLabels } from './whole.js';

/** What stands for a value that no shell takes as it is. */
export const typed: CommandBlanks = { text: 'TEXT', folder: 'FOLDER' };

/** English. Days stay day first, as on the papers they come from. */
export const en = (irt: Irt): Messages => ({
  lang: 'en',
  result: results,
  problem: problems(irt),
  oddity: oddities(irt),
  failure: failures(irt),
  label: { ...labels, ...wholeLabels(irt), ...enQuarterly },
  state,
  severity: { required: 'required', advice: 'advice' },
  kind: kinds,
  field: fields,
  word: words,
  blank: {
    'yes-no': 'YES-OR-NO',
    date: 'DATE',
    time: 'DATE TIME',
    text: typed.text,
    id: 'ID',
    level: 'LEVEL',
    answer: 'STATUS',
    class: 'CLASS',
    number: 'NUMBER',
    url: 'URL',
    file: 'FILE',
  },
  dutyField: {
    citation: 'Legal basis',
    text: 'Text (translated)',
    summary: 'Summary',
    binds: 'Binds',
    severity: 'Severity',
    inForce: 'In force',
    explanation: 'How it is decided',
    interpretation: 'How it is read',
    sanction: 'Penalty',
    option: 'Option',
  },
  help,
  irt,
  say: say(irt),
  screen: screens,
  sheet: sheets(irt),
  ask,
  fix,
  step: steps(irt),
  doctor: doctor(irt),
  whole: whole(irt),
  number: n,
  decimal: plainNumber,
  day: show,
  period: periodName,
  share: (part, whole) => (whole === 0 ? '–' : `${percentOf('en', part, whole)}%`),
});
