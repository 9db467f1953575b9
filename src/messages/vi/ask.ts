import type { Messages } from '../messages.js';
import { n } from './figures.js';
import { kinds } from './kinds.js';

export const ask: Messages['ask'] = {
  list: {
    keysOfOne: '↑↓: chọn · gõ vài chữ để tìm, không cần dấu · Enter: đồng ý · <: câu trước',
    keysOfSeveral:
      '↑↓: di chuyển · gõ vài chữ để tìm, không cần dấu · Tab: chọn, bỏ chọn · Enter: xong · <: câu trước',
    none: '  Không có mục nào như vậy; xóa bớt chữ để xem lại danh sách.',
  },
  how: 'Gõ < rồi Enter để quay lại câu trước; Ctrl-C để dừng, chưa ghi gì.',
  isFirst: 'Đây là câu đầu tiên.',
  needed: 'Câu này cần trả lời.',
  skip: 'Enter để bỏ qua',
  skipOpen: 'Enter để bỏ qua; để trống thì chưa được tính là đã thực hiện',
  because: (field, word) => `cần ghi vì “${field}” là “${word}”`,
  keep: 'Enter: giữ nguyên',
  leaveOpen: '(để trống)',
  searched: 'gõ vài chữ để tìm',
  wrong: (why) => `Chưa đúng: ${why}`,
  part: (label) => `Ghi “${label}”?`,
  partMore: (label, count) => `“${label}”: đã có ${n(count)} mục. Ghi thêm nữa?`,
  partNumber: (label, count) => `${label} (mục ${n(count)})`,
  partWhat: (label) => `“${label}”: chọn mục cần sửa hoặc xóa:`,
  partAdd: 'Ghi thêm một mục',
  partChange: (label) => `Mục này của “${label}”:`,
  change: 'Sửa',
  remove: 'Xóa',
  finish: 'Xong',
  cancel: 'Thôi, không ghi gì',
  field: (kind, name) => `Sửa gì ở ${kinds[kind].one} “${name}”?`,
  record: (kind) => `Chọn ${kinds[kind].one}:`,
  unset: 'chưa ghi',
  addedEach: (kind, count) => `Đã ghi ${n(count)} ${kinds[kind].one}, mỗi cơ quan một bản ghi.`,
  copied: (kind, name) =>
    `Chép từ ${kinds[kind].one} “${name}”; ngày, số liệu và văn bản của lần ấy không chép, cần ghi mới.`,
};
