import { show } from '../../domain/calendar.js';
import type { QuarterlyLabels } from '../../domain/reports/quarterly-labels.js';
import type { Messages } from '../messages.js';
import { kinds } from './kinds.js';

const n = (value: number): string => new Intl.NumberFormat('vi').format(value);

const whenAssumed = (on: string | null): string =>
  on === null ? '' : ` (xét tại ngày ${show(on)}, khi việc giả định đã xong)`;

export const state: Messages['state'] = {
  met: 'đạt',
  pending: 'chưa đến hạn',
  'due-soon': 'sắp đến hạn',
  overdue: 'quá hạn',
  missing: 'thiếu',
  unknown: 'chưa xác định',
  'not-applicable': 'không áp dụng',
  waived: 'được miễn',
};

export const say: Messages['say'] = {
  error: 'lỗi',
  notice: 'lưu ý',
  seen: 'Nội dung dòng này',
  fix: 'Cách sửa',
  deadlinesTitle: (asOf, within) =>
    within === null
      ? `Các mục quá hạn tính đến ngày ${show(asOf)}`
      : `Các mục quá hạn và đến hạn trong ${n(within)} ngày tới, tính từ ngày ${show(asOf)}`,
  provesNothing: (kind, id, flags) =>
    `chưa ghi ${flags.join(', ')} nên bản ghi này chưa được tính là đã thực hiện. Khi có, ghi thêm bằng: irt ${kind} edit ${id}`,
  checkTitle: (asOf) => `Tình hình thực hiện tính đến ngày ${show(asOf)}`,
  checkAllMet: (count) =>
    count === 0 ? 'Không có mục nào để xét' : `Không còn mục bắt buộc nào thiếu: đã xét ${n(count)} mục`,
  summary: (counts) => counts.map(([s, count]) => `${n(count)} ${state[s]}`).join(' · '),
  gaps: (required, agencies) =>
    `${n(required)} mục bắt buộc còn thiếu${agencies > 0 ? `, ở ${n(agencies)} cơ quan` : ''}`,
  dueSoon: (count) => `${n(count)} mục bắt buộc sắp đến hạn`,
  advice: (count) => `Khuyến nghị chưa thực hiện: ${n(count)} mục`,
  adviceHow: 'Xem từng mục: irt check --advice, hoặc irt check --duty MÃ',
  adviceLine: (duty, title, count) => `${title} (${duty}): ${n(count)}`,
  problems: (count) => `Dữ liệu có ${n(count)} lỗi; phần có lỗi chưa được tính.`,
  moreNotices: (count) => `… và ${n(count)} lưu ý nữa; xem tất cả: irt validate`,
  moreProblems: (count) => `… và ${n(count)} lỗi nữa.`,
  noRecords: 'Không có bản ghi nào.',
  nothingDue: (days) => `Không có mục nào đến hạn trong ${n(days)} ngày tới.`,
  store: 'Toàn tỉnh',
  noAgency: 'Chưa rõ cơ quan',
  daysLeft: (days) => (days < 0 ? `quá ${n(-days)} ngày` : days === 0 ? 'hôm nay' : `còn ${n(days)} ngày`),
  waivedNow: (waives) => `được miễn (nếu không: ${state[waives]})`,
  late: (amount, unit) => `muộn ${n(amount)} ${unit === 'days' ? 'ngày' : 'phút'}`,
  added: (kind, id) => `Đã ghi ${kinds[kind].one} ${id}.`,
  edited: (kind, id) => `Đã sửa ${kinds[kind].one} ${id}.`,
  removed: (kind, id) => `Đã xóa ${kinds[kind].one} ${id}.`,
  dryRun: 'Chạy thử: chưa ghi gì. Thay đổi sẽ là:',
  next: (command) => `Tiếp theo: ${command}`,
  confirmRemove: (kind, id) => `Xóa ${kinds[kind].one} ${id}?`,
  initDone: (dir) => `Đã tạo kho dữ liệu ở ${dir}.`,
  initSample: (name, asOf, dir) =>
    `Dữ liệu mẫu “${name}” tính đến ngày ${show(asOf)}. Xem thử: irt check --store ${dir} --as-of ${asOf}`,
  sampleIllustrative: (unconfirmed) =>
    `Dữ liệu chỉ để minh họa: người, số điện thoại, số văn bản đều là giả định; ${n(unconfirmed)} tên cơ quan chưa đối chiếu với văn bản chính thức (xem ghi chú từng bản ghi).`,
  demoTitle: (asOf) => `Tỉnh mẫu Tuyên Quang, tính đến ngày ${show(asOf)} (dữ liệu minh họa)`,
  ended: (on) => (on === null ? 'đã kết thúc' : `đã kết thúc ${show(on)}`),
  agencyDissolved: (id, heir) =>
    heir
      ? `${id} đã kết thúc hoạt động; nghĩa vụ nay thuộc ${heir}.`
      : `${id} hiện không hoạt động và chưa có cơ quan kế thừa.`,
  reportBug: (version) => `irt ${version}`,
  waiting: 'Đang chờ nội dung từ bàn phím; kết thúc bằng Ctrl-D.',
  yes: 'có',
  no: 'không',
  done: 'xong',
  askMore: (field) => `Ghi thêm “${field}”?`,
  searchHint: 'gõ vài chữ, không cần dấu',
  optionalSkip: 'Enter để bỏ qua',
  ownChoice: 'lựa chọn của phần mềm, không có căn cứ pháp lý trực tiếp',
  from: 'từ',
  ownValue: 'tỉnh tự đặt',
  count: (value) => `${n(value)} bản ghi`,
  remark: (code, file, line) =>
    code === 'file-ignored'
      ? `${file}: đuôi .yml không được đọc; đổi tên thành .yaml.`
      : `${file}:${line}: có ký tự ẩn (đảo chiều chữ hoặc không chiếm chỗ); chữ có thể không đúng như nhìn thấy. Gõ lại dòng này.`,
  newerStore: (version) =>
    `kho dữ liệu thuộc dạng ${n(version)}, do phiên bản irt mới hơn tạo: chỉ xem được, không ghi được; phần mới có thể chưa được xét.`,
  written: (file) => `Đã ghi ${file}.`,
  passesOn: (id, successor, on, counts) =>
    `${id} kết thúc hoạt động hết ngày ${show(on)}; nghĩa vụ chuyển cho ${successor}.${
      counts.length === 0
        ? ''
        : ` Chuyển theo: ${counts.map(([kind, count]) => `${n(count)} ${kinds[kind].one}`).join(', ')}.`
    }`,
  waiversStay: (id, waivers) =>
    `Không chuyển theo: văn bản miễn, hoãn cho ${id} (${waivers.join(', ')}); cơ quan kế thừa muốn được miễn phải có văn bản mới.`,
  opened: (count) => `Mới phát sinh: ${n(count)}`,
  closed: (count) => `Không còn thiếu: ${n(count)}`,
  stillOpen: (count) => `Còn tồn tại: ${n(count)}`,
  noChanges: (withAdvice) => `Không có mục ${withAdvice ? '' : 'bắt buộc '}nào thiếu ở cả hai thời điểm.`,
  sinceTitle: (before, now, { assumed, withAdvice }) =>
    `Mục ${withAdvice ? 'bắt buộc và khuyến nghị' : 'bắt buộc'} còn thiếu: ngày ${show(now)}${assumed ? ' (nếu thực hiện như giả định)' : ''} so với ngày ${show(before)}`,
  change: { opened: 'mới phát sinh', closed: 'không còn thiếu', still: 'còn tồn tại' },
  noLongerJudged: 'Không còn thuộc diện xét (đối tượng đã kết thúc, hoặc nghĩa vụ hết hiệu lực).',
  closes: (count, on) => `Nếu thực hiện như giả định, ${n(count)} mục không còn thiếu${whenAssumed(on)}:`,
  closesNothing: (on) => `Thực hiện như giả định cũng không bớt được mục nào còn thiếu${whenAssumed(on)}.`,
  waivers: (count) => `Văn bản miễn, hoãn đang có hiệu lực: ${n(count)}`,
  waiverUntil: (id, day) => `${id}, đến hết ngày ${day}`,
  waiverHides: (states, count) => `nếu không có: ${states}${count > 1 ? ` (${n(count)} mục)` : ''}`,
  waiverNotNeeded: 'hiện không có gì phải miễn',
  waiverEndsSoon: (days) => (days === 0 ? 'hết hiệu lực sau hôm nay' : `còn ${n(days)} ngày là hết hiệu lực`),
  waiverDutyOff: (catalogue, id) =>
    `không miễn cho mục nào: nghĩa vụ này thuộc danh mục chưa bật “${catalogue}” (${id})`,
  waiverOfNoDuty: 'không có nghĩa vụ này trong các danh mục đọc được',
  waiverUnused: 'không miễn cho mục nào đang được xét, nên xem lại',
  attached: (file, kind, id) => `Đã gắn ${file} vào ${kinds[kind].one} ${id}.`,
  attachedAlready: (given, file) => `${given}: nội dung này đã gắn từ trước (${file}), không chép lại.`,
  attachedAgain: (file) => `Đã chép lại ${file}: bản ghi có nêu tệp này mà trong kho không còn.`,
  digestRecorded: (file) => `Đã ghi mã băm của ${file} vào bản ghi.`,
  evidenceState: {
    ok: 'nguyên vẹn',
    missing: 'đã mất',
    changed: 'đã thay đổi',
    'no-digest': 'chưa có mã băm',
    outside: 'đường dẫn không hợp lệ',
    'not-regular': 'không phải tệp thường',
    unreadable: 'không đọc được',
  },
  evidenceTitle: 'Tệp minh chứng',
  noEvidence: 'Chưa có tệp minh chứng nào.',
  validateTitle: 'Kiểm tra dữ liệu',
  validateNone: (records) => `Không có lỗi: đã kiểm tra ${n(records)} bản ghi.`,
  validateFound: (found, files) => `Có ${n(found)} lỗi trong ${n(files)} tệp.`,
  validateNotices: (count) => `Có ${n(count)} lưu ý.`,
  validateOthers: (count) => `còn ${n(count)} lỗi ngoài cơ quan này; xem tất cả: irt validate`,
  settings: 'Cấu hình và danh mục',
  sharedFiles: 'Tệp chung, ngoài thư mục của các cơ quan',
  evidenceOrphan: (file) => ({
    what: 'Không bản ghi nào nêu tệp này.',
    fix: `Gắn vào bản ghi bằng: irt evidence attach LOẠI/MÃ "${file}"; nếu bản ghi nêu nó đang có lỗi thì sửa lỗi ấy trước; nếu không cần nữa thì chuyển ra khỏi evidence/.`,
  }),
  evidenceNoDigest: (kind, id, file) => ({
    what: `${kind}/${id}: “${file}” chưa có mã băm, nên không biết được tệp còn nguyên hay không.`,
    fix: `Ghi mã băm bằng: irt evidence attach ${kind}/${id} "evidence/${file}"`,
  }),
  formatted: (count) => `Đã trình bày lại ${n(count)} tệp; nội dung bản ghi giữ nguyên.`,
  formattedAlready: 'Mọi tệp đã thống nhất, không có gì thay đổi.',
  formatUntouched: (place, id, why) =>
    `${place}: ${id === null ? '' : `${id}: `}${
      {
        file: 'giữ nguyên cả tệp vì chưa đọc được; xem lỗi bằng: irt validate',
        broken: 'giữ nguyên bản ghi này vì có lỗi; xem lỗi bằng: irt validate',
        unsafe: 'giữ nguyên bản ghi này vì không chắc trình bày lại mà không đổi nội dung',
      }[why]
    }.`,
  sourceCatalogue: 'danh mục',
  gitStep: (step) =>
    ({
      repository: 'tạo kho git (git init)',
      attributes: '.gitattributes: tệp bản ghi gộp bằng irt; minh chứng và lịch sử giữ nguyên từng byte',
      ignore: '.gitignore: bỏ qua thư mục riêng của từng máy (.irt/)',
      driver: 'cấu hình git của bản sao này: khi gộp thì gọi irt (merge.irt)',
    })[step],
  gitNothing: 'Git đã được cài đặt đầy đủ cho kho này; không có gì thay đổi.',
  gitNext: (dir) =>
    `Chưa commit gì. Gõ tiếp:\n  git ${dir === '.' ? '' : `-C ${dir} `}add .\n  git ${dir === '.' ? '' : `-C ${dir} `}commit\nTrên mỗi máy khác, sau khi git clone, gõ một lần trong thư mục kho: irt init --git`,
  gitReady: 'Từ nay git merge, git pull ở bản sao này gộp bản ghi theo từng trường.',
  mergeConflicts: (file, ids) =>
    ids.includes('*')
      ? `${file}: không gộp được theo từng bản ghi; cả hai bản nằm trong tệp. Chọn nội dung đúng, xóa các dòng dấu <<<<<<<, =======, >>>>>>>, rồi gõ: git add ${file}`
      : `${file}: ${n(ids.length)} bản ghi hai bên cùng sửa, chưa gộp được: ${ids.join(', ')}. Mở tệp, giữ nội dung đúng giữa các dòng dấu <<<<<<<, =======, >>>>>>>, xóa các dòng dấu, rồi gõ: git add ${file}`,
  undoHow: 'Làm nhầm thì hoàn tác bằng: irt undo',
  undone: (command, at, subjects) => `Đã hoàn tác “${command}” (${show(at)}): ${subjects.join(', ')}.`,
  redone: (command, at, subjects) => `Đã làm lại “${command}” (${show(at)}): ${subjects.join(', ')}.`,
  redoHow: 'Hoàn tác nhầm thì làm lại bằng: irt undo --redo',
  historyTitle: (count) => `Lịch sử thay đổi: ${n(count)} dòng`,
  historyEarlier: (count) => `Còn ${n(count)} dòng trước đó; xem tất cả: thêm --all`,
  historyNone: 'Chưa có thay đổi nào được ghi lại.',
  historyWhole: 'Lịch sử nguyên vẹn: mỗi dòng khớp với dòng trước nó.',
  historyHead: (machine, lines, digest) => `Mốc lịch sử ${machine}: ${n(lines)} dòng, mã ${digest}`,
  historyFault: (why, file, line) =>
    `${file}:${line}: ${
      {
        unreadable: 'dòng này đã bị sửa hoặc hỏng, không đọc được',
        chain: 'dòng này hoặc dòng ngay trước nó đã bị sửa, xóa hoặc chèn thêm',
        beginning: 'phần đầu lịch sử của máy này đã bị xóa',
      }[why]
    }.`,
  historyFaultFix:
    'So với bản sao lưu hoặc git (git log -p history/). Dữ liệu hiện tại không bị ảnh hưởng; chỉ phần lịch sử này không còn dùng làm bằng chứng được.',
  historyKnown: (digest) => `Mốc ${digest} có trong lịch sử: mọi dòng đến mốc ấy còn nguyên.`,
  historyUnknown: (digest) =>
    `Không có mốc ${digest} trong lịch sử: phần cuối đã bị cắt bỏ hoặc các dòng trước mốc đã bị sửa.`,
  changedByHand: (kind, id) =>
    `${kind}/${id} đã được sửa ngoài irt (trong trình soạn thảo hoặc qua git) sau dòng cuối cùng ở trên.`,
};

export const labels: Omit<Messages['label'], keyof QuarterlyLabels> = {
  'col.agency': () => 'Cơ quan',
  'col.subject': () => 'Đối tượng',
  'col.state': () => 'Tình trạng',
  'col.due': () => 'Hạn',
  'col.days-left': () => 'Còn lại',
  'col.change': () => 'Thay đổi',
  'col.clause': () => 'Mục',
  'col.duty': () => 'Nghĩa vụ',
  'col.why': () => 'Diễn giải',
  'col.next': () => 'Lệnh',
  'col.id': () => 'Mã',
  'col.title': () => 'Nội dung',
  'col.severity': () => 'Mức',
  'col.origin': () => 'Nguồn',
  'catalogue.use': () => 'Tình trạng',
  'catalogue.on': () => 'đang bật trong kho dữ liệu này',
  'catalogue.off': (a) => `chưa bật; thêm “${a.id}” vào “catalogues” trong irt.yaml`,
  'catalogue.duties': () => 'Nghĩa vụ được xét:',
  'catalogue.not-judged': () => 'Nội dung của các văn bản này không được xét:',
  'col.binds': () => 'Áp dụng cho',
  'col.value': () => 'Giá trị',
  'col.option': () => 'Tham số',
  'col.at': () => 'Thời điểm',
  'col.who': () => 'Người làm',
  'col.machine': () => 'Máy',
  'col.command': () => 'Lệnh',
  'col.record': () => 'Bản ghi',
  'col.place': () => 'Vị trí',
  'col.problem': () => 'Lỗi',
  'col.notice': () => 'Lưu ý',
  'col.seen': () => 'Nội dung dòng này',
  'col.fix': () => 'Cách sửa',
  'col.file': () => 'Tệp',
  'col.digest': () => 'Mã băm SHA-256',
  'col.label': () => 'Ghi chú',
};
