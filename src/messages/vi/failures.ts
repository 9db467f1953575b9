import { show } from '../../domain/calendar.js';
import type { Messages } from '../messages.js';
import { kinds } from './kinds.js';
import { expected } from './problems.js';

const suggest = (nearest: string | null): string => (nearest ? ` Có phải ý là “${nearest}”?` : '');

export const failures: Messages['failure'] = {
  'unknown-command': (a) => `Không có lệnh “${a.name}”.${suggest(a.nearest)} Xem các lệnh: irt --help`,
  'unknown-option': (a) => `Không có tùy chọn “${a.option}”.${suggest(a.nearest)}`,
  'argument-missing': (a) => `Thiếu ${a.name}.`,
  'too-many-arguments': (a) =>
    `Thừa tham số cho lệnh “${a.command}”. Giá trị có dấu cách phải đặt trong nháy kép.`,
  'option-value-missing': (a) => `Tùy chọn ${a.option} cần một giá trị.`,
  'flag-value': (a) =>
    `${a.flag} ghi “${a.seen}” không đúng; cần ${
      a.words.length > 0 ? `một trong: ${a.words.join(', ')}` : (typed[a.expected] ?? expected[a.expected])
    }.${suggest(a.nearest)}`,
  'choice-value': (a) =>
    `${a.flag} ghi “${a.seen}” không đúng; cần một trong: ${a.choices.join(', ')}.${suggest(a.nearest)}`,
  'flags-missing': (a) =>
    `Thiếu thông tin bắt buộc của ${kinds[a.kind].one}: ${a.flags.join(', ')}.\nGhi thêm các tùy chọn này, hoặc chạy trong cửa sổ dòng lệnh để được hỏi từng mục.`,
  'flag-needed': (a) => `Cần thêm ${a.flag} vì đã ghi ${a.because}.`,
  'subject-form': (a) => `“${a.seen}” không đúng dạng loại/mã, ví dụ system/cong-dich-vu-cong.`,
  'already-ended': (a) =>
    `${a.id} đã kết thúc hoạt động ngày ${show(a.on)}. Nếu ghi nhầm, sửa bằng: irt agency edit ${a.id}`,
  'ends-before-it-began': (a) =>
    `${a.id} hoạt động từ ${show(a.from)}, không thể kết thúc ngày ${show(a.on)}.`,
  'leads-back': (a) => `${a.successor} không thể kế thừa ${a.id}: sẽ thành vòng.`,
  'successor-not-there': (a) =>
    `${a.successor} không hoạt động ngày ${show(a.on)} nên không kế thừa được; kiểm tra ngày, hoặc chọn cơ quan khác.`,
  'assume-form': (a) =>
    `“${a.seen}” không đúng dạng loại:đối-tượng@ngày, ví dụ scan:cong-dich-vu-cong@2026-12-05, activity:so-y-te/directive@2026-12-05; loại khác ghi các trường: loại:{trường: giá trị, …}.`,
  'no-such-kind': (a) => `Không có loại bản ghi “${a.seen}”.${suggest(a.nearest)}`,
  'no-such-record': (a) =>
    `Không có ${kinds[a.kind].one} mã “${a.id}”.${suggest(a.nearest)} Xem danh sách: irt ${a.kind} list`,
  'no-such-duty': (a) => `Không có nghĩa vụ “${a.id}”.${suggest(a.nearest)} Xem danh sách: irt duty list`,
  'no-such-field': (a) => `Không có trường “${a.field}” trong ${kinds[a.kind].one}.${suggest(a.nearest)}`,
  'record-broken': (a) =>
    `${a.kind}/${a.id} đang có lỗi nên chưa sửa bằng lệnh được. Xem lỗi bằng: irt check, rồi sửa trong tệp.`,
  'id-taken': (a) =>
    `Mã ${a.kind}/${a.id} đã có. Sửa bản ghi ấy bằng: irt ${a.kind} edit ${a.id}, hoặc chọn mã khác với --id.`,
  'id-unmade': (a) =>
    `Không tạo được mã cho ${kinds[a.kind].one} từ thông tin đã ghi; hãy ghi --id, ví dụ --id so-y-te.`,
  'nothing-to-change': (a) =>
    `Không có gì thay đổi ở ${a.kind}/${a.id}: hãy ghi ít nhất một tùy chọn với giá trị mới.`,
  'still-referred': (a) =>
    `Chưa xóa ${a.kind}/${a.id}: còn ${a.by.length} chỗ nhắc tới:\n${a.by
      .slice(0, 20)
      .map((r) => `  ${r.kind}/${r.id} (${r.path}) trong ${r.file}`)
      .join('\n')}${a.by.length > 20 ? '\n  …' : ''}\nSửa hoặc xóa các bản ghi ấy trước.`,
  'confirmation-needed': (a) => `Xóa ${a.kind}/${a.id} cần xác nhận: thêm --yes.`,
  'would-break': (a) => `Không ghi, vì dữ liệu sẽ có ${a.problems.length} lỗi mới.`,
  'file-input': (a) => `Không đọc được ${a.file}: ${a.reason}`,
  'folder-not-empty': (a) => `Thư mục ${a.dir} không trống. Chọn thư mục khác, hoặc thư mục trống.`,
  'already-a-store': (a) => `${a.dir} đã là một kho dữ liệu (có irt.yaml); giữ nguyên.`,
  'unknown-sample': (a) => `Không có dữ liệu mẫu “${a.name}”. Có: ${a.choices.join(', ')}.`,
  'git-missing': () =>
    'Không tìm thấy git trên máy này; chưa làm gì. Cài git (https://git-scm.com) rồi chạy lại, hoặc tạo kho không dùng git: irt init',
  'git-failed': (a) =>
    `Lệnh “${a.command}” không chạy được: ${a.reason}. Sửa nguyên nhân rồi chạy lại lệnh này.`,
  'output-exists': (a) => `Tệp ${a.file} đã có; chọn tên khác.`,
  'not-a-store': (a) =>
    `${a.dir} không phải kho dữ liệu (không có irt.yaml). Tạo mới bằng: irt init ${a.dir}`,
  'no-store': () =>
    'Không tìm thấy kho dữ liệu (irt.yaml) ở thư mục này và các thư mục trên. Tạo mới bằng: irt init, hoặc chỉ ra bằng --store THƯ-MỤC.',
  'store-locked': (a) =>
    `Kho dữ liệu đang được ghi bởi tiến trình ${a.pid} trên máy ${a.host} (từ ${a.since}). Chờ rồi chạy lại.`,
  'store-no-space': (a) =>
    `Ổ đĩa đầy, chưa ghi được ${a.file}; dữ liệu cũ còn nguyên. Dọn ổ đĩa rồi chạy lại.`,
  'store-no-permission': (a) => `Không có quyền ghi hoặc đọc ${a.file}. Hỏi người quản trị máy.`,
  'store-read-only': (a) => `Ổ đĩa chỉ cho đọc, chưa ghi được ${a.file}.`,
  'store-io': (a) => `Lỗi đọc, ghi ${a.file}: ${a.reason}. Dữ liệu cũ còn nguyên.`,
  'cannot-edit': (a) =>
    `Không sửa tự động được ${a.kind}/${a.id} vì cách trình bày trong ${a.file}; hãy sửa trực tiếp trong tệp.`,
  'changed-since': (a) =>
    `Chưa ghi: ${a.kind}/${a.id} vừa được người khác thay đổi sau khi lệnh này đọc. Thay đổi ấy (giữ nguyên) ở dưới; xem lại rồi gõ lại lệnh.`,
  'nothing-to-undo': (a) =>
    a.found === 0
      ? `Không còn lệnh nào của máy này${a.machine ? ` (${a.machine})` : ''} để hoàn tác. Xem những gì đã làm: irt history`
      : `Máy này (${a.machine}) chỉ còn ${a.found} lệnh hoàn tác được, không đủ ${a.asked}. Gõ: irt undo ${a.found}`,
  'undo-would-lose': (a) =>
    `Không hoàn tác “${a.command}” (${show(a.at)}): ${a.kind}/${a.id} đã thay đổi sau đó, hoàn tác sẽ mất thay đổi ấy. Xem: irt history ${a.kind}/${a.id}`,
  'data-invalid': (a) =>
    `Có ${a.count} lỗi trong cấu hình hoặc danh mục nghĩa vụ; phải sửa trước khi đánh giá.`,
  cancelled: () => 'Đã dừng theo yêu cầu; không có gì được ghi.',
  bug: (a) =>
    `Lỗi của chương trình, không phải của bạn: ${a.reason}\nDữ liệu không thay đổi. Hãy báo lại kèm dòng này, phiên bản ${a.version} và lệnh đã gõ; thêm --debug để có chi tiết.`,
};

/** What a flag accepts, where it is more than a file may hold. */
const typed: Partial<Record<keyof typeof expected, string>> = {
  date: 'ngày có thật, ví dụ 31/08/2026 hoặc 2026-08-31 (năm đủ bốn chữ số)',
  time: 'ngày kèm giờ phút, ví dụ "31/08/2026 09:30" hoặc 2026-08-31T09:30',
  boolean: 'có hoặc không (true, false)',
  map: 'một mục dạng {tên: giá trị}, ví dụ \'{name: "Mã độc"}\'',
  list: 'danh sách dạng [a, b]',
};
