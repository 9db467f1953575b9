import type { Leftover, SheetFault } from '../../domain/cells.js';
import { isKindName } from '../../domain/kinds/index.js';
import type { Irt } from '../command.js';
import { labelOf } from '../field-label.js';
import type { SheetTexts } from '../sheets.js';
import { n, short } from './figures.js';
import { fields, kinds } from './kinds.js';

const megabytes = (bytes: number): string => short(bytes / 1024 / 1024);
/** Rows as a person would list them: 5, 7–9. */
export const rowList = (rows: readonly number[]): string => {
  const parts: string[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const first = rows[at] ?? 0;
    let last = first;
    while (rows[at + 1] === last + 1) {
      at += 1;
      last += 1;
    }
    parts.push(first === last ? `${first}` : `${first}–${last}`);
  }
  const most = 12;
  return parts.length > most ? `${parts.slice(0, most).join(', ')} …` : parts.join(', ');
};

const leftover: Readonly<Record<Leftover, string>> = {
  blank: 'để trống',
  numbers: 'đánh số cột',
  total: 'dòng tổng cộng',
  signature: 'phần ký, nơi nhận',
  heading: 'dòng tiêu đề nhóm',
  header: 'tiêu đề lặp lại',
};

export const sheets = (irt: Irt): SheetTexts => ({
  cell: {
    error: (column) => `Ô ở cột “${column}” báo lỗi công thức; sửa công thức, hoặc ghi thẳng giá trị.`,
    unworked: (column) =>
      `Công thức ở cột “${column}” chưa có kết quả lưu lại; mở tệp bằng Excel hoặc LibreOffice rồi lưu lại, hoặc ghi thẳng giá trị.`,
    'not-a-day': (column) =>
      `Cột “${column}” cần một ngày, ô này chỉ có giờ hoặc một khoảng thời gian; ghi ngày/tháng/năm, ví dụ 31/08/2026.`,
    'too-early': (column) => `Ngày ở cột “${column}” trước năm 1990 nên chắc là ghi nhầm; ghi lại ngày đúng.`,
  },
  guess: {
    'serial-day': 'số thứ tự ngày của Excel, hiểu là ngày',
    'phone-zero': 'số điện thoại lưu dạng số, thêm số 0 ở đầu',
  },
  leftover,
  fault: sheetFault,
  lacking: (kind, path) =>
    `Thiếu ${labelOf(fields, kind, path)}, là thông tin bắt buộc của ${kinds[kind].one}.`,
  severalFit: (kind, ids) =>
    `Có nhiều ${kinds[kind].one} giống hàng này: ${ids.slice(0, 8).join(', ')}. Thêm cột “Mã” và ghi mã của một trong số đó.`,
  unreadRecord: (kind, id) =>
    `Bản ghi ${kind}/${id} đang có lỗi nên chưa đọc được; sửa lỗi ấy trước (xem bằng: ${irt`validate`}).`,
  disagree: (others) =>
    `Cùng một bản ghi với ${others
      .slice(0, 5)
      .map(({ sheet, row }) => `hàng ${row} (trang ${sheet})`)
      .join(', ')} nhưng nội dung khác nhau; chỉ giữ một hàng đúng.`,
  title: (isDone) => (isDone ? 'Nhập từ bảng tính' : 'Nhập từ bảng tính: xem trước, chưa ghi'),
  table: (file, sheet, kind, [first, last]) =>
    `${file}, trang “${sheet}”: ${kinds[kind].many}; tiêu đề ở hàng ${first === last ? first : `${first}–${last}`}`,
  column: { column: 'Cột', header: 'Tiêu đề', field: 'Ghi vào' },
  by: { near: 'gần đúng', map: 'theo chỉ định' },
  unknownColumn: '(không dùng)',
  countColumn: '(số thứ tự)',
  agencyGiven: (name) => `Các hàng không ghi cơ quan được tính là của ${name}.`,
  isOf: (sheet, name) => `Trang “${sheet}” không ghi cơ quan. Các hàng này là của ${name}, đúng không?`,
  hiddenSheet: (sheet) => `Bỏ qua trang ẩn “${sheet}”.`,
  hiddenRows: (sheet, rows) => `Bỏ qua ${n(rows.length)} hàng ẩn ở trang “${sheet}”: ${rowList(rows)}.`,
  hiddenColumns: (sheet, columns) => `Bỏ qua cột ẩn ở trang “${sheet}”: ${columns.join(', ')}.`,
  hiddenUntold: (file) => `${file}: định dạng này không cho biết hàng, trang nào bị ẩn nên lấy tất cả.`,
  noTable: (sheet) => `Trang “${sheet}” không có bảng nhận ra được nên bỏ qua.`,
  takeHidden: 'Muốn lấy cả phần ẩn: thêm --hidden.',
  refusedTitle: 'Chỗ cần sửa',
  refusedColumn: { place: 'Ô', seen: 'Đang ghi', message: 'Cách sửa' },
  changesTitle: 'Thay đổi',
  changeColumn: { change: 'Việc', record: 'Bản ghi', what: 'Nội dung' },
  change: { new: 'thêm', changed: 'sửa' },
  more: (count) => `… và ${n(count)} mục khác.`,
  guessesTitle: 'Đã hiểu thay cho nội dung trong ô:',
  skippedTitle: (count) => `Bỏ qua ${n(count)} hàng không phải bản ghi:`,
  skippedRows: (sheet, rows, why) => `trang “${sheet}”, hàng ${rowList(rows)}: ${leftover[why]}`,
  summary: (a) =>
    `${n(a.rows)} hàng: ${n(a.new)} thêm mới, ${n(a.changed)} sửa, ${n(a.unchanged)} không đổi, ${n(a.skipped)} bỏ qua, ${n(a.refused)} không nhận.`,
  notWritten: (refused) =>
    `Chưa ghi gì vì còn ${n(refused)} hàng không nhận. Sửa trong tệp rồi nhập lại, hoặc thêm --partial để ghi các hàng đúng.`,
  nothingToWrite: 'Không có gì cần ghi.',
  written: (count) => `Đã ghi ${n(count)} bản ghi.`,
  confirm: (count) => `Ghi ${n(count)} bản ghi?`,
  markedWords: { author: 'irt', listName: 'Cần sửa', header: ['Trang', 'Ô', 'Đang ghi', 'Cách sửa'] },
  marked: (file, count) => `Đã ghi chú ${n(count)} ô cần sửa vào ${file}; gửi lại cho nơi đã gửi tệp.`,
  markedNothing: 'Không có ô nào phải sửa nên không tạo bản ghi chú.',
  reading: (file) => `Đang đọc ${file} …`,
  turn: (field, before, after) => `${field}: ${before} → ${after}`,
  out: {
    incomplete: 'CHƯA ĐẦY ĐỦ',
    incompleteWhy: (problems) =>
      `CHƯA ĐẦY ĐỦ: còn ${n(problems)} chỗ trong kho dữ liệu không đọc được nên có thể thiếu bản ghi.`,
    written: (file, counts) =>
      `Đã ghi ${file}: ${counts.map(({ kind, records }) => `${n(records)} ${kinds[kind].one}`).join(', ') || 'không có bản ghi nào'}.`,
    unkept: (count, places) =>
      `${n(count)} ô khi nhập lại sẽ khác đi, cần giữ nguyên thì ghi ra .json hoặc .yaml: ${places.join('; ')}${count > places.length ? ' …' : '.'}`,
  },
});

/** Why a file or a sheet gives no rows, or takes no notes. */
export function sheetFault(args: SheetFault): string {
  switch (args.fault) {
    case 'no-table':
      return 'không phải bảng tính: cần tệp .xlsx, .xls, .ods, .csv.';
    case 'not-xlsx':
      return 'chỉ đánh dấu được chỗ sai trong tệp .xlsx; mở bằng Excel hoặc LibreOffice, lưu dạng .xlsx rồi thử lại.';
    case 'too-big':
      return `quá lớn (nhiều nhất ${megabytes(args.limit)} MB); tách thành nhiều tệp.`;
    case 'encrypted':
      return 'tệp đang đặt mật khẩu; mở bằng Excel, bỏ mật khẩu rồi lưu lại.';
    case 'damaged':
      return `tệp hỏng hoặc chưa tải xong${args.detail === undefined ? '' : ` (${args.detail})`}; xin lại tệp, hoặc mở bằng Excel rồi lưu lại.`;
    case 'too-far':
      return 'có ô nằm rất xa bảng nên trang quá rộng; xóa các hàng, cột thừa rồi lưu lại.';
    case 'entities':
      return 'trong tệp có khai báo mà Excel không bao giờ ghi, có thể là tệp độc hại; không đọc.';
    case 'legacy-font':
      return `chữ ở ô ${args.at} gõ bằng phông cũ ${args.font} nên đọc ra chữ khác; chuyển sang Unicode rồi lưu lại, hoặc thêm --legacy-font ${args.legacy}.`;
    case 'encoding':
      return 'không phải mã UTF-8; lưu lại dạng “CSV UTF-8”, hoặc thêm --encoding windows-1258 nếu tệp dùng mã ấy.';
    case 'no-header':
      return 'không tìm thấy hàng tiêu đề nào có tên cột nhận ra được; ghi --kind LOẠI, hoặc chỉ ra cột bằng --map "Tên cột=trường".';
    case 'either-kind':
      return `các cột hợp với nhiều loại bản ghi; thêm --kind: ${args.kinds
        .map((kind) => (isKindName(kind) ? `${kind} (${kinds[kind].one})` : kind))
        .join(', ')}.`;
  }
}
