import { show } from '../../domain/calendar.js';
import type { QuarterlyLabels } from '../../domain/reports/quarterly-labels.js';
import type { Irt } from '../command.js';
import type { Messages } from '../messages.js';
import { n } from './figures.js';
import { kinds } from './kinds.js';
import type { wholeLabels } from './whole.js';

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

export const say = (irt: Irt): Messages['say'] => ({
  error: 'lỗi',
  notice: 'lưu ý',
  seen: 'Nội dung dòng này',
  fix: 'Cách sửa',
  deadlinesTitle: (asOf, within) =>
    within === null
      ? `Các mục quá hạn tính đến ngày ${show(asOf)}`
      : `Các mục quá hạn và đến hạn trong ${n(within)} ngày tới, tính từ ngày ${show(asOf)}`,
  deadlinesPart: (part, within) =>
    part === 'ahead' ? `Sắp tới, trong ${n(within)} ngày` : 'Đã quá hạn hoặc còn thiếu',
  deadlineWhen: { ahead: 'sắp tới', late: 'đã quá hạn', undated: 'thiếu, không có hạn' },
  nothingLate: 'Không có mục nào quá hạn.',
  undatedLeft: (required, advice, command) =>
    `Ngoài ra còn ${[
      ...(required > 0 ? [`${n(required)} mục bắt buộc`] : []),
      ...(advice > 0 ? [`${n(advice)} mục khuyến nghị`] : []),
    ].join(' và ')} thiếu hoặc chưa xác định mà không có hạn; xem bằng: ${command}`,
  runsOut: 'hết hiệu lực',
  runsOutWhat: {
    'waiver.until': 'ngày cuối được miễn, hoãn',
    'supplier.contract.to': 'ngày cuối của hợp đồng với nhà cung cấp',
    'member.contractTo': 'ngày cuối của hợp đồng với thành viên',
    'member.qualifications.expires': 'ngày cuối chứng chỉ, bằng cấp của thành viên còn giá trị',
    'agency.to': 'ngày cuối cơ quan còn hoạt động',
    'team.experts': 'ngày cuối Đội còn đủ người đạt chuẩn',
    'duty.inForce.to': 'ngày cuối nghĩa vụ còn hiệu lực',
  },
  runsOutThen: (then) =>
    then.length === 0
      ? 'sau đó không có mục nào thành thiếu'
      : `sau đó: ${then
          .map(
            ({ duty, subject, state: then, due }) =>
              `${subject} ${state[then]}${due !== null && then === 'overdue' ? ` từ sau ngày ${show(due)}` : ''} (${duty})`,
          )
          .join('; ')}`,
  runsOutSuccessor: (successor) =>
    successor === null ? 'sau đó chưa có cơ quan nhận nghĩa vụ' : `sau đó nghĩa vụ chuyển cho ${successor}`,
  provesNothing: (kind, id, flags) =>
    `chưa ghi ${flags.join(', ')} nên bản ghi này chưa được tính là đã thực hiện. Khi có, ghi thêm bằng: ${irt`${kind} edit ${id}`}`,
  checkTitle: (asOf, assumed) =>
    `Tình hình thực hiện tính đến ngày ${show(asOf)}${assumed ? ' (nếu thực hiện như giả định)' : ''}`,
  checkAllMet: (count) =>
    count === 0
      ? 'Không có mục bắt buộc nào để xét'
      : `Không còn mục bắt buộc nào thiếu: đã xét ${n(count)} mục bắt buộc`,
  summary: (severity, counts, { part, whole, notYetDue }) =>
    [
      `${severity === 'required' ? 'Bắt buộc' : 'Khuyến nghị'}: ${counts.map(([s, count]) => `${n(count)} ${state[s]}`).join(' · ')}`,
      ...(whole === 0 ? [] : [`đã thực hiện ${n(part)}/${n(whole)} mục phải có đến nay`]),
      ...(notYetDue === 0 ? [] : [`còn thời hạn ${n(notYetDue)} mục`]),
    ].join('; '),
  gaps: (required, agencies) =>
    `${n(required)} mục bắt buộc còn thiếu${agencies > 0 ? `, ở ${n(agencies)} cơ quan` : ''}`,
  dueSoon: (count) => `${n(count)} mục bắt buộc sắp đến hạn`,
  advice: (count) => `Khuyến nghị chưa thực hiện: ${n(count)} mục`,
  adviceHow: `Xem từng mục: ${irt`check --advice`}, hoặc ${irt`check --duty MÃ`}`,
  adviceLine: (duty, title, count) => `${title} (${duty}): ${n(count)}`,
  problems: (count) => `Dữ liệu có ${n(count)} lỗi; phần có lỗi chưa được tính.`,
  unchecked: (count) => `Vì vậy chưa kiểm tra được ${n(count)} chỗ ở bản ghi khác nhắc tới bản ghi này.`,
  better: (line) => `Dòng này viết đúng là: ${line}`,
  moreNotices: (count) => `… và ${n(count)} lưu ý nữa; xem tất cả: ${irt`validate`}`,
  moreProblems: (count) => `… và ${n(count)} lỗi nữa.`,
  noRecords: 'Không có bản ghi nào.',
  unrecorded: 'chưa ghi',
  partSum: (sum, unrecorded) => `${sum} (còn ${n(unrecorded)} bản ghi chưa ghi)`,
  columnsLeftOut: (names) =>
    `Màn hình hẹp nên không hiện ${n(names.length)} cột: ${names.join(', ')}. Xem đủ: mở rộng cửa sổ, hoặc thêm --format plain.`,
  nothingDue: (days) => `Không có mục nào đến hạn trong ${n(days)} ngày tới.`,
  store: 'Toàn tỉnh',
  noAgency: 'Chưa rõ cơ quan',
  daysLeft: (days) => (days < 0 ? `quá ${n(-days)} ngày` : days === 0 ? 'hôm nay' : `còn ${n(days)} ngày`),
  waivedNow: (waives) => `được miễn (nếu không: ${state[waives]})`,
  late: (amount, unit) => `muộn ${n(amount)} ${unit === 'days' ? 'ngày' : 'phút'}`,
  added: (kind, id) => `Đã ghi ${kinds[kind].one} ${id}.`,
  edited: (kind, id) => `Đã sửa ${kinds[kind].one} ${id}.`,
  cleaned: (flags) => `đã bỏ dấu cách, dấu tab, dấu xuống dòng thừa trong ${flags.join(', ')}.`,
  listReplaced: (flag, out, first) =>
    `${flag} ghi thay danh sách cũ, nên bỏ: ${out.join(', ')}. Lần sau muốn thêm mà giữ các mục cũ: ${flag} +${first}; bỏ một mục: ${flag} -MỤC.`,
  listHas: (flag, has) => `${flag} đang có: ${has.join(', ')}`,
  listAdd: (more) => `Giữ và thêm: ${more.join(', ')}`,
  listReplace: (out) => `Ghi thay, bỏ: ${out.join(', ')}`,
  listStop: 'Dừng, không ghi gì',
  editedNothing: (kind, id) => `Không có gì để ghi: ${kinds[kind].one} ${id} đã đúng như vậy.`,
  removed: (kind, id) => `Đã xóa ${kinds[kind].one} ${id}.`,
  dryRun: 'Chạy thử: chưa ghi gì. Thay đổi sẽ là:',
  next: (command) => `Tiếp theo: ${command}`,
  confirmRemove: (kind, id) => `Xóa ${kinds[kind].one} ${id}?`,
  initDone: (dir) => `Đã tạo kho dữ liệu ở ${dir}.`,
  initSample: (name, asOf, dir) =>
    `Dữ liệu mẫu “${name}” tính đến ngày ${show(asOf)}. Xem thử: ${irt.in(dir === '.' ? undefined : dir)`check --as-of ${asOf}`}`,
  sampleIllustrative: (unconfirmed) =>
    `Dữ liệu chỉ để minh họa: người, số điện thoại, số văn bản đều là giả định; ${n(unconfirmed)} tên cơ quan chưa đối chiếu với văn bản chính thức (xem ghi chú từng bản ghi).`,
  demoTitle: (asOf) => `Tỉnh mẫu Tuyên Quang, tính đến ngày ${show(asOf)} (dữ liệu minh họa)`,
  ended: (on) => (on === null ? 'đã kết thúc' : `đã kết thúc ${show(on)}`),
  reportBug: (version) => `irt ${version}`,
  waiting: 'Đang chờ nội dung từ bàn phím; kết thúc bằng Ctrl-D (Windows: Ctrl-Z rồi Enter).',
  unset: '(chưa đặt)',
  settingFrom: (from, name, place) =>
    ({
      flag: `tùy chọn --${name}`,
      env: `biến môi trường IRT_${name.toUpperCase()}`,
      store: name === 'store' ? 'irt.yaml ở thư mục này hoặc thư mục trên' : `${place}/irt.yaml`,
      default: 'mặc định',
    })[from],
  yes: 'có',
  no: 'không',
  ownChoice: 'lựa chọn của phần mềm, không có căn cứ pháp lý trực tiếp',
  from: 'từ',
  ownValue: 'tỉnh tự đặt',
  count: (value) => `${n(value)} bản ghi`,
  remark: (code) =>
    ({
      'value-cut': {
        what: 'Phần từ dấu # trở đi không được đọc (là ghi chú).',
        fix: 'Nếu phần ấy thuộc giá trị, đặt cả giá trị trong nháy kép.',
      },
      'folder-linked': {
        what: 'Đây là liên kết; irt không ghi qua liên kết, nên không lệnh nào ghi được.',
        fix: 'Xóa liên kết (chỉ liên kết, không xóa thư mục nó chỉ tới), rồi chuyển thư mục ấy vào đúng chỗ của liên kết với đúng tên ấy.',
      },
      'file-ignored': { what: 'Đuôi .yml không được đọc.', fix: 'Đổi tên thành .yaml.' },
      'hidden-characters': {
        what: 'Có ký tự ẩn (đảo chiều chữ hoặc không chiếm chỗ); chữ có thể không đúng như nhìn thấy.',
        fix: 'Gõ lại dòng này.',
      },
    })[code],
  about: ({ build, editions, runtime, home }) => [
    `bản dựng: ${build ?? 'không rõ'}`,
    ...editions.map(
      ({ id, edition }) => `danh mục ${id}: ${edition === null ? 'không đọc được' : `ấn bản ${edition}`}`,
    ),
    `chạy bằng: ${runtime}`,
    `cài tại: ${home}`,
  ],
  newerStore: (version) =>
    `kho dữ liệu thuộc dạng ${n(version)}, do phiên bản irt mới hơn tạo: chỉ xem được, không ghi được; phần mới có thể chưa được xét.`,
  writesTo: (dir) => `ghi vào kho dữ liệu ở ${dir}, tìm thấy từ thư mục này trở lên.`,
  written: (file) => `Đã ghi ${file}.`,
  passesOn: (id, successor, on, counts, isDone) =>
    `${isDone ? '' : 'Nếu ghi: '}${id} ${isDone ? '' : 'sẽ '}kết thúc hoạt động hết ngày ${show(on)}; nghĩa vụ ${isDone ? '' : 'sẽ '}chuyển cho ${successor}.${
      counts.length === 0
        ? ''
        : ` ${isDone ? 'Chuyển' : 'Sẽ chuyển'} theo: ${counts.map(([kind, count]) => `${n(count)} ${kinds[kind].one}`).join(', ')}.`
    }`,
  handedOver: (system, from, to, on, first, isDone) =>
    `${isDone ? '' : 'Nếu ghi: '}${system} do ${from} quản lý đến hết ngày ${show(on)}; từ ngày ${show(first)} nghĩa vụ và việc còn dở của hệ thống thuộc ${to}. Xét và báo cáo các ngày trước không thay đổi.`,
  rewritesPast: (field, value, move, undo) =>
    `“${field}” thành ${value} cho cả các ngày đã qua: xét và báo cáo các kỳ trước cũng sẽ ghi ${value}. Nếu là chuyển giao từ một ngày nhất định thì ${undo ? `gõ ${irt`undo`}, rồi gõ` : 'gõ'}: ${move}`,
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
  waiversIdle: (count) => `Văn bản miễn, hoãn không miễn cho mục nào: ${n(count)}`,
  waiverUndated: (add) =>
    `chưa được tính, vì chưa ghi miễn từ ngày nào, cũng chưa ghi ngày của văn bản${add === null ? '' : `; ghi thêm bằng: ${add}`}`,
  waiverNotNeeded: 'hiện không có gì phải miễn',
  waiverEndsSoon: (days) => (days === 0 ? 'hết hiệu lực sau hôm nay' : `còn ${n(days)} ngày là hết hiệu lực`),
  waiverDutyOff: (catalogue, id) =>
    `không miễn cho mục nào: nghĩa vụ này thuộc danh mục chưa bật “${catalogue}” (${id})`,
  waiverOfNoDuty: 'chưa biết có nghĩa vụ này hay không, vì danh mục hoặc irt.yaml đang có lỗi',
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
  settings: 'Cấu hình và danh mục',
  sharedFiles: 'Tệp chung, ngoài thư mục của các cơ quan',
  evidenceOrphan: (file) => ({
    what: 'Không bản ghi nào nêu tệp này.',
    fix: `Gắn vào bản ghi bằng: ${irt`evidence attach LOẠI/MÃ ${file}`}; nếu bản ghi nêu nó đang có lỗi thì sửa lỗi ấy trước; nếu không cần nữa thì chuyển ra khỏi evidence/.`,
  }),
  evidenceNoDigest: (kind, id, file) => ({
    what: `${kind}/${id}: “${file}” chưa có mã băm, nên không biết được tệp còn nguyên hay không.`,
    fix: `Ghi mã băm bằng: ${irt`evidence attach ${kind}/${id} evidence/${file}`}`,
  }),
  formatted: (count) => `Đã trình bày lại ${n(count)} tệp; nội dung bản ghi giữ nguyên.`,
  formattedAlready: 'Mọi tệp đã thống nhất, không có gì thay đổi.',
  formatUntouched: (place, id, why) =>
    `${place}: ${id === null ? '' : `${id}: `}${
      {
        file: `giữ nguyên cả tệp vì chưa đọc được; xem lỗi bằng: ${irt`validate`}`,
        broken: `giữ nguyên bản ghi này vì có lỗi; xem lỗi bằng: ${irt`validate`}`,
        unsafe: 'giữ nguyên bản ghi này vì không chắc trình bày lại mà không đổi nội dung',
      }[why]
    }.`,
  sourceCatalogue: 'danh mục',
  gitStep: (step) =>
    ({
      repository: 'tạo kho git (git init)',
      attributes:
        '.gitattributes: tệp bản ghi gộp bằng irt; lịch sử gộp đủ mọi dòng; minh chứng giữ nguyên từng byte',
      ignore: '.gitignore: bỏ qua thư mục riêng của từng máy (.irt/)',
      driver: 'cấu hình git của bản sao này: khi gộp thì gọi irt (merge.irt)',
    })[step],
  gitNothing: 'Git đã được cài đặt đầy đủ cho kho này; không có gì thay đổi.',
  gitNext: (dir) =>
    `Chưa commit gì. Gõ tiếp:\n  git ${dir === '.' ? '' : `-C ${irt.word(dir, 'folder')} `}add .\n  git ${dir === '.' ? '' : `-C ${irt.word(dir, 'folder')} `}commit\nTrên mỗi máy khác, sau khi git clone, gõ một lần trong thư mục kho: ${irt.in(undefined)`init --git`}`,
  gitReady: 'Từ nay git merge, git pull ở bản sao này gộp bản ghi theo từng trường.',
  mergeConflicts: (file, ids) =>
    ids.includes('*')
      ? `${file}: không gộp được theo từng bản ghi; cả hai bản nằm trong tệp. Chọn nội dung đúng, xóa các dòng dấu <<<<<<<, =======, >>>>>>>, rồi gõ: git add ${irt.word(file)}`
      : `${file}: ${n(ids.length)} bản ghi hai bên cùng sửa, chưa gộp được: ${ids.join(', ')}. Mở tệp, giữ nội dung đúng giữa các dòng dấu <<<<<<<, =======, >>>>>>>, xóa các dòng dấu, rồi gõ: git add ${irt.word(file)}`,
  undoHow: `Làm nhầm thì hoàn tác bằng: ${irt`undo`}`,
  undone: (command, at, subjects) => `Đã hoàn tác “${command}” (${show(at)}): ${subjects.join(', ')}.`,
  redone: (command, at, subjects) => `Đã làm lại “${command}” (${show(at)}): ${subjects.join(', ')}.`,
  redoHow: `Hoàn tác nhầm thì làm lại bằng: ${irt`undo --redo`}`,
  evidenceStays: (files) =>
    `${files.join(', ')} vẫn còn trong kho nhưng không bản ghi nào nêu nữa. Làm lại lệnh thì tệp được dùng lại; nếu không cần nữa, tự xóa hoặc chuyển ra khỏi evidence/.`,
  evidenceLost: (files) =>
    `bản ghi lại nêu ${files.join(', ')}, nhưng trong kho không có tệp ấy hoặc tệp đã khác. Xem: ${irt`evidence list`}`,
  historyTitle: (count) => `Lịch sử thay đổi: ${n(count)} dòng`,
  historyEarlier: (count) => `Còn ${n(count)} dòng trước đó; xem tất cả: thêm --all`,
  historyNone: 'Chưa có thay đổi nào được ghi lại.',
  historyWhole: 'Lịch sử nguyên vẹn: mỗi dòng khớp với dòng mà nó nối tiếp.',
  historyHead: (machine, lines, digest) => `Mốc lịch sử ${machine}: ${n(lines)} dòng, mã ${digest}`,
  historyFault: (why, file, line) =>
    `${file}:${line}: ${
      {
        unreadable: 'dòng này đã bị sửa hoặc hỏng, không đọc được',
        chain: 'dòng mà dòng này nối tiếp không còn: đã bị sửa hoặc xóa, hoặc dòng này bị chèn thêm',
        beginning: 'phần đầu lịch sử của máy này đã bị xóa',
        conflict: 'tệp đang xung đột git, dòng này là dấu do git chèn vào',
      }[why]
    }.`,
  historyFaultFix:
    'So với bản sao lưu hoặc git (git log -p history/). Dữ liệu hiện tại không bị ảnh hưởng; chỉ phần lịch sử này không còn dùng làm bằng chứng được.',
  historyConflictFix: (file) =>
    `Mở ${file}, chỉ xóa những dòng bắt đầu bằng <<<<<<<, |||||||, =======, >>>>>>>; giữ mọi dòng khác, thứ tự không quan trọng. Rồi gõ: git add ${file}`,
  historyFork: (places) =>
    `Các nhánh git đã nhập lại với nhau: ${places.join(' và ')} cùng nối tiếp một dòng. Đây không phải là lỗi.`,
  historyKnown: (digest) => `Mốc ${digest} có trong lịch sử: mọi dòng đến mốc ấy còn nguyên.`,
  historyUnknown: (digest) =>
    `Không có mốc ${digest} trong lịch sử: phần cuối đã bị cắt bỏ hoặc các dòng trước mốc đã bị sửa.`,
  changedByHand: (kind, id) =>
    `${kind}/${id} đã được sửa ngoài irt (trong trình soạn thảo hoặc qua git) sau dòng cuối cùng ở trên.`,
});

export const labels: Omit<Messages['label'], keyof QuarterlyLabels | keyof ReturnType<typeof wholeLabels>> = {
  'col.agency': () => 'Cơ quan',
  'col.subject': () => 'Đối tượng',
  'col.state': () => 'Tình trạng',
  'col.due': () => 'Hạn',
  'col.days-left': () => 'Còn lại',
  'col.when': () => 'Thuộc phần',
  'col.change': () => 'Thay đổi',
  'col.clause': () => 'Mục',
  'col.duty': () => 'Nghĩa vụ',
  'col.why': () => 'Diễn giải',
  'col.next': () => 'Lệnh',
  'col.id': () => 'Mã',
  'col.incident': () => 'Sự cố',
  'col.owed': () => 'Phải gửi',
  'col.recipient': () => 'Nơi nhận',
  'col.minutes': () => 'Số phút còn lại',
  'col.late': () => 'Quá hạn',
  'col.soon': () => 'Sắp đến hạn',
  'col.unknown': () => 'Chưa rõ',
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
  'col.setting': () => 'Thiết lập',
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
