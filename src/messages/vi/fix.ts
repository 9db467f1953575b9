import { show } from '../../domain/calendar.js';
import { isWork } from '../fix.js';
import type { Messages } from '../messages.js';
import { n } from './figures.js';
import { kinds } from './kinds.js';

export const fix: Messages['fix'] = {
  none: 'Không có gì phải khắc phục.',
  heading: (at, of) => `Mục ${n(at)}/${n(of)}`,
  about: (subject, agency) => (agency === null ? subject : `${subject} · ${agency}`),
  how: 'Làm gì với mục này?',
  done: (kind) => (isWork(kind) ? `Ghi ${kinds[kind].one} đã thực hiện` : `Ghi thêm ${kinds[kind].one}`),
  complete: (kind, name, labels) =>
    `Ghi tiếp vào ${kinds[kind].one}${name === null ? '' : ` “${name}”`}${labels.length > 0 ? `: ${labels.join(', ')}` : ''}`,
  waive: 'Được miễn, hoãn: ghi văn bản cho phép',
  skip: 'Để sau, sang mục tiếp theo',
  back: 'Quay lại mục trước',
  stop: 'Dừng ở đây',
  willAdd: (kind) => `Sẽ ghi ${kinds[kind].one}:`,
  willEdit: (kind, name) => `Sẽ sửa ${kinds[kind].one} “${name}”:`,
  change: (label, from, to) => (from === null ? `${label}: ${to}` : `${label}: ${from} → ${to}`),
  wouldClose: (count, reached) => {
    const others = count > 0 ? `, dù đóng ${n(count)} thiếu sót khác` : '';
    switch (reached) {
      case 'done':
        return `Ghi như vậy thì mục này xong${count > 0 ? `; đóng ${n(count)} thiếu sót` : ''}.`;
      case 'nearer':
        return `Ghi như vậy thì mục này bớt thiếu nhưng chưa xong${others}.`;
      case 'not-done':
        return `Ghi như vậy thì mục này vẫn chưa xong${others}.`;
    }
  },
  sure: 'Ghi lại?',
  write: 'Ghi',
  answerAgain: 'Trả lời lại',
  drop: 'Thôi, không ghi',
  closed: (count, next) =>
    `${count > 0 ? `Đã đóng ${n(count)} thiếu sót` : 'Đã ghi'}${next === null ? '' : `; lần tới trước ${show(next)}`}.`,
  waived: (count) => `Được miễn, hoãn ${n(count)} mục; không tính là đã thực hiện.`,
  stillOpen: (why) => `Mục này vẫn chưa xong: ${why}`,
  opened: (count) => `Phát sinh ${n(count)} thiếu sót mới.`,
  summary: (closed, left, isWhole) =>
    `Đã đóng ${n(closed)} thiếu sót; ${
      left > 0
        ? `còn ${n(left)} mục`
        : isWhole
          ? 'không còn mục nào'
          : 'không còn mục nào trong phần đọc được'
    }.`,
};
