import { show } from '../../domain/calendar.js';
import type { Messages } from '../messages.js';
import { viQuarterly } from '../vi-quarterly.js';
import { doctor } from './doctor.js';
import { failures } from './failures.js';
import { help } from './help.js';
import { fields, kinds, words } from './kinds.js';
import { oddities } from './oddities.js';
import { problems } from './problems.js';
import { results } from './results.js';
import { labels, say, state } from './say.js';
import { steps } from './steps.js';
import { whole, wholeLabels } from './whole.js';

const numbers = new Intl.NumberFormat('vi', { maximumFractionDigits: 1 });

/** Vietnamese: the source of every text. */
export const vi: Messages = {
  lang: 'vi',
  result: results,
  problem: problems,
  oddity: oddities,
  failure: failures,
  label: { ...labels, ...wholeLabels, ...viQuarterly },
  state,
  severity: { required: 'bắt buộc', advice: 'khuyến nghị' },
  kind: kinds,
  field: fields,
  word: words,
  blank: {
    'yes-no': 'CÓ-HAY-KHÔNG',
    date: 'NGÀY',
    time: '"NGÀY GIỜ"',
    text: '"NỘI DUNG"',
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
  say,
  step: steps,
  doctor,
  whole,
  number: (value) => numbers.format(value),
  day: show,
  share: (part, whole) => (whole === 0 ? '–' : `${numbers.format((part / whole) * 100)} %`),
};
