import { show } from '../../domain/calendar.js';
import { plainNumber } from '../../domain/numbers.js';
import type { CommandBlanks, Irt } from '../command.js';
import { percentOf } from '../figures.js';
import type { Messages } from '../messages.js';
import { periodName, viQuarterly } from '../vi-quarterly.js';
import { ask } from './ask.js';
import { doctor } from './doctor.js';
import { failures } from './failures.js';
import { short } from './figures.js';
import { fix } from './fix.js';
import { help } from './help.js';
import { fields, kinds, words } from './kinds.js';
import { oddities } from './oddities.js';
import { problems } from './problems.js';
import { results } from './results.js';
import { labels, say, state } from './say.js';
import { screens } from './screens.js';
import { sheets } from './sheets.js';
import { steps } from './steps.js';
import { whole, wholeLabels } from './whole.js';

/** What stands for a value that no shell takes as it is. */
export const typed: CommandBlanks = { text: 'NỘI DUNG', folder: 'THƯ MỤC' };

/** Vietnamese: the source of every text. */
export const vi = (irt: Irt): Messages => ({
  lang: 'vi',
  result: results,
  problem: problems(irt),
  oddity: oddities(irt),
  failure: failures(irt),
  label: { ...labels, ...wholeLabels(irt), ...viQuarterly },
  state,
  severity: { required: 'bắt buộc', advice: 'khuyến nghị' },
  kind: kinds,
  field: fields,
  word: words,
  blank: {
    'yes-no': 'CÓ-HAY-KHÔNG',
    date: 'NGÀY',
    time: 'NGÀY GIỜ',
    text: typed.text,
    id: 'MÃ',
    level: 'CẤP-ĐỘ',
    answer: 'TÌNH-TRẠNG',
    class: 'PHÂN-LOẠI',
    number: 'SỐ',
    url: 'ĐỊA-CHỈ',
    file: 'TỆP',
  },
  dutyField: {
    citation: 'Căn cứ',
    text: 'Nguyên văn',
    summary: 'Tóm tắt nội dung',
    binds: 'Áp dụng cho',
    severity: 'Mức',
    inForce: 'Hiệu lực',
    explanation: 'Cách xét',
    interpretation: 'Cách hiểu',
    sanction: 'Chế tài',
    option: 'Tham số',
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
  number: short,
  decimal: (value) => plainNumber(value).replace('.', ','),
  day: show,
  period: periodName,
  share: (part, whole) => (whole === 0 ? '–' : `${percentOf('vi', part, whole)} %`),
});
