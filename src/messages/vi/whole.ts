import { show } from '../../domain/calendar.js';
import type { SilenceArgs } from '../../domain/duties/silence.js';
import { isKindName } from '../../domain/kinds/names.js';
import type { Irt } from '../command.js';
import type { Messages } from '../messages.js';
import { silenceBy, type WholeTexts } from '../whole.js';
import { n } from './figures.js';
import { kinds } from './kinds.js';
import { steps } from './steps.js';

const kindOf = (kind: string): string => (isKindName(kind) ? kinds[kind].one : kind);

export const wholeLabels = (irt: Irt): Pick<Messages['label'], 'incomplete' | 'incomplete.empty'> => ({
  incomplete: (a) => {
    const more = a.files - a.named.length;
    const names = `${a.named.join(', ')}${more > 0 ? ` và ${n(more)} tệp khác` : ''}`;
    const what =
      a.files === 0 ? `có ${n(a.problems)} lỗi` : `${n(a.files)} tệp có lỗi (${n(a.problems)} lỗi: ${names})`;
    const doubt = a.withDoubt ? ' Số liệu có dấu “?” có thể chỉ vì phần ấy chưa đọc được.' : '';
    return `CHƯA ĐẦY ĐỦ: ${what}; kết quả dưới đây có thể thiếu.${doubt} Xem lỗi và cách sửa: ${
      a.ofHistory && a.files > 0 ? irt`history verify` : irt`validate`
    }`;
  },
  'incomplete.empty': () => 'Chưa thấy mục nào trong phần đọc được.',
});

const whys = (irt: Irt): { readonly [C in keyof SilenceArgs]: (args: SilenceArgs[C]) => string } => ({
  'kind-never-judged': (a) =>
    `Không nghĩa vụ nào đang dùng xét riêng từng ${kindOf(a.kind)}; bản ghi loại này được tính khi xét cơ quan, hệ thống liên quan.`,
  'nothing-owed': () =>
    'Tại ngày xét, không nghĩa vụ nào áp dụng cho cơ quan này hoặc hệ thống, bản ghi của cơ quan này.',
  'agency-unborn': (a) => `Cơ quan hoạt động từ ngày ${show(a.on)}, sau ngày xét.`,
  'agency-owes-none': () =>
    'Tại ngày xét, cơ quan này không có đối tượng nào thuộc diện áp dụng của nghĩa vụ.',
  'none-bound': () => 'Tại ngày xét, không có đối tượng nào thuộc diện áp dụng của nghĩa vụ.',
  'no-duty-yet': (a) =>
    `Chưa nghĩa vụ nào trong các danh mục đang dùng có hiệu lực; sớm nhất từ ngày ${show(a.from)}. Có phải nhầm năm? Xem lại ngày, kỳ đã gõ, hoặc ngày giờ của máy.`,
  'no-duty-any-more': (a) =>
    `Không nghĩa vụ nào trong các danh mục đang dùng còn hiệu lực; muộn nhất đến hết ngày ${show(a.to)}. Có phải nhầm năm? Xem lại ngày, kỳ đã gõ, hoặc ngày giờ của máy.`,
  'none-yet': (a) =>
    `Kho chưa có bản ghi nào về ${a.kinds.map(kindOf).join(', ')} nên chưa có gì để xét. Khi có, ghi bằng: ${a.kinds.map((kind) => irt`${kind} add`).join(', ')}`,
});

export const silence = (irt: Irt) => silenceBy({ ...steps(irt).absence, ...whys(irt) });

export const whole = (irt: Irt): WholeTexts => ({
  checkPartMet: (count) =>
    count === 0
      ? 'Chưa xét được mục nào trong phần đọc được'
      : `Chưa kết luận được, vì còn phần chưa đọc được; trong ${n(count)} mục đã xét chưa thấy mục bắt buộc nào thiếu`,
  countRead: (count) => `đọc được ${n(count)} bản ghi`,
  emptyStore: `Kho chưa có bản ghi nào. Bắt đầu bằng: ${irt`agency add`}, rồi ${irt`system add`}`,
  noneFound: (kind, looked) => `Không tìm thấy ${kinds[kind].one} nào với: ${looked.join(', ')}.`,
  agencyPassed: (from, to, on) =>
    `${from} đã kết thúc hoạt động hết ngày ${show(on)}; nghĩa vụ nay thuộc ${to}, nên kết quả dưới đây là của ${to}.`,
  agencyListed: (from, to, on) =>
    `${from} đã kết thúc hoạt động hết ngày ${show(on)}${
      to === null
        ? ' và chưa có cơ quan kế thừa đang hoạt động.'
        : `; nghĩa vụ nay thuộc ${to}, nên dưới đây gồm phần của ${to} và của mọi cơ quan đã chuyển nghĩa vụ về đó.`
    }`,
  silence: silence(irt),
  assumed: (items) =>
    `GIẢ ĐỊNH, CHƯA GHI: ${items.join('; ')}. Kết quả dưới đây chỉ đúng khi những việc ấy đã được thực hiện và ghi vào kho.`,
  assumedRecord: (kind, id, isChange, fields) =>
    `${isChange ? 'sửa ' : ''}${kinds[kind].one} ${id}${fields.length > 0 ? ` (${fields.join(', ')})` : ''}`,
  assumedId: (id) => `${id} (giả định)`,
  notWritten: (file, isThere) =>
    isThere
      ? `lần chạy này không ghi gì vào ${file}; nội dung trong tệp là của lần trước.`
      : `lần chạy này không ghi gì vào ${file}.`,
  formattedRest: (left) =>
    `Không có thay đổi ở phần đọc được; ${n(left)} chỗ nêu trên giữ nguyên nên chưa biết đã thống nhất hay chưa.`,
  validateNoneOfIts: 'Chưa kết luận được: không thấy lỗi nào ở phần đã rõ là của cơ quan này.',
  validateOthers: (count) =>
    `Còn ${n(count)} lỗi ngoài phần đã rõ là của cơ quan này, trong đó có thể có bản ghi của cơ quan; xem tất cả: ${irt`validate`}`,
});
