import type { InputFault } from '../../cli/failure.js';
import { show } from '../../domain/calendar.js';
import type { Irt } from '../command.js';
import type { Messages, ProblemText } from '../messages.js';
import { kinds } from './kinds.js';
import { expected, problems, slips } from './problems.js';

const megabytes = (bytes: number): string =>
  new Intl.NumberFormat('vi', { maximumFractionDigits: 1 }).format(bytes / 1024 / 1024);
const suggest = (nearest: string | null): string => (nearest ? ` Có phải ý là “${nearest}”?` : '');

export const failures = (irt: Irt): Messages['failure'] => ({
  'unknown-command': (a) => `Không có lệnh “${a.name}”.${suggest(a.nearest)} Xem các lệnh: irt --help`,
  'unknown-option': (a) => `Không có tùy chọn “${a.option}”.${suggest(a.nearest)}`,
  'argument-missing': (a) => `Thiếu ${a.name}. Xem cách dùng: gõ lại lệnh và thêm --help.`,
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
    `${a.id} đã kết thúc hoạt động ngày ${show(a.on)}. Nếu ghi nhầm, sửa bằng: ${irt`agency edit ${a.id} --to NGÀY --successor MÃ`}`,
  'ends-before-it-began': (a) =>
    `${a.id} hoạt động từ ${show(a.from)}, không thể kết thúc ngày ${show(a.on)}. Sửa --on, hoặc ngày bắt đầu: ${irt`agency edit ${a.id} --from NGÀY`}`,
  'leads-back': (a) =>
    `${a.successor} không thể kế thừa ${a.id}: sẽ thành vòng. Chọn cơ quan khác: ${irt`agency list`}`,
  'successor-not-there': (a) =>
    `${a.successor} không hoạt động ngày ${show(a.on)} nên không kế thừa được; kiểm tra ngày, hoặc chọn cơ quan khác.`,
  'since-after': (a) =>
    `--since ghi ngày ${show(a.since)}, sau ngày được xét ${show(a.at)}; cần một ngày trước đó.`,
  'assume-form': (a) =>
    `“${a.seen}” không đúng dạng loại:đối-tượng@ngày, ví dụ scan:cong-dich-vu-cong@2026-12-05, activity:so-y-te/directive@2026-12-05, warning:MÃ/so-y-te@2026-12-05; loại khác ghi các trường: loại:{trường: giá trị, …}, bản ghi đã có thì ghi mã và trường thay đổi: incident:{id: MÃ, handler: …}.`,
  'no-such-kind': (a) => `Không có loại bản ghi “${a.seen}”.${suggest(a.nearest)}`,
  'no-such-record': (a) =>
    `Không có ${kinds[a.kind].one} mã “${a.id}”.${suggest(a.nearest)} Xem danh sách: ${irt`${a.kind} list`}`,
  'duty-off': (a) =>
    `Nghĩa vụ “${a.id}” thuộc danh mục “${a.catalogue}”, kho dữ liệu này chưa bật. Cách bật: thêm dòng “  - ${a.catalogue}” vào “catalogues” trong irt.yaml.`,
  'no-such-duty': (a) => `Không có nghĩa vụ “${a.id}”.${suggest(a.nearest)} Xem danh sách: ${irt`duty list`}`,
  'no-such-field': (a) => `Không có trường “${a.field}” trong ${kinds[a.kind].one}.${suggest(a.nearest)}`,
  'record-broken': (a) =>
    `${a.kind}/${a.id} đang có lỗi nên chưa sửa bằng lệnh được. Xem lỗi bằng: ${irt`check`}, rồi sửa trong tệp.`,
  'id-taken': (a) =>
    `Mã ${a.kind}/${a.id} đã có. Sửa bản ghi ấy bằng: ${irt`${a.kind} edit ${a.id}`}, hoặc chọn mã khác với --id.`,
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
  'yes-needed': (a) => `Cần xác nhận: chạy lại với --yes (${a.command} --yes).`,
  'flags-wrong': (a) =>
    a.issues
      .map(({ flag, problem }) => {
        const { what, fix } = (problems(irt)[problem.code] as (args: unknown) => ProblemText)(problem.args);
        return `${flag}: ${what} ${fix}`;
      })
      .join('\n'),
  'flag-form': (a) => `${a.flag} ghi “${a.seen}” không đúng; viết như ví dụ: ${a.example}.`,
  'would-break': (a) => `Không ghi, vì dữ liệu sẽ có ${a.problems.length} lỗi mới.`,
  'file-input': (a) =>
    `Không dùng được ${a.file === '-' ? 'nội dung từ đầu vào chuẩn' : a.file}: ${inputFault(a)}`,
  'folder-not-empty': (a) => `Thư mục ${a.dir} không trống. Chọn thư mục khác, hoặc thư mục trống.`,
  'already-a-store': (a) => `${a.dir} đã là một kho dữ liệu (có irt.yaml); giữ nguyên.`,
  'unknown-sample': (a) => `Không có dữ liệu mẫu “${a.name}”. Có: ${a.choices.join(', ')}.`,
  'git-missing': () =>
    `Không tìm thấy git trên máy này; chưa làm gì. Cài git (https://git-scm.com) rồi chạy lại, hoặc tạo kho không dùng git: ${irt`init`}`,
  'git-failed': (a) =>
    `Lệnh “${a.command}” không chạy được: ${a.reason}. Sửa nguyên nhân rồi chạy lại lệnh này.`,
  'output-exists': (a) => `Tệp ${a.file} đã có; chọn tên khác.`,
  'not-a-store': (a) =>
    `${a.dir} không phải kho dữ liệu (không có irt.yaml). Tạo mới bằng: ${irt.in(undefined)`init ${a.dir}`}`,
  'no-store': () =>
    `Không tìm thấy kho dữ liệu (irt.yaml) ở thư mục này và các thư mục trên. Tạo mới bằng: ${irt`init`}, hoặc chỉ ra bằng --store THƯ-MỤC.`,
  'store-locked': (a) =>
    `Kho dữ liệu đang bị khóa: ${
      a.pid === 0 ? 'chưa rõ ai đang ghi' : `tiến trình ${a.pid} trên máy ${a.host} đang ghi`
    }${a.since === '' ? '' : `, từ ${show(a.since)}`}. Chờ rồi chạy lại; nếu máy ấy đã tắt hoặc lệnh ấy không còn chạy: ${irt`unlock`}`,
  'lock-alive': (a) =>
    `Tiến trình ${a.pid} trên máy này (${a.host}) đang ghi${
      a.since === '' ? '' : `, từ ${show(a.since)}`
    }; không gỡ khóa của nó. Chờ nó xong, hoặc dừng nó rồi chạy lại.`,
  'lock-young': () => `Chờ mười giây rồi chạy lại: ${irt`unlock`}`,
  'newer-store': (a) =>
    `Không ghi: kho dữ liệu thuộc dạng ${a.version}, do phiên bản irt mới hơn tạo. Phiên bản này chỉ xem được; hãy cài phiên bản mới rồi chạy lại.`,
  'shared-folder': (a) =>
    `Không ghi: ${a.dir} nằm trên thư mục mạng (${a.system}), máy khác không thấy khóa của máy này nên hai người ghi cùng lúc có thể làm mất dữ liệu. Chuyển kho về đĩa của máy và chia sẻ bằng git; nếu chắc chắn chỉ một máy ghi, thêm --shared-folder-ok, hoặc sharedFolderOk: true trong irt.yaml.`,
  'store-no-space': (a) =>
    `Ổ đĩa đầy, chưa ghi được ${a.file}; dữ liệu cũ còn nguyên. Dọn ổ đĩa rồi chạy lại.`,
  'store-no-permission': (a) => `Không có quyền ghi hoặc đọc ${a.file}. Hỏi người quản trị máy.`,
  'store-read-only': (a) => `Ổ đĩa chỉ cho đọc, chưa ghi được ${a.file}.`,
  'store-io': (a) => `Lỗi đọc, ghi ${a.file}: ${reasons[a.reason] ?? a.reason}. Dữ liệu cũ còn nguyên.`,
  'cannot-edit': (a) =>
    `Chưa ghi: ${a.kind}/${a.id} nằm trong ${a.file}, mà tệp hoặc bản ghi ấy viết theo cách chương trình không sửa chắc chắn được. Xem lỗi bằng: ${irt`validate`}, rồi sửa trực tiếp trong tệp.`,
  'changed-since': (a) =>
    `Chưa ghi: ${a.kind}/${a.id} vừa được người khác thay đổi sau khi lệnh này đọc. Thay đổi ấy (giữ nguyên) ở dưới; xem lại rồi gõ lại lệnh.`,
  'nothing-to-undo': (a) =>
    a.found === 0
      ? `Không còn lệnh nào của máy này${a.machine ? ` (${a.machine})` : ''} để hoàn tác. Xem những gì đã làm: ${irt`history`}`
      : `Máy này (${a.machine}) chỉ còn ${a.found} lệnh hoàn tác được, không đủ ${a.asked}. Gõ: ${irt`undo ${a.found}`}`,
  'undo-would-lose': (a) =>
    `Không hoàn tác “${a.command}” (${show(a.at)}): ${a.kind}/${a.id} đã thay đổi sau đó, hoàn tác sẽ mất thay đổi ấy. Xem: ${irt`history ${a.kind}/${a.id}`}`,
  'data-invalid': (a) =>
    `Có ${a.count} lỗi trong cấu hình hoặc danh mục nghĩa vụ; phải sửa trước khi đánh giá.`,
  'attach-refused': ({ file, refusal: r }) => {
    const why = {
      missing: 'không có tệp này',
      folder: 'đây là thư mục; hãy nêu từng tệp, hoặc nén lại thành một tệp',
      link: 'đây là liên kết; hãy nêu chính tệp được liên kết tới',
      special: 'đây không phải tệp thường',
      unreadable: `không đọc được${r.why === 'unreadable' ? ` (${r.reason})` : ''}; kiểm tra quyền đọc và ổ đĩa`,
      'too-big':
        r.why === 'too-big'
          ? `tệp ${megabytes(r.bytes)} MB, quá giới hạn ${megabytes(r.limit)} MB; hãy nén hoặc tách nhỏ, hoặc lưu nơi khác rồi ghi địa chỉ: --evidence "{url: …}"`
          : '',
    }[r.why];
    return `Chưa gắn gì, vì ${file}: ${why}.`;
  },
  'attach-changed': (a) =>
    `Chưa gắn gì: ${a.kind}/${a.id} đã nêu đúng nội dung này ở evidence/${a.file}, nhưng tệp đang nằm ở đó không còn như đã ghi. Chuyển tệp ấy ra khỏi evidence/ rồi chạy lại để chép bản đúng vào.`,
  'no-such-target': (a) =>
    `“${a.seen}” không phải tệp bản ghi, thư mục hay loại bản ghi nào trong kho.${suggest(a.nearest)}`,
  cancelled: () => 'Đã dừng theo yêu cầu; không có gì được ghi.',
  bug: (a) =>
    `Lỗi của chương trình, không phải của bạn: ${a.reason}\nDữ liệu không thay đổi. Hãy báo lại kèm dòng này, phiên bản ${a.version} và lệnh đã gõ; thêm --debug để có chi tiết.`,
});

/** What the system, or the store itself, gave as the reason. */
const reasons: Readonly<Record<string, string>> = {
  'not a folder': 'phải là thư mục, nhưng ở đó là thứ khác',
  'not a regular file': 'không phải tệp thường',
  EBUSY: 'chương trình khác đang ghi vào đó; đóng chương trình ấy rồi chạy lại',
  EIO: 'ổ đĩa báo lỗi (EIO); sao lưu ngay và kiểm tra ổ đĩa',
  ENOENT: 'không còn ở đó',
  ENOTDIR: 'đường dẫn đi qua một tệp, không phải thư mục',
  EEXIST: 'đã có tệp khác ở đó',
  ESTALE: 'tệp thay đổi trong lúc chép; chạy lại',
};

function inputFault(a: InputFault): string {
  switch (a.fault) {
    case 'not-found':
      return 'không có tệp này; kiểm tra lại tên và thư mục.';
    case 'folder':
      return 'đây là thư mục, cần một tệp.';
    case 'not-regular':
      return 'không phải tệp thường (là liên kết, ống dẫn hoặc thiết bị); chỉ ra tệp thật, hoặc đưa nội dung qua đầu vào chuẩn: --from-file -';
    case 'no-permission':
      return 'không có quyền đọc.';
    case 'not-utf8':
      return 'không phải mã UTF-8; mở bằng trình soạn thảo và lưu lại với mã UTF-8.';
    case 'not-one-record':
      return 'cần đúng một bản ghi, mỗi trường một dòng dạng “tên: giá trị”, hoặc JSON dạng {…}.';
    case 'syntax':
      return `không hiểu được cách viết ở dòng ${a.line}, cột ${a.column}. ${
        a.hint === null || a.better === null
          ? 'So với mẫu “tên: giá trị”; chữ có dấu hai chấm đặt trong nháy kép.'
          : `${slips[a.hint]} Dòng này viết đúng là: ${a.better}`
      }`;
    case 'unreadable':
      return `không đọc được (${a.detail}).`;
  }
}

/** What a flag accepts, where it is more than a file may hold. */
const typed: Partial<Record<keyof typeof expected, string>> = {
  date: 'ngày có thật, ví dụ 31/08/2026 hoặc 2026-08-31 (năm đủ bốn chữ số)',
  time: 'ngày kèm giờ phút, ví dụ "31/08/2026 09:30" hoặc 2026-08-31T09:30',
  boolean: 'có hoặc không (true, false)',
  map: `một mục dạng {tên: giá trị}, ví dụ "{name: 'Mã độc'}"`,
  list: 'danh sách dạng [a, b]',
};
