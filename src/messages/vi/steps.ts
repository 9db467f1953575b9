import { isTime, show } from '../../domain/calendar.js';
import type { Point, Term, Unit } from '../../domain/duties/steps.js';
import { isKindName } from '../../domain/kinds/names.js';
import type { Irt } from '../command.js';
import type { StepTexts } from '../steps.js';
import { sentence } from '../writing.js';
import { fields, kinds } from './kinds.js';
import { drillWhy, recipients, reports, roles } from './results.js';
import { records } from './step-records.js';

const terms: Record<Term, string> = {
  'duty-from': 'ngày nghĩa vụ có hiệu lực',
  'in-service': 'ngày đưa hệ thống vào sử dụng',
  'level-since': 'ngày có cấp độ',
  'agency-from': 'ngày cơ quan bắt đầu hoạt động',
  established: 'ngày thành lập Đội',
  joined: 'ngày vào Đội',
  published: 'ngày công bố',
  'last-proof': 'lần gần nhất',
  found: 'ngày phát hiện',
  event: 'ngày có thay đổi',
  reviewed: 'lần đánh giá gần nhất',
  detected: 'phát hiện sự cố',
  closed: 'kết thúc sự cố',
  'beyond-capacity': 'xác định vượt khả năng xử lý',
  warned: 'ngày cảnh báo',
  issued: 'ngày ban hành yêu cầu',
  'exercise-day': 'ngày tổ chức',
  approved: 'ngày phê duyệt cấp độ',
  withdrawn: 'ngày gỡ bỏ đầu mối',
  'set-by-duty': 'ngày cuối cùng theo căn cứ nêu trên',
  'set-by-record': 'hạn ghi trong văn bản',
  start: 'mốc bắt đầu',
  'first-due': 'hạn lần đầu',
  'next-due': 'hạn lần tiếp theo',
  'later-due': 'hạn tính từ khi bắt đầu',
  'usual-due': 'hạn thông thường',
  'capacity-due': 'hạn khi vượt khả năng xử lý',
  'moot-through': 'thời điểm kịp cho mọi mức phân loại',
  due: 'hạn',
};
const units: Record<Unit, string> = { days: 'ngày', months: 'tháng', hours: 'giờ' };
/** What happens at a time says so; every other term has its own word for the day. */
const timed: ReadonlySet<Term> = new Set(['detected', 'closed', 'beyond-capacity']);
const nameOf = ({ what, at }: Point): string =>
  timed.has(what) ? `${isTime(at) ? 'lúc' : 'ngày'} ${terms[what]}` : terms[what];
const spot = (point: Point): string => `${nameOf(point)} ${show(point.at)}`;
const among = (of: readonly Point[]): string =>
  of.length === 2 ? `giữa ${of.map(spot).join(' và ')}` : `trong các mốc (${of.map(spot).join('; ')})`;
const kindOf = (kind: string): string => (isKindName(kind) ? kinds[kind].one : 'toàn tỉnh (store)');
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const fieldOf = (name: string): string => lower(fields[name] ?? name);
const classes: Record<string, string> = {
  serious: 'sự cố nghiêm trọng',
  urgent: 'sự cố khẩn cấp',
  unclassed: 'sự cố chưa phân loại',
  telecom: 'sự cố trên hệ thống của doanh nghiệp viễn thông, Internet',
};

/** How a result came about, line by line. */
export const steps = (irt: Irt): StepTexts => ({
  record: records,
  sum: {
    plus: (a, result) =>
      `${sentence(terms[a.as])} = ${spot(a.from)} ${a.add < 0 ? '−' : '+'} ${Math.abs(a.add)} ${units[a.unit]} = ${show(result)}.`,
    latest: (a, result) =>
      `${sentence(terms[a.as])} = ${a.of.length === 2 ? 'ngày muộn hơn' : 'ngày muộn nhất'} ${among(a.of)} = ${show(result)}.`,
    earliest: (a, result) =>
      `${sentence(terms[a.as])} = ${a.of.length === 2 ? 'thời điểm sớm hơn' : 'thời điểm sớm nhất'} ${among(a.of)} = ${show(result)}.`,
    given: (a, result) => `${sentence(terms[a.as])} = ${terms[a.from.what]} = ${show(result)}.`,
    through: (a, result) =>
      `${sentence(spot(a.from))} + ${a.months} tháng: được tính đến hết ngày ${show(result)}.`,
    'half-year-end': (a, result) =>
      `${sentence(terms[a.as])} = hết nửa năm của ngày ${show(a.from.at)} = ${show(result)}.`,
    'first-year': (a, result) =>
      `Năm đầu tiên phải diễn tập = ${result}: từ ${spot(a.from)} đến ngày 31/12/${a.year} còn ${a.left} ngày, ` +
      (a.left >= a.needed
        ? `không ít hơn ${a.needed} ngày.`
        : `ít hơn ${a.needed} ngày nên tính từ năm sau.`),
    'next-year': (a, result) =>
      `Diễn tập gần nhất ngày ${show(a.last)}, nên năm tiếp theo phải có = ${result}.`,
    'year-end': (a, result) =>
      a.first !== null && a.next !== null
        ? `Hạn = ngày 31/12 của năm muộn hơn giữa ${a.first} và ${a.next} = ${show(result)}.`
        : `Hạn = ngày 31/12 của năm ${a.first ?? a.next} = ${show(result)}.`,
    'budget-year': (a, result) =>
      `Năm ngân sách được xét = năm của ngày xét ${show(a.day)} + ${a.window} ngày (${show(a.ahead)}), không sớm hơn năm ${a.first} = ${result}.`,
    'budget-due': (a, result) => `Hạn = ngày 30/12 của năm trước năm ngân sách ${a.year} = ${show(result)}.`,
    'period-due': (a, result) =>
      `Hạn = ngày cuối cùng được gửi của kỳ ${a.period}${a.unsent ? ', kỳ sớm nhất chưa gửi' : ', kỳ cuối cùng'} = ${show(result)}.`,
    'experts-until': (a, result) =>
      `${a.due ? 'Hạn = ngày' : 'Ngày'} cuối cùng còn đủ ${a.needed} người, theo ngày hết hạn hợp đồng, văn bằng của từng người = ${show(result)}${a.due ? '' : '; chưa đến lúc báo trước nên chưa có hạn'}.`,
  },
  note: {
    window: (a) =>
      a.days === a.wanted
        ? `Báo trước ${a.days} ngày (không quá một phần tư của ${a.given} ngày được giao, tức ${a.quarter} ngày): sắp đến hạn từ ngày ${show(a.opens)}.`
        : `Báo trước ${a.days} ngày (thông thường ${a.wanted} ngày, nhưng không quá một phần tư của ${a.given} ngày được giao): sắp đến hạn từ ngày ${show(a.opens)}.`,
    'window-full': (a) => `Báo trước ${a.days} ngày: sắp đến hạn từ ngày ${show(a.opens)}.`,
    'window-time': (a) =>
      `Báo trước: khi chỉ còn một phần tư thời gian, tức sắp đến hạn từ lúc ${show(a.opens)}.`,
    'no-window': () => 'Không có thời gian báo trước.',
    'soon-at-once': () => 'Phải bắt đầu ngay nên coi là sắp đến hạn từ ngày phát hiện.',
    'late-from': (a) =>
      `Đúng hạn hay muộn được xét theo lần đầu tiên đạt yêu cầu, kể cả của đơn vị, hệ thống tiền thân: ngày ${show(a.first)}.`,
    'drill-level-low': (a) => `Cấp độ ${a.level} thấp hơn cấp độ ${a.from} nên không phải diễn tập hằng năm.`,
    'experts-count': (a) =>
      `Số chuyên gia được tính = ${a.counted} (thuê ngoài ${a.outsourced}), yêu cầu ít nhất ${a.needed}.`,
    leads: (a) =>
      a.names.length === 0
        ? 'Không có ai được tính là lãnh đạo trực tiếp Đội; phải có đúng một người.'
        : `Được tính là lãnh đạo trực tiếp Đội: ${a.names.join(', ')}; phải có đúng một người.`,
    'hunt-unnamed': () => 'Điểm yếu chưa ghi đợt săn lùng nào kèm theo.',
    'plan-none': () => 'Không có phương án nào đang có hiệu lực, nên chưa có gì để cập nhật.',
    managers: ({ system, managers, now }) =>
      `${system} do ${managers
        .map(
          ({ name, from, to }) =>
            `${name} quản lý${from ? ` từ ${show(from)}` : ''}${to ? ` đến hết ${show(to)}` : ''}`,
        )
        .join(', ')}; kết quả ngày xét thuộc ${now}.`,
    'no-event': (a) => `Sau ngày ${show(a.newest)} không có thay đổi nào, nên không có hạn cập nhật.`,
    'report-rule': (a) =>
      `Dòng quy định áp dụng: ${a.of === null ? 'mọi sự cố' : (classes[a.of] ?? a.of)} phát hiện từ ${show(a.from)}${a.to ? ` đến ${show(a.to)}` : ''} (sự cố này: ${show(a.day)}) phải gửi ${reports[a.report]} tới ${recipients[a.recipient]}; được tính: ${a.by.map((one) => reports[one]).join(', ')}.`,
    'not-invited': () => 'Cơ quan của Đội chưa nhận giấy mời huấn luyện, diễn tập quốc gia nào.',
    'role-nobody': (a) => `Không có cơ quan đang hoạt động nào giữ vai trò ${roles[a.role] ?? a.role}.`,
    'no-due': () => 'Kết quả này không có hạn.',
  },
  absence: {
    'duty-not-yet': (a) => `Nghĩa vụ có hiệu lực từ ngày ${show(a.from)}, sau ngày xét.`,
    'duty-ended': (a) => `Nghĩa vụ đã hết hiệu lực từ sau ngày ${show(a.to)}.`,
    'kind-not-judged': (a) =>
      `Tại ngày xét, nghĩa vụ này chỉ xét ${a.judged.map((kind) => `${kindOf(kind)} (${kind})`).join(', ')}, không xét ${kindOf(a.kind)}.`,
    'record-unreadable': () =>
      `Bản ghi có lỗi dữ liệu nên chưa xét được; xem ${irt`validate`} hoặc ${irt`check`}.`,
    'system-retired': (a) => `Hệ thống đã dừng sử dụng từ sau ngày ${show(a.on)} nên không còn được xét.`,
    'agency-ended': (a) =>
      `Cơ quan đã kết thúc hoạt động ngày ${show(a.on)}; ` +
      (a.heir ? `nghĩa vụ nay thuộc ${a.heir}.` : 'chưa có cơ quan kế thừa đang hoạt động.'),
    'team-dissolved': (a) => `Đội đã giải thể ngày ${show(a.on)}.`,
    'team-inactive': (a) => `Đội ${a.team} hiện không hoạt động nên thành viên không được xét.`,
    'member-left': (a) =>
      `Thành viên ${a.why === 'left' ? 'đã rời Đội' : 'hết hợp đồng'} từ sau ngày ${show(a.on)}.`,
    'contact-withdrawn': (a) => `Đầu mối đã gỡ bỏ từ sau ngày ${show(a.on)}.`,
    'contract-not-yet': (a) => `Tại ngày xét chưa có hợp đồng này (từ ngày ${show(a.on)}).`,
    'not-yet': (a) => `Tại ngày xét chưa có đối tượng này (${fieldOf(a.field)} ${show(a.on)}).`,
    'field-absent': (a) => `Bản ghi chưa ghi ${fieldOf(a.field)} nên không được xét.`,
    'finding-harmless': (a) =>
      a.said
        ? 'Điểm yếu được ghi là không cho phép xâm nhập, kiểm soát hệ thống nên không thuộc nghĩa vụ này.'
        : 'Điểm yếu mức trung bình hoặc thấp, chưa ghi là cho phép xâm nhập, kiểm soát hệ thống, nên không thuộc nghĩa vụ này.',
    'exercise-uninvited': (a) =>
      a.invited === null
        ? 'Hoạt động chưa ghi giấy mời hoặc ngày của giấy mời (invitation.date) nên không được xét.'
        : `Giấy mời ngày ${show(a.invited)}, sau ngày xét, nên chưa được xét.`,
    'drill-not-counted': (a) =>
      `Cuộc diễn tập này không phải diễn tập thực chiến được tính: ${drillWhy[a.why]}.`,
    'drill-old': (a) => `Cuộc diễn tập ngày ${show(a.on)} đã quá ${a.months} tháng nên không còn được xét.`,
    'store-not-judged': (a) =>
      `Tại ngày xét, nghĩa vụ này chỉ xét ${a.judged.map((kind) => `${kindOf(kind)} (${kind})`).join(', ')}; toàn tỉnh (store) chỉ được xét khi chưa cơ quan nào giữ vai trò ấy.`,
    'not-bound': () =>
      'Đối tượng này không thuộc diện áp dụng của nghĩa vụ tại ngày xét (xem “Áp dụng cho”).',
  },
  weighed: (kind, id, on, via, why) =>
    `${sentence(kinds[kind].one)} ${id}${via === null ? '' : ` (của ${via})`}${on === null ? '' : isTime(on) ? `, lúc ${show(on)}` : `, ngày ${show(on)}`} – ${why.replace(/\.$/, '')}.`,
  title: (duty, subject) => `Vì sao: ${duty} – ${subject}`,
  asOf: (day, time) => (time === null ? `hết ngày ${show(day)}` : show(time)),
  quoted: (text) => `“${text}”`,
  verdict: (state, due, left) =>
    `${sentence(state)}${due === null ? '' : ` · hạn ${show(due)}`}${left === null ? '' : ` (${left})`}`,
  heading: {
    records: 'Các bản ghi đã xét:',
    sums: 'Cách tính:',
    options: 'Tham số đã dùng:',
    close: 'Lệnh cần gõ',
    asOf: 'Xét tại',
    waived: 'Nếu không được miễn',
    notJudged: 'Không có kết quả cho đối tượng này.',
    flaws: 'Lỗi dữ liệu của các bản ghi này (phần có lỗi chưa được tính):',
  },
  flawed: '(bản ghi có lỗi dữ liệu, xem dưới)',
  flaw: (kind, id, what, place) => `${sentence(kinds[kind].one)} ${id} (${place}): ${what}`,
  noRecords: 'Không có bản ghi nào để xét.',
  proof: (ids) => `Minh chứng: ${ids.join(', ')}.`,
  moreOlder: (count) => `… và ${count} bản ghi cũ hơn, cũng được tính (xem đủ: thêm --json).`,
  moreLater: (count) => `… và ${count} bản ghi sau ngày xét, không tính (xem đủ: thêm --json).`,
  optionLong: (count, duty) => `${count} dòng, xem ${irt`duty show ${duty}`}`,
  optionFrom: {
    catalogue: 'theo căn cứ nêu trên',
    'own-choice': '† lựa chọn của phần mềm, không có căn cứ pháp lý trực tiếp',
    store: 'đặt tại irt.yaml',
  },
});
