import { show } from '../../domain/calendar.js';
import type { InputFault, NamedRecord } from '../../domain/failure.js';
import type { KindName } from '../../domain/kinds/index.js';
import type { Irt } from '../command.js';
import { labelOf, wordOffered } from '../field-label.js';
import type { Messages } from '../messages.js';
import type { ProblemText } from '../problem-text.js';
import { textOf } from '../text-of.js';
import { isNamed } from '../whole.js';
import { diskReason } from './disk.js';
import { short } from './figures.js';
import { fields, kinds, words } from './kinds.js';
import { either, expected, problems, slips } from './problems.js';
import { sheetFault } from './sheets.js';
import { silence } from './whole.js';

const megabytes = (bytes: number): string => short(bytes / 1024 / 1024);
const thing = (file: string): string => (file === '' ? 'kho dữ liệu' : file);
const offered =
  (kind: KindName | null) =>
  (word: string): string =>
    wordOffered({ word: words, kind: kinds }, kind, word);
const recordOffered = ({ id, name }: NamedRecord): string => (name === null ? id : `${name} (${id})`);
const suggest = (nearest: string | null): string => (nearest ? ` Có phải ý là “${nearest}”?` : '');

export const failures = (irt: Irt): Messages['failure'] => ({
  'unknown-command': (a) => `Không có lệnh “${a.name}”.${suggest(a.nearest)} Xem các lệnh: irt --help`,
  'unknown-option': (a) => `Không có tùy chọn “${a.option}”.${suggest(a.nearest)}`,
  'argument-missing': (a) => `Thiếu ${a.name}. Xem cách dùng: gõ lại lệnh và thêm --help.`,
  'too-many-arguments': (a) =>
    `Thừa tham số cho lệnh “${a.command}”. Giá trị có dấu cách phải đặt trong nháy kép.`,
  'quote-kept-open': (a) =>
    `${a.option} nhận được “${a.seen}”: dấu \\ đứng ngay trước dấu " nên Windows lấy cả phần sau làm đường dẫn. Bỏ dấu \\ ở cuối rồi chạy lại: ${a.option} "${a.path}"`,
  'option-value-missing': (a) => `Tùy chọn ${a.option} cần một giá trị.`,
  'flag-value': (a) =>
    a.expected === 'either'
      ? `${a.flag} ghi “${a.seen}” hiểu được hai cách; hãy ghi ${either(a.words.map(offered(a.kind)))}.`
      : `${a.flag} ghi “${a.seen}” không đúng; cần ${
          a.words.length > 0
            ? `một trong: ${a.words.map(offered(a.kind)).join(a.kind === null ? ', ' : '; ')}`
            : (typed[a.expected] ?? expected[a.expected])
        }.${suggest(a.nearest && offered(a.kind)(a.nearest))}`,
  'flag-empty': (a) =>
    `${a.flag} chưa ghi gì. Ghi một giá trị; muốn bỏ trống một trường đã ghi thì sửa với --unset TRƯỜNG.`,
  'not-in-list': (a) =>
    `${a.flag} không bỏ được “${a.seen}”: danh sách ${a.has.length === 0 ? 'đang trống' : `chỉ có ${a.has.join(', ')}`}.`,
  'nobody-asked': (a) =>
    `Lệnh này hỏi từng câu nên cần chạy trong cửa sổ dòng lệnh. Xem mục còn thiếu và lệnh cần gõ: ${irt.line(a.instead.map((word) => irt.word(word)))}`,
  'no-communes': (a) =>
    `Ngày ${show(a.day)} không có xã, phường nào đang hoạt động trong kho; xem: ${irt`agency list`}`,
  'flag-one': ({ flag, several: [first, ...more], others }) =>
    `${flag} chỉ nhận một giá trị, không nhận ${[first, ...more].join(', ')}. ${
      others === null ? 'Chọn một.' : `Ghi: ${flag} ${first} ${others} ${irt.word(more.join(','))}`
    }`,
  'choice-value': (a) =>
    `${a.flag} ghi “${a.seen}” không đúng; cần một trong: ${a.choices.join(', ')}.${suggest(a.nearest)}`,
  'flags-missing': (a) =>
    `Thiếu thông tin bắt buộc của ${kinds[a.kind].one}: ${a.flags.join(', ')}.\nGhi thêm các tùy chọn này, hoặc chạy trong cửa sổ dòng lệnh để được hỏi từng mục.`,
  'flag-needed': (a) => `Cần thêm ${a.flag} vì đã ghi ${a.because}.`,
  'subject-form': (a) => `“${a.seen}” không đúng dạng loại/mã, ví dụ system/cong-dich-vu-cong.`,
  'already-ended': (a) =>
    `${a.id} đã kết thúc hoạt động ngày ${show(a.on)}. Nếu ghi nhầm, sửa bằng: ${irt`agency edit ${a.id} --to NGÀY --successor MÃ`}`,
  'ends-before-it-began': (a) =>
    `${a.id} hoạt động từ ${show(a.from)}, không thể kết thúc ngày ${show(a.on)}. Sửa --on, hoặc ngày bắt đầu: ${irt`agency edit ${a.id} --from NG`}ÀY`,
  'moved-nowhere': (a) =>
    `${a.id} đang do ${a.agency} quản lý; chọn cơ quan tiếp nhận khác: ${irt`agency list`}`,
  'moved-too-early': (a) =>
    `${a.id} không thể chuyển giao ngày ${show(a.on)}: ${
      a.why === 'in-service'
        ? `hệ thống đưa vào sử dụng từ ${show(a.since)}`
        : `cơ quan hiện nay mới quản lý từ ${show(a.since)}`
    }. Sửa --on; nếu ngày đã ghi trước đây không đúng, xem và sửa: ${irt`system show ${a.id}`}`,
  'leads-back': (a) =>
    `${a.successor} không thể kế thừa ${a.id}: sẽ thành vòng. Chọn cơ quan khác: ${irt`agency list`}`,
  'successor-not-there': (a) =>
    `${a.successor} không hoạt động ngày ${show(a.on)} nên không nhận được nghĩa vụ; kiểm tra ngày, hoặc chọn cơ quan khác.`,
  'since-after': (a) =>
    `--since ghi ngày ${show(a.since)}, sau ngày được xét ${show(a.at)}; cần một ngày trước đó.`,
  'assume-form': (a) =>
    `“${a.seen}” không đúng dạng loại:đối-tượng@ngày, ví dụ scan:cong-dich-vu-cong@2026-12-05, activity:so-y-te/directive@2026-12-05, warning:MÃ/so-y-te@2026-12-05; loại khác ghi các trường: loại:{trường: giá trị, …}, bản ghi đã có thì ghi mã và trường thay đổi: incident:{id: MÃ, handler: …}.`,
  'no-such-kind': (a) => `Không có loại bản ghi “${a.seen}”.${suggest(a.nearest)}`,
  'no-such-record': (a) =>
    `Không có ${kinds[a.kind].one} nào mã hay tên là “${a.id}”.${
      a.near.length > 0 ? ` Có phải là: ${a.near.map(recordOffered).join('; ')}?` : suggest(a.nearest)
    } Xem danh sách: ${irt`${a.kind} list`}`,
  'name-fits': (a) =>
    `“${a.seen}” có thể là nhiều bản ghi; hãy ghi mã của một trong số này:\n${a.fits
      .map(
        (one) =>
          `  ${kinds[one.kind].one}: ${one.name === null ? '' : `${one.name} `}(${one.kind}/${one.id})`,
      )
      .join('\n')}`,
  'duty-off': (a) =>
    `Nghĩa vụ “${a.id}” thuộc danh mục “${a.catalogue}”, kho dữ liệu này chưa bật. Cách bật: thêm dòng “  - ${a.catalogue}” vào “catalogues” trong irt.yaml.`,
  'no-such-duty': (a) => `Không có nghĩa vụ “${a.id}”.${suggest(a.nearest)} Xem danh sách: ${irt`duty list`}`,
  'no-such-field': (a) =>
    `Không có trường “${a.field}” trong ${kinds[a.kind].one}.${suggest(a.nearest)} Các trường: ${a.fields
      .map((path) => `${labelOf(fields, a.kind, path)} (${path})`)
      .join('; ')}.`,
  'record-broken': (a) =>
    `${a.kind}/${a.id} đang có lỗi nên chưa đọc được. Xem lỗi bằng: ${irt`validate`}, rồi sửa trong tệp.`,
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
        const { what, fix }: ProblemText = textOf(problems(irt), problem);
        return `${flag}: ${what} ${fix}`;
      })
      .join('\n'),
  'flag-form': (a) => `${a.flag} ghi “${a.seen}” không đúng; viết như ví dụ: ${a.example}.`,
  'would-break': (a) => `Không ghi, vì dữ liệu sẽ có ${a.problems.length} lỗi mới.`,
  'beside-unread': (a) =>
    `${
      {
        taken: `Chưa ghi ${a.kind}/${a.id}: mã này có thể đã có trong phần chưa đọc được dưới đây; ghi thêm thì thành hai bản ghi cùng mã.`,
        double: `Chưa ghi ${a.kind}/${a.id}: ${kinds[a.kind].one} này có thể đã có, vì bản ghi chưa đọc được dưới đây trùng tên hoặc trùng mã lấy từ tên; ghi thêm thì thành hai bản ghi cho một.`,
        referred: `Chưa xóa ${a.kind}/${a.id}: phần chưa đọc được dưới đây có thể còn nhắc tới bản ghi này; xóa rồi thì chỗ ấy không chỉ tới đâu nữa.`,
        passing: `Chưa ghi: phần chưa đọc được dưới đây có thể nhắc tới ${a.kind}/${a.id}, nên chưa biết hết những gì chuyển theo.`,
        there: `Chưa ghi: chưa biết có ${a.kind}/${a.id} hay không, vì bản ghi ấy có thể nằm trong phần chưa đọc được dưới đây.`,
        wanted: `Chưa biết có ${a.kind}/${a.id} hay không: bản ghi ấy có thể nằm trong phần chưa đọc được dưới đây. Sửa phần ấy rồi chạy lại; đừng ghi thêm bản ghi mới.`,
      }[a.untold]
    }${
      a.untold === 'wanted'
        ? ''
        : a.untold === 'taken' || a.untold === 'double'
          ? ' Sửa phần ấy trước: nếu đó chính là bản ghi này thì không ghi thêm nữa. Nếu đã xem và chắc chắn không phải, thêm --unread-ok.'
          : ' Sửa phần ấy rồi chạy lại; nếu đã xem và chắc chắn không phải vậy, thêm --unread-ok.'
    }`,
  'file-input': (a) =>
    `Không dùng được ${a.file === '-' ? 'nội dung từ đầu vào chuẩn' : a.file}: ${inputFault(a)}`,
  'import-agency': (a) =>
    `Trang “${a.sheet}” không có cột cơ quan, nên chưa biết các hàng là của ai; thêm --agency MÃ-HAY-TÊN.${
      a.hints.length > 0 ? ` Dòng phía trên bảng có nhắc tới: ${a.hints.map(recordOffered).join('; ')}.` : ''
    }`,
  'import-map': (a) =>
    `--map ghi “${a.seen}” không đúng; viết như ví dụ: --map "Tên trong bảng=agency" (tên cột, dấu bằng, trường).`,
  'import-marked': (a) =>
    `Không ghi chú được vào ${a.file}: ${a.fault === null ? '--marked chỉ dùng cho một tệp; nhập từng tệp một.' : sheetFault(a.fault)}`,
  'folder-not-empty': (a) => `Thư mục ${a.dir} không trống. Chọn thư mục khác, hoặc thư mục trống.`,
  'already-a-store': (a) => `${a.dir} đã là một kho dữ liệu (có irt.yaml); giữ nguyên.`,
  'unknown-sample': (a) => `Không có dữ liệu mẫu “${a.name}”. Có: ${a.choices.join(', ')}.`,
  'git-missing': () =>
    `Không tìm thấy git trên máy này; chưa làm gì. Cài git (https://git-scm.com) rồi chạy lại, hoặc tạo kho không dùng git: ${irt`init`}`,
  'git-failed': (a) =>
    `Lệnh “${a.command}” không chạy được: ${a.reason}. Sửa nguyên nhân rồi chạy lại lệnh này.`,
  'output-refused': (a) => `Không ghi vào ${a.file}: ${outputWhy[a.why]}. Chọn tên tệp khác cho -o.`,
  'output-failed': (a) =>
    `Không ghi được kết quả ra đầu ra chuẩn: ${diskReason(a.reason)}. Những gì lệnh đã ghi vào kho vẫn còn.`,
  'nothing-judged': (a) =>
    `Tại ngày ${show(a.day)} không có gì để xét${a.silences.some(isNamed) ? ' trong phạm vi đã gõ' : ''}, nên không biết là đạt hay thiếu:\n${a.silences
      .map((one) => `  ${silence(irt)(one)}`)
      .join('\n')}\nSửa lại phạm vi, hoặc xem tất cả: ${irt`check`}`,
  'period-not-begun': (a) =>
    `Kỳ ${a.period} bắt đầu ngày ${show(a.from)}, sau ngày lập báo cáo ${show(a.day)}, nên chưa có số liệu. Chọn kỳ khác: --period 2026-Q3`,
  'not-a-store': (a) =>
    `${a.dir} không phải kho dữ liệu (không có irt.yaml). Tạo mới bằng: ${irt.in(undefined)`init ${a.dir}`}`,
  'no-store': () =>
    `Không tìm thấy kho dữ liệu (irt.yaml) ở thư mục này và các thư mục trên. Tạo mới bằng: ${irt`init`}, hoặc chỉ ra bằng --store THƯ-MỤC.`,
  'store-of-others': (a) =>
    `Kho dữ liệu tìm thấy ở ${a.dir} do tài khoản khác trên máy này tạo, nên không tự dùng. Nếu đúng là kho cần dùng, nêu rõ: --store "${a.dir}", hoặc đặt biến môi trường IRT_STORE.`,
  'store-locked': (a) =>
    `Kho dữ liệu đang bị khóa: ${
      a.pid === 0 ? 'chưa rõ ai đang ghi' : `tiến trình ${a.pid} trên máy ${a.host} đang ghi`
    }${a.since === '' ? '' : `, từ ${show(a.since)}`}. Chờ rồi chạy lại; nếu máy ấy đã tắt hoặc lệnh ấy không còn chạy: ${irt`unlock`}`,
  'lock-alive': (a) =>
    `Tiến trình ${a.pid} trên máy này (${a.host}) đang ghi${
      a.since === '' ? '' : `, từ ${show(a.since)}`
    }; không gỡ khóa của nó. Chờ nó xong, hoặc dừng nó rồi chạy lại.`,
  'lock-odd': (a) =>
    `Không ghi: ở chỗ của khóa (${a.file}) là thứ khác (liên kết, thư mục, tệp lạ). Chuyển nó đi bằng: ${irt`unlock`}`,
  'journal-foreign': (a) =>
    `Không ghi: kho có một thay đổi dở dang do máy khác hoặc tài khoản khác để lại, động tới: ${a.files.join(', ')}. Xem trước: ${irt`doctor --repair --journal apply --dry-run`}; rồi quyết định làm (--journal apply) hoặc bỏ (--journal discard).`,
  'lock-young': () => `Chờ mười giây rồi chạy lại: ${irt`unlock`}`,
  'newer-store': (a) =>
    `Không ghi: kho dữ liệu thuộc dạng ${a.version}, do phiên bản irt mới hơn tạo. Phiên bản này chỉ xem được; hãy cài phiên bản mới rồi chạy lại.`,
  'shared-folder': (a) =>
    `Không ghi: ${a.dir} nằm trên thư mục mạng (${a.system}), máy khác không thấy khóa của máy này nên hai người ghi cùng lúc có thể làm mất dữ liệu. Chuyển kho về đĩa của máy và chia sẻ bằng git; nếu chắc chắn chỉ một máy ghi, thêm --shared-folder-ok, hoặc sharedFolderOk: true trong irt.yaml.`,
  'store-no-space': (a) =>
    `Ổ đĩa đầy, chưa ghi được ${thing(a.file)}; dữ liệu cũ còn nguyên. Dọn ổ đĩa rồi chạy lại.`,
  'store-no-permission': (a) => `Không có quyền ghi hoặc đọc ${thing(a.file)}. Hỏi người quản trị máy.`,
  'store-read-only': (a) =>
    `Ổ đĩa chỉ cho đọc, chưa ghi được ${thing(a.file)}; dữ liệu cũ còn nguyên. Mở ổ đĩa cho ghi, hoặc chép kho sang nơi ghi được.`,
  'store-no-memory': (a) =>
    `Không đủ bộ nhớ để xử lý ${thing(a.file)}; dữ liệu cũ còn nguyên. Đóng bớt chương trình khác, hoặc cho irt dùng nhiều bộ nhớ hơn (đặt biến môi trường NODE_OPTIONS=--max-old-space-size=8192), rồi chạy lại.`,
  'store-too-many': (a) =>
    `Kho có ${megabytes(a.bytes)} MB ${a.what === 'history' ? 'lịch sử' : 'bản ghi'}; với bộ nhớ irt đang được dùng chỉ đọc được ${megabytes(a.limit)} MB. Chạy lại khi đã đặt biến môi trường NODE_OPTIONS=--max-old-space-size=${Math.ceil(a.needed / 1024 / 1024)} (máy cần có chừng ấy MB bộ nhớ), hoặc chuyển ${a.what === 'history' ? 'các tệp lịch sử cũ sang nơi lưu trữ khác' : 'bản ghi các năm cũ sang kho khác'}.`,
  'store-too-big': (a) =>
    `Không đọc, ghi ${thing(a.file)}: ${megabytes(a.bytes)} MB, quá giới hạn ${megabytes(a.limit)} MB; dữ liệu cũ còn nguyên. ${
      a.file.startsWith('.irt/')
        ? 'Nếu tệp ấy không do irt ghi thì xóa đi; nếu lệnh vừa gõ ghi quá nhiều thì chia thành nhiều lệnh.'
        : 'Chuyển bớt nội dung cũ sang nơi lưu trữ khác rồi chạy lại.'
    }`,
  'store-linked': (a) =>
    `${a.file} là liên kết tới “${a.target}”; irt không ghi qua liên kết, nên chưa ghi gì. Cách sửa: xóa liên kết ${a.file} (chỉ liên kết, không xóa thứ nó chỉ tới), rồi chép “${a.target}” vào đúng chỗ ấy với tên ${a.file.split('/').at(-1) ?? ''}; nếu chỉ kho này dùng thì chuyển hẳn vào. Xem thêm: ${irt`doctor`}`,
  'store-io': (a) => `Lỗi đọc, ghi ${thing(a.file)}: ${diskReason(a.reason)}. Dữ liệu cũ còn nguyên.`,
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
  'attach-refused': ({ file, refusal: r }) => {
    const why = {
      missing: 'không có tệp này',
      folder: 'đây là thư mục; hãy nêu từng tệp, hoặc nén lại thành một tệp',
      link: 'đây là liên kết; hãy nêu chính tệp được liên kết tới',
      special: 'đây không phải tệp thường',
      unreadable: `không đọc được${r.why === 'unreadable' ? `: ${diskReason(r.reason)}` : ''}`,
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

const outputWhy = {
  link: 'ở đó là một liên kết, và chương trình không ghi xuyên qua liên kết',
  folder: 'ở đó là thư mục',
  special: 'ở đó không phải tệp thường',
  'no-folder': 'không có thư mục ấy; tạo thư mục trước nếu cần',
  store: 'đây là chỗ của chính kho dữ liệu, ghi vào sẽ mất bản ghi',
} as const;

function inputFault(a: InputFault): string {
  switch (a.fault) {
    case 'not-found':
      return 'không có tệp này; kiểm tra lại tên và thư mục.';
    case 'folder':
      return 'đây là thư mục, cần một tệp.';
    case 'not-regular':
      return 'không phải tệp thường (là liên kết, ống dẫn hoặc thiết bị); chỉ ra tệp thật, hoặc đưa nội dung qua đầu vào chuẩn: --from-file -';
    case 'too-big':
      return 'tệp quá lớn.';
    case 'no-permission':
      return 'không có quyền đọc.';
    case 'not-utf8':
      return 'không phải mã UTF-8; mở bằng trình soạn thảo và lưu lại với mã UTF-8.';
    case 'no-sheets':
      return 'thư mục không có tệp bảng tính nào (.xlsx, .xls, .ods, .csv).';
    case 'not-one-record':
      return 'cần đúng một bản ghi, mỗi trường một dòng dạng “tên: giá trị”, hoặc JSON dạng {…}.';
    case 'syntax':
      return `không hiểu được cách viết ở dòng ${a.line}, cột ${a.column}. ${
        a.hint === null || a.better === null
          ? 'So với mẫu “tên: giá trị”; chữ có dấu hai chấm đặt trong nháy kép.'
          : `${slips[a.hint]} Dòng này viết đúng là: ${a.better}`
      }`;
    case 'unreadable':
      return `không đọc được: ${diskReason(a.detail)}.`;
  }
}

/** What a flag accepts, where it is more than a file may hold. */
const typed: Partial<Record<keyof typeof expected, string>> = {
  date: 'ngày có thật, ví dụ 31/08/2026 hoặc 2026-08-31 (năm đủ bốn chữ số)',
  time: 'ngày kèm giờ phút, ví dụ "31/08/2026 09:30", "9h30 31/08/2026" hoặc 2026-08-31T09:30',
  period: 'kỳ báo cáo: "quý 3/2026" (2026-Q3), "6 tháng đầu năm 2026" (2026-H1) hoặc "năm 2026" (2026)',
  boolean: 'có hoặc không (true, false)',
  amount: 'một số nguyên không âm, viết liền hoặc nhóm ba chữ số, ví dụ 350000000 hoặc 350.000.000',
  map: `một mục dạng {tên: giá trị}, ví dụ "{name: 'Mã độc'}"`,
  list: 'danh sách dạng [a, b]',
};
