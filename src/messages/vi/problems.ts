import { show } from '../../domain/calendar.js';
import type { KindName } from '../../domain/kinds/index.js';
import { MAX_ID, MAX_TEXT, MAX_TITLE } from '../../domain/kinds/values.js';
import type { Expected, SyntaxHint } from '../../domain/problem.js';
import type { Irt } from '../command.js';
import type { Messages } from '../messages.js';
import { diskReason } from './disk.js';
import { n } from './figures.js';
import { kinds } from './kinds.js';

export const expected: Record<Expected, string> = {
  text: `chữ (tối đa ${n(MAX_TEXT)} ký tự)`,
  title: `tên trên một dòng, tối đa ${n(MAX_TITLE)} ký tự, không chứa ký tự ẩn`,
  period: 'kỳ báo cáo, ví dụ 2026-Q3, 2026-H1 hoặc 2026',
  sha256: 'mã băm SHA-256: 64 chữ số và chữ a đến f',
  date: 'ngày có thật, viết dạng năm-tháng-ngày, ví dụ 2026-08-31',
  time: 'ngày kèm giờ phút, ví dụ 2026-08-31T09:30 (giờ Việt Nam)',
  slug: `mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ so-y-te (tối đa ${MAX_ID} ký tự, trừ tên Windows giữ riêng như con, nul)`,
  boolean: 'true (có) hoặc false (không)',
  number: 'một số không âm, phần lẻ sau dấu phẩy hoặc dấu chấm, ví dụ 1,5',
  amount: 'một số nguyên không âm, viết liền, không dấu chấm, dấu phẩy hay dấu nháy, ví dụ 350000000',
  either: 'một số chỉ hiểu được một cách',
  cve: 'mã dạng CVE-năm-số, ví dụ CVE-2026-12345',
  word: 'một trong các giá trị cho sẵn',
  list: 'một danh sách, ví dụ [a, b]',
  'list-of-one': 'danh sách có ít nhất một mục',
  map: 'các trường con, mỗi trường một dòng thụt vào',
  quoted: 'chữ; số hoặc ngày thì đặt trong nháy, ví dụ "2026"',
  whole: 'một số nguyên, không âm, nhiều nhất 36.500 (chu kỳ thì ít nhất là 1)',
  'duty-id': 'mã nghĩa vụ dạng nguồn.tên, chữ thường không dấu, ví dụ tinh.ra-quet-quy',
  'month-day': 'ngày trong năm, dạng tháng-ngày đặt trong nháy, ví dụ "06-19"',
};
const reported = { quarter: 'kỳ quý', 'half-year': 'kỳ nửa năm', annual: 'kỳ cả năm' } as const;
/** Two readings of one number, as they are typed here. */
export const either = (numbers: readonly string[]): string =>
  numbers.map((one) => one.replace('.', ',')).join(' hoặc ');
const suggest = (nearest: string | null): string => (nearest ? ` Có phải ý là “${nearest}”?` : '');
const subjectKind = (kind: KindName | 'store'): string => (kind === 'store' ? 'toàn tỉnh' : kinds[kind].one);

/** How to mend what was mistyped. */
export const slips: Readonly<Record<SyntaxHint, string>> = {
  tab: 'Dùng dấu cách thay cho phím Tab để thụt dòng.',
  blank: 'Đầu dòng có dấu cách lạ (thường do dán từ Excel, trang web): xóa đi, gõ lại dấu cách thường.',
  space: 'Sau dấu hai chấm phải có dấu cách.',
  dash: 'Bản ghi, mục mới bắt đầu bằng dấu “-” và một dấu cách.',
  'wide-colon': 'Dấu hai chấm này là của bàn phím khác (：): gõ lại dấu “:” và một dấu cách.',
  curled: 'Nháy cong “…” không phải dấu nháy ở đây: dùng nháy thẳng "…".',
  special: 'Giá trị bắt đầu bằng ký hiệu riêng (@ ` % & * ! | > [ {) phải đặt trong nháy.',
  backslash: 'Trong nháy kép, dấu \\ là ký hiệu riêng: dùng nháy đơn.',
  'inner-quote': 'Sau dấu nháy đóng còn chữ: đặt cả giá trị trong nháy đơn.',
  quote: 'Đóng lại dấu nháy đã mở.',
  colon: 'Đặt giá trị có dấu hai chấm trong nháy kép, ví dụ "Chỉ thị: 18".',
  indent: 'Căn lại các dòng: trường cùng mức phải thẳng cột.',
  value: 'Viết dạng “tên: giá trị”, sau dấu hai chấm có dấu cách.',
  bracket: 'Đóng lại dấu ngoặc [ hoặc { đã mở.',
  hash: 'Trong ngoặc, dấu # sau dấu cách biến phần còn lại của dòng thành ghi chú, kể cả dấu phẩy, dấu đóng ngoặc: đặt giá trị có dấu # trong nháy kép.',
  return: 'Giữa dòng có ký tự xuống dòng lạ (CR): xóa đi rồi xuống dòng lại.',
  character: 'Mã \\ud… không phải một ký tự: gõ lại chữ ấy.',
  key: 'Tên trường phải là một từ, không phải danh sách hay nhóm.',
  other: 'So với một bản ghi bên cạnh rồi sửa dòng này.',
};

export const problems = (irt: Irt): Messages['problem'] => ({
  'record-not-a-map': (a) => ({
    what: `Mục này không phải một bản ghi ${kinds[a.kind].one}.`,
    fix: 'Viết mỗi trường một dòng dạng “tên: giá trị”, dòng đầu bắt đầu bằng “- id: …”.',
  }),
  'field-unknown': (a) => ({
    what: `Trường “${a.field}” không có trong ${kinds[a.kind].one}.`,
    fix: a.nearest
      ? `Có phải ý là “${a.nearest}”? Ghi chú riêng thì đặt tên bắt đầu bằng “x-”.`
      : 'Bỏ trường này, hoặc đặt tên bắt đầu bằng “x-” nếu là ghi chú riêng.',
  }),
  'field-missing': (a) => ({
    what: `Thiếu trường bắt buộc “${a.field}”; bản ghi chưa được tính.`,
    fix: `Thêm dòng “${a.field.split('.').at(-1)}: …”.`,
  }),
  'field-needed': (a) => ({
    what: `Thiếu “${a.field}” trong khi đã ghi “${a.because}”${a.fatal ? '; bản ghi chưa được tính' : ''}.`,
    fix: `Thêm “${a.field.split('.').at(-1)}: …” hoặc sửa lại “${a.because}”.`,
  }),
  'field-twice': (a) => ({
    what: `Trường “${a.field}” ghi hai lần; lần đầu ở dòng ${a.line}.`,
    fix: 'Giữ lại một dòng.',
  }),
  'value-wrong': (a) => ({
    what: `“${a.field}” ghi “${a.seen}” không đúng.`,
    fix:
      a.expected === 'either'
        ? `Hiểu được hai cách: viết ${either(a.words)}.`
        : `Cần ${a.words.length > 0 ? `một trong: ${a.words.join(', ')}` : expected[a.expected]}.${suggest(a.nearest)}`,
  }),
  'value-split': (a) => ({
    what: `“${a.field}” ghi “${a.seen}” mà không đặt trong nháy: trong { } và [ ], dấu phẩy kết thúc giá trị, nên chỉ còn “${a.kept}”. Giá trị này chưa được tính.`,
    fix: 'Đặt cả giá trị trong nháy kép.',
  }),
  'word-alone': (a) => ({
    what: `“${a.word}” đứng một mình sau dấu phẩy trong { }, không phải “tên: giá trị”, nên không được đọc.`,
    fix: 'Nếu thuộc giá trị đứng trước, đưa vào cùng giá trị ấy (chữ thì trong nháy kép, danh sách thì trong [ ]); nếu là trường riêng, viết “tên: giá trị”.',
  }),
  'one-only': ({ field, several: [first, ...more], others }) => ({
    what: `“${field}” chỉ nhận một giá trị, không nhận ${[first, ...more].join(', ')}.`,
    fix:
      others === null
        ? 'Giữ lại một giá trị.'
        : `Viết “${field}: ${first}” và “${others}: [${more.join(', ')}]”.`,
  }),
  'end-before-beginning': (a) => ({
    what: `“${a.end}” (${show(a.to)}) trước “${a.begin}” (${show(a.from)}).`,
    fix: 'Sửa lại một trong hai ngày.',
  }),
  'period-misfit': (a) => ({
    what: `“period” ghi “${a.period}” là ${reported[a.fitting]}, nhưng “type” ghi “${a.type}”; báo cáo này chưa được tính.`,
    fix: `Sửa kỳ (quý: 2026-Q3; nửa năm: 2026-H1; năm: 2026), hoặc sửa “type” thành “${a.fitting}”.`,
  }),
  'sent-before-period': (a) => ({
    what: `Ghi gửi ngày ${show(a.sent)} nhưng báo cáo kỳ ${a.period} chỉ có thể gửi từ ngày ${show(a.from)} (tháng cuối của kỳ); báo cáo này chưa được tính.`,
    fix: 'Kiểm tra lại năm của kỳ báo cáo và ngày gửi.',
  }),
  'reference-to-nothing': (a) => ({
    what: `${a.kind}/${a.id}: “${a.field}” chỉ tới ${a.target}/${a.targetId}, nhưng không có bản ghi ấy.`,
    fix: a.nearest
      ? `Có phải ý là “${a.nearest}”? Nếu không, xem bản ghi ấy có bị xóa hay không (kể cả ở bản khác trước khi gộp bằng git): ${irt`history ${a.target}/${a.targetId}`}; thêm lại bằng: ${irt`${a.target} add --id ${a.targetId}`}`
      : `Sửa “${a.field}” ở dòng trên; hoặc thêm bản ghi ấy: ${irt`${a.target} add --id ${a.targetId}`}. Xem bản ghi ấy có bị xóa hay không, kể cả ở bản khác trước khi gộp bằng git: ${irt`history ${a.target}/${a.targetId}`}`,
  }),
  'reference-cycle': (a) => ({
    what: `“${a.field}” chạy vòng: ${a.ids.join(' → ')}.`,
    fix: 'Bỏ một mắt xích trong vòng này.',
  }),
  'agency-not-alive': (a) => ({
    what:
      a.why === 'no-successor'
        ? `${a.kind}/${a.id} thuộc cơ quan ${a.agency} đã kết thúc hoạt động mà chưa ghi cơ quan kế thừa.`
        : `${a.kind}/${a.id} thuộc cơ quan ${a.agency} chưa bắt đầu hoạt động.`,
    fix:
      a.why === 'no-successor'
        ? `Ghi cơ quan kế thừa: ${irt`agency edit ${a.agency} --successor MÃ`}`
        : `Sửa ngày bắt đầu của cơ quan: ${irt`agency edit ${a.agency} --from NGÀY`}`,
  }),
  'waiver-of-no-duty': (a) => ({
    what: `Không có nghĩa vụ “${a.duty}” trong danh mục nào, nên văn bản miễn, hoãn này không miễn cho mục nào.`,
    fix: a.nearest ? `Có phải ý là “${a.nearest}”?` : `Xem mã các nghĩa vụ: ${irt`duty list`}`,
  }),
  'waiver-of-other': (a) => ({
    what: `Nghĩa vụ “${a.title.vi}” (${a.duty}) không xét ${subjectKind(a.subject)}, nên văn bản miễn, hoãn này không miễn cho mục nào.`,
    fix: `Nghĩa vụ này chỉ xét ${a.judged.map((kind) => `${subjectKind(kind)} (kind: ${kind})`).join(', ')}: sửa đối tượng được miễn, hoặc sửa mã nghĩa vụ.`,
  }),
  'id-twice': (a) => ({
    what: `Mã ${a.kind}/${a.id} đã có ở ${a.file} dòng ${a.line}; bản ghi này chưa được xét.`,
    fix: 'Đổi mã của một trong hai, hoặc gộp lại rồi xóa một.',
  }),
  'file-unknown-kind': (a) => ({
    what: `Tên tệp “${a.name}” không ứng với loại bản ghi nào, nên chưa được đọc.`,
    fix: a.nearest
      ? `Đổi tên thành “${a.nearest}.yaml”.`
      : 'Đặt tên tệp theo loại bản ghi, ví dụ system.yaml.',
  }),
  'file-twin': (a) => ({
    what: `Đường dẫn này chỉ khác ${a.other} ở chữ hoa, chữ thường hoặc cách gõ dấu; Windows không giữ được cả hai. Bản ghi ở cả hai tệp vẫn được xét.`,
    fix: 'Đổi tên một trong hai, hoặc gộp vào một tệp.',
  }),
  'file-not-regular': (a) =>
    a.target === null
      ? {
          what: 'Đây không phải tệp thường (thư mục, ống dẫn hoặc thiết bị), nên không đọc.',
          fix: 'Chuyển đi nơi khác, hoặc thay bằng tệp thật.',
        }
      : {
          what: `Đây là liên kết tới “${a.target}”; irt không đọc, không ghi qua liên kết, nên nội dung phía sau không được tính.`,
          fix: a.isRead
            ? 'Xóa liên kết (chỉ liên kết, không xóa thứ nó chỉ tới): thứ ấy đã được đọc ở chỗ của nó.'
            : `Xóa liên kết (chỉ liên kết, không xóa thứ nó chỉ tới), rồi chép “${a.target}” vào đúng chỗ ấy với đúng tên ấy; nếu chỉ kho này dùng thì chuyển hẳn vào.`,
        },
  'file-unreadable': (a) => ({
    what: `Không đọc được: ${diskReason(a.reason)}.`,
    fix: `Sửa nguyên nhân rồi chạy lại; xem thêm: ${irt`doctor`}`,
  }),
  'file-too-big': (a) => ({
    what: `Tệp ${n(a.bytes)} byte, vượt giới hạn ${n(a.limit)} byte.`,
    fix: 'Bỏ bớt, hoặc tách thành nhiều tệp; tệp bản ghi tách theo năm, ví dụ scan-2026.yaml.',
  }),
  'file-not-utf8': () => ({
    what: 'Tệp không phải mã UTF-8.',
    fix: 'Mở bằng trình soạn thảo và lưu lại với mã UTF-8.',
  }),
  'file-has-nul': () => ({ what: 'Tệp chứa ký tự NUL.', fix: 'Khôi phục tệp từ bản sao lưu.' }),
  'file-cr-only': () => ({
    what: 'Tệp xuống dòng kiểu Mac cũ (chỉ CR).',
    fix: 'Lưu lại với kiểu xuống dòng LF hoặc CRLF.',
  }),
  'file-conflict': (a) => {
    const lines = [a.ours, a.middle, a.theirs].filter((line) => line !== null).join(', ');
    return {
      what: `Tệp đang xung đột git: còn dấu <<<<<<<, =======, >>>>>>> ở dòng ${lines}.`,
      fix: 'Giữa <<<<<<< và ======= là bản bên này, giữa ======= và >>>>>>> là bản bên kia: giữ nội dung đúng, xóa các dòng dấu, lưu lại, rồi gõ: git add TỆP',
    };
  },
  'file-not-a-list': () => ({
    what: 'Tệp phải là danh sách bản ghi.',
    fix: 'Mỗi bản ghi bắt đầu bằng “- ” ở đầu dòng.',
  }),
  'file-directive': () => ({ what: 'Không dùng dòng “%…”.', fix: 'Xóa dòng này.' }),
  'file-many-documents': () => ({
    what: 'Tệp chứa nhiều tài liệu (“---” hoặc “...”).',
    fix: 'Xóa dòng phân cách và phần thừa.',
  }),
  'item-too-big': (a) => ({
    what: `Bản ghi dài quá ${n(a.limit)} ký tự.`,
    fix: 'Đưa nội dung dài vào tệp đính kèm.',
  }),
  'item-too-deep': (a) => ({ what: `Nội dung lồng sâu quá ${a.limit} mức.`, fix: 'Bỏ bớt mức thụt vào.' }),
  'item-too-many-keys': (a) => ({
    what: `Bản ghi có quá ${n(a.limit)} trường ở một chỗ.`,
    fix: 'Tách thành nhiều bản ghi, hoặc đưa nội dung vào tệp đính kèm.',
  }),
  'settings-too-many-keys': (a) => ({
    what: `Tệp có quá ${n(a.limit)} mục, nên không đọc.`,
    fix: 'Bỏ bớt các mục thừa, hoặc lấy lại tệp từ bản sao lưu.',
  }),
  'journal-foreign': (a) => ({
    what: `Một thay đổi dở dang do máy khác hoặc tài khoản khác để lại, động tới: ${a.files.join(', ')}. irt chưa làm theo, nên các tệp ấy có thể mới đổi một nửa.`,
    fix: `Xem trước: ${irt`doctor --repair --journal apply --dry-run`}; rồi làm (--journal apply) hoặc bỏ (--journal discard).`,
  }),
  'yaml-syntax': (a) => ({
    what: 'Không hiểu được cách viết ở chỗ này.',
    fix: slips[a.hint],
  }),
  'yaml-alias': () => ({ what: 'Không dùng & và * (neo, bí danh).', fix: 'Viết lại giá trị đầy đủ.' }),
  'yaml-tag': (a) => ({ what: `Không dùng nhãn “${a.tag}”.`, fix: 'Xóa nhãn, chỉ để giá trị.' }),
  'option-fixed': (a) => ({
    what: a.isOption
      ? `Không đổi được tham số “${a.option}” của ${a.duty}: đây là quy định, không phải lựa chọn của phần mềm (†).`
      : `Nghĩa vụ ${a.duty} không có tham số “${a.option}”.`,
    fix: a.allowed.length > 0 ? `Tham số đổi được: ${a.allowed.join(', ')}.` : 'Bỏ dòng này.',
  }),
  'setting-unknown': (a) => ({
    what: `Không có mục “${a.path}”.`,
    fix: a.nearest ? `Có phải ý là “${a.nearest}”?` : 'Bỏ dòng này.',
  }),
  'setting-missing': (a) => ({ what: `Thiếu mục “${a.path}”.`, fix: 'Thêm mục này.' }),
  'setting-wrong': (a) => ({
    what: a.path === '' ? 'Cả tệp không đúng dạng.' : `“${a.path}” ghi “${a.seen}” không đúng.`,
    fix: `Cần ${a.choices.length > 0 ? `một trong: ${a.choices.join(', ')}` : expected[a.expected]}.${suggest(a.nearest)}`,
  }),
  'duty-twice': (a) => ({
    what: `Mã nghĩa vụ “${a.duty}” đã có ${a.file === null ? 'ở trên trong tệp này' : `trong ${a.file}`}; nghĩa vụ ở đây chưa được xét.`,
    fix: `Đặt mã khác. Nếu chỉ muốn đổi tham số (†) của nghĩa vụ ấy thì ghi vào irt.yaml, mục “duties: ${a.duty}”.`,
  }),
  'evidence-missing': (a) => ({
    what: `${a.kind}/${a.id}: không còn tệp minh chứng evidence/${a.file}.`,
    fix: a.nearest
      ? `Có phải là evidence/${a.nearest}? Nếu đúng, chuyển tệp ấy về chỗ cũ hoặc sửa “file” của bản ghi.`
      : `Chép lại từ bản sao lưu, hoặc gắn lại đúng tệp ấy bằng: ${irt`evidence attach ${a.kind}/${a.id} "TỆP"`}`,
  }),
  'evidence-changed': (a) => ({
    what: `${a.kind}/${a.id}: tệp minh chứng evidence/${a.file} đã thay đổi (mã băm đã ghi ${a.recorded}…, nay là ${a.found}…).`,
    fix: 'Khôi phục tệp từ bản sao lưu. Nếu bản mới mới đúng: bỏ dòng sha256 cũ trong bản ghi rồi gắn lại tệp để ghi mã băm mới.',
  }),
  'evidence-outside': (a) => ({
    what: `${a.kind}/${a.id}: “${a.file}” không chỉ tới tệp nào trong thư mục evidence/.`,
    fix: `Ghi đường dẫn tính từ evidence/, các bước cách nhau bằng “/”, không có “..”; hoặc gắn lại bằng: ${irt`evidence attach ${a.kind}/${a.id} "TỆP"`}`,
  }),
  'evidence-not-regular': (a) => ({
    what: `${a.kind}/${a.id}: evidence/${a.file} không phải tệp thường (liên kết, thư mục hoặc thiết bị).`,
    fix: 'Thay bằng tệp thật.',
  }),
  'evidence-unreadable': (a) => ({
    what: `${a.kind}/${a.id}: không đọc được evidence/${a.file}: ${diskReason(a.reason)}.`,
    fix: `Sửa nguyên nhân rồi chạy lại; xem thêm: ${irt`doctor`}`,
  }),
});
