import { show } from '../../src/domain/calendar.js';
import { irtIn } from '../../src/messages/command.js';
import { wholeLabels } from '../../src/messages/vi/whole.js';
import { viQuarterly } from '../../src/messages/vi-quarterly.js';
import type { RenderTexts } from '../../src/render/options.js';

const numbers = new Intl.NumberFormat('vi', { maximumFractionDigits: 1 });
const states = {
  met: 'đạt',
  pending: 'chưa đến hạn',
  'due-soon': 'sắp đến hạn',
  overdue: 'quá hạn',
  missing: 'thiếu',
  unknown: 'chưa xác định',
  'not-applicable': 'không áp dụng',
  waived: 'được miễn',
};

const irt = irtIn(undefined, { text: 'NỘI-DUNG', folder: 'THƯ-MỤC' });

/** Vietnamese as the renderers are given it, without the rest of the messages. */
export const t: RenderTexts = {
  label: (words) => {
    if ('text' in words) return words.text;
    const say = (
      { ...viQuarterly, ...wholeLabels(irt) } as Record<string, ((args: object) => string) | undefined>
    )[words.key];
    return say ? say(words.args) : words.key;
  },
  state: (state) => states[state],
  number: (n) => numbers.format(n),
  unrecorded: 'chưa ghi',
  partSum: (sum, unrecorded) => `${sum} (còn ${unrecorded} bản ghi chưa ghi)`,
  columnsLeftOut: (names) => `Không hiện: ${names.join(', ')}.`,
  day: show,
  ended: (on) => (on === null ? 'đã kết thúc' : `đã kết thúc ${show(on)}`),
  share: (part, whole) => (whole === 0 ? '–' : `${numbers.format((part / whole) * 100)} %`),
};
