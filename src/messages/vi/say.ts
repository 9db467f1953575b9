import { show } from '../../domain/calendar.js';
import type { QuarterlyLabels } from '../../domain/reports/quarterly-labels.js';
import type { Messages } from '../messages.js';
import { kinds } from './kinds.js';

const n = (value: number): string => new Intl.NumberFormat('vi').format(value);

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
  checkAllMet: (count) => `Không còn mục bắt buộc nào thiếu: đã xét ${n(count)} mục`,
  summary: (counts) => counts.map(([s, count]) => `${n(count)} ${state[s]}`).join(' · '),
  gaps: (required, agencies) =>
    `${n(required)} mục bắt buộc còn thiếu${agencies > 0 ? `, ở ${n(agencies)} cơ quan` : ''}`,
  dueSoon: (count) => `${n(count)} mục bắt buộc sắp đến hạn`,
  advice: (count) => `Khuyến nghị chưa thực hiện: ${n(count)} mục`,
  adviceHow: 'Xem từng mục: irt check --advice, hoặc irt check --duty MÃ',
  adviceLine: (duty, title, count) => `${title} (${duty}): ${n(count)}`,
  problems: (count) => `Dữ liệu có ${n(count)} lỗi; phần có lỗi chưa được tính.`,
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
  fileIgnored: (file) => `${file}: đuôi .yml không được đọc; đổi tên thành .yaml.`,
  filesDifferInCase: (file) =>
    `${file}: có tệp khác chỉ khác chữ hoa, chữ thường; Windows không giữ được cả hai.`,
  written: (file) => `Đã ghi ${file}.`,
  passesOn: (id, successor, on, counts) =>
    `${id} kết thúc hoạt động hết ngày ${show(on)}; nghĩa vụ chuyển cho ${successor}.${
      counts.length === 0
        ? ''
        : ` Chuyển theo: ${counts.map(([kind, count]) => `${n(count)} ${kinds[kind].one}`).join(', ')}.`
    }`,
  opened: (count) => `Mới phát sinh: ${n(count)}`,
  closed: (count) => `Đã khắc phục: ${n(count)}`,
  stillOpen: (count) => `Còn tồn tại: ${n(count)}`,
  noChanges: 'Không có mục bắt buộc nào thiếu ở cả hai thời điểm.',
  sinceTitle: (before, now) => `Mục bắt buộc còn thiếu: ngày ${show(now)} so với ngày ${show(before)}`,
  closes: (count) => `Nếu thực hiện như giả định, ${n(count)} mục được khắc phục:`,
  closesNothing: 'Thực hiện như giả định cũng chưa khắc phục được mục nào.',
  assumedOn: (day) => `xét tại ngày ${show(day)}, khi việc giả định đã xong.`,
  waivers: (count) => `Văn bản miễn, hoãn đang có hiệu lực: ${n(count)}`,
  waiverUntil: (id, day) => `${id}, đến hết ngày ${day}`,
  waiverHides: (states) => `nếu không có: ${states}`,
  waiverEndsSoon: (days) => (days === 0 ? 'hết hiệu lực sau hôm nay' : `còn ${n(days)} ngày là hết hiệu lực`),
  waiverUnused: 'không miễn cho mục nào đang được xét, nên xem lại',
  sourceCatalogue: 'danh mục',
};

export const labels: Omit<Messages['label'], keyof QuarterlyLabels> = {
  'col.agency': () => 'Cơ quan',
  'col.subject': () => 'Đối tượng',
  'col.state': () => 'Tình trạng',
  'col.due': () => 'Hạn',
  'col.days-left': () => 'Còn lại',
  'col.clause': () => 'Mục',
  'col.duty': () => 'Nghĩa vụ',
  'col.why': () => 'Diễn giải',
  'col.next': () => 'Lệnh',
  'col.id': () => 'Mã',
  'col.title': () => 'Nội dung',
  'col.severity': () => 'Mức',
  'col.origin': () => 'Nguồn',
  'col.binds': () => 'Áp dụng cho',
  'col.value': () => 'Giá trị',
  'col.option': () => 'Tham số',
};
