import { show } from '../../domain/calendar.js';
import type { About, HuntMiss } from '../../domain/duties/codes.js';
import type { FactField, TeamMiss } from '../../domain/duties/steps.js';
import type { StepTexts } from '../steps.js';
import { n } from './figures.js';
import { words } from './kinds.js';
import { about, contactWhy, drillWhy, personWhy, planWhy, recipients, reports, roles } from './results.js';

const factNames: Record<FactField, string> = {
  class: 'phân loại sự cố',
  reports: 'báo cáo nào đã gửi',
  fix: 'việc khắc phục',
  level: 'cấp độ',
  'level-decision': 'quyết định phê duyệt cấp độ',
  'personal-data': 'việc ảnh hưởng đến dữ liệu cá nhân',
  takeover: 'việc cho phép xâm nhập, kiểm soát hệ thống',
  'intake.at': 'thời điểm tiếp nhận',
  handler: 'người xử lý',
  'monitoring.since': 'việc giám sát',
  'provider-support': 'việc nhà mạng hỗ trợ',
  closed: 'thời điểm kết thúc',
  answered: 'ngày trả lời',
  access: 'quyền truy cập hệ thống, dữ liệu',
  contract: 'hợp đồng',
  'security-clause': 'điều khoản bảo đảm an toàn',
  'incident-clause': 'điều khoản phối hợp khi có sự cố',
  review: 'đánh giá định kỳ',
  process: 'điểm yếu về quy trình',
  technology: 'điểm yếu về công nghệ',
  people: 'điểm yếu về con người',
};
/** What a field without a value of its own says when it holds. */
const affirmed: Partial<Record<FactField, string>> = {
  takeover: 'cho phép xâm nhập, kiểm soát hệ thống',
  access: 'được truy cập hệ thống, dữ liệu',
};
const teamWhy: Record<TeamMiss, string> = {
  'no-decision': 'chưa ghi quyết định thành lập',
  'decision-later': 'quyết định thành lập ký sau ngày xét',
  dissolved: 'đã giải thể',
  'of-predecessor': 'là Đội của cơ quan tiền thân, cần kiện toàn lại',
};
const huntWhy: Record<HuntMiss, string> = {
  'other-system': 'không săn lùng trên hệ thống có điểm yếu này',
  'before-found': 'đã kết thúc trước ngày phát hiện điểm yếu',
  'not-begun': 'chưa ghi ngày bắt đầu',
};

const shown = (value: string): string => (/^\d{4}-\d{2}-\d{2}/.test(value) ? show(value) : value);
/** Of which systems an answer decides, where not of all. */
const spoken = (a: About): string => (a.rest ? about(a) : ` (${a.systems.join(', ')})`);
const not = (why: string): string => `không tính: ${why}`;
const wordOf = (kind: string, word: string): string =>
  (words[`${kind}.${word}`] ?? words[word] ?? word).toLowerCase();

/** Why each record counts or not. */
export const records: StepTexts['record'] = {
  latest: () => 'được tính, là lần gần nhất',
  earlier: () => 'được tính, nhưng đã có lần gần hơn',
  first: () => 'được tính, là lần đầu tiên',
  'after-first': () => 'được tính, nhưng đã có lần sớm hơn',
  'after-moment': () => not('sau ngày xét'),
  undated: () => not('chưa ghi ngày hoàn thành'),
  'too-old': (a) => not(`đã quá ${a.months} tháng`),
  'before-text': (a) => not(`trước ngày ${show(a.since)}, khi chưa có Chỉ thị`),
  fact: (a) =>
    a.value === null
      ? (affirmed[a.field] ?? `có ghi ${factNames[a.field]}`)
      : `${factNames[a.field]}: ${a.field === 'class' ? wordOf('incident', a.value) : shown(a.value)}`,
  'level-later': (a) => not(`có cấp độ ${a.level} từ ngày này, sau ngày xét`),
  'fact-lacking': (a) => `chưa ghi ${factNames[a.field]}`,
  'fact-denied': (a) => `ghi rõ là không có ${factNames[a.field]}`,
  'fact-later': (a) => not(`${factNames[a.field]} sau ngày xét`),
  'contract-ended': (a) => not(`hợp đồng đã hết hạn ngày ${show(a.on)} mà vẫn ghi có quyền truy cập`),
  'no-access': () => 'ghi rõ là không truy cập hệ thống, dữ liệu',
  'drill-real': (a) =>
    `được tính cho năm ${a.year}: thực chiến, trên hệ thống thật, không có kịch bản báo trước`,
  'drill-miss': (a) => not(drillWhy[a.why]),
  exercise: (a) =>
    `giấy mời ngày ${show(a.invited)}; ${a.attended ? 'đã ghi có tham gia' : 'chưa ghi có tham gia'}`,
  'exercise-uninvited': (a) =>
    not(
      a.invited === null
        ? 'chưa ghi giấy mời hoặc ngày của giấy mời'
        : `giấy mời ngày ${show(a.invited)}, sau ngày xét`,
    ),
  'practice-others': () => not('không ghi tên người này'),
  expert: (a) =>
    `${a.name}: được tính${a.until ? `, đến hết ngày ${show(a.until)}` : ''}${a.outsourced ? ' (thuê ngoài)' : ''}`,
  'expert-again': (a) => `${a.name}: không tính lần nữa, người này đã được tính ở bản ghi khác`,
  'expert-unnamed': (a) =>
    `${a.name}: ${not('chưa ghi là ai trong những người trùng tên (person), nên không thêm người nào')}`,
  'expert-not': (a) => `${a.name}: ${not(personWhy(a))}`,
  'member-not-joined': (a) => `${a.name}: ${not('chưa vào Đội tại ngày xét')}`,
  lead: (a) => `${a.name}${a.post ? `, ${a.post}` : ''}: được tính là lãnh đạo trực tiếp Đội`,
  'lead-not': (a) => `${a.name}: ${not(personWhy(a))}`,
  found: (a) => `phát hiện, mức ${wordOf('finding', a.severity)}`,
  'fix-begun': (a) =>
    a.fixed
      ? `được tính là ngày bắt đầu khắc phục; xong ${show(a.fixed)}`
      : 'được tính là ngày bắt đầu khắc phục; chưa xong',
  'fix-not-begun': () => 'chưa ghi bắt đầu khắc phục',
  'hunt-begun': (a) =>
    a.finished
      ? `được tính là ngày bắt đầu săn lùng; xong ${show(a.finished)}`
      : 'được tính là ngày bắt đầu săn lùng',
  'hunt-miss': (a) => not(huntWhy[a.why]),
  'plan-in-force': (a) => `được tính: đang có hiệu lực, có ${a.scenarios} kịch bản`,
  'plan-miss': (a) => not(planWhy[a.why]),
  'plan-touched': (a) =>
    `${a.by === 'issue' ? 'ban hành' : 'cập nhật'}: được tính${a.newest ? ', là lần gần nhất' : ', nhưng đã có lần gần hơn'}`,
  'revision-undated': () => not('lần cập nhật chưa ghi ngày'),
  'change-after': (a) =>
    `thay đổi${a.what ? ` (${a.what})` : ''} sau lần ban hành, cập nhật gần nhất, phải cập nhật phương án`,
  'change-covered': (a) =>
    `không phải cập nhật nữa: phương án đã được ban hành, cập nhật ngày ${show(a.newest)}`,
  'agency-ended': (a) =>
    `cơ quan ban hành phương án kết thúc hoạt động sau lần ban hành, cập nhật gần nhất (${show(a.newest)})`,
  'handed-over': (a) =>
    `hệ thống chuyển sang ${a.to} quản lý sau lần ban hành, cập nhật phương án gần nhất (${show(a.newest)})`,
  'incident-found': () => 'phát hiện sự cố',
  'report-fits': (a) => `được tính: ${reports[a.report]} gửi ${recipients[a.to]}, sớm nhất`,
  'report-later': (a) =>
    `${reports[a.report]} gửi ${recipients[a.to]}: được tính, nhưng đã có báo cáo sớm hơn`,
  'report-not': (a) => {
    const kind =
      a.kind === null
        ? 'báo cáo chưa ghi loại'
        : (reports[a.kind as keyof typeof reports] ?? wordOf('incident', a.kind));
    const to = a.to
      .map((one) => recipients[one as keyof typeof recipients] ?? wordOf('incident', one))
      .join(', ');
    const why = {
      kind: 'loại báo cáo này không thay được báo cáo phải gửi',
      recipient: 'không gửi nơi nhận này',
      unsent: 'chưa ghi thời điểm gửi',
      later: 'gửi sau thời điểm xét',
    }[a.why];
    return `${kind}${to ? ` (gửi ${to})` : ''}: ${not(why)}`;
  },
  'breach-other': () => not('báo cáo không ghi là về dữ liệu cá nhân'),
  'warning-to': (a) => (a.named ? 'gửi đích danh cơ quan này' : 'gửi mọi cơ quan, đơn vị'),
  'response-closed': (a) =>
    `${
      a.status === 'not-affected'
        ? `${a.by} trả lời không bị ảnh hưởng`
        : `${a.by} trả lời, khắc phục xong${a.fixed ? ` ngày ${show(a.fixed)}` : ''}`
    }${spoken(a)}: được tính`,
  'response-open': (a) =>
    `${a.by} trả lời ${a.status === 'fixed' ? 'đã khắc phục' : 'bị ảnh hưởng'}, chưa ghi ngày khắc phục xong${spoken(a)}: chưa đạt`,
  'response-retired': (a) =>
    `${a.by} trả lời bị ảnh hưởng${spoken(a)}: không còn phải khắc phục, đã dừng sử dụng`,
  'response-old': (a) => `${a.by} trả lời: ${not('đã có trả lời sau đó')}`,
  'response-other': (a) => `${a.by} trả lời: ${not('cơ quan hiện nay đã tự trả lời')}`,
  'response-unassessed': (a) => `${a.by} trả lời: ${not('chưa ghi ngày rà soát')}`,
  'response-later': (a) => `${a.by} trả lời: ${not('rà soát sau ngày xét')}`,
  'team-active': () => 'được tính: thành lập bằng quyết định, đang hoạt động',
  'team-miss': (a) => not(teamWhy[a.why]),
  'contact-complete': () => 'được tính: có kênh liên lạc, nơi công bố và ngày công bố',
  'contact-predecessor': () => not('là đầu mối của cơ quan tiền thân, cần công bố lại'),
  'contact-miss': (a) => not(contactWhy[a.why]),
  'contact-day': (a) =>
    `${a.what === 'published' ? 'công bố' : 'kiểm tra lại'}: được tính${a.latest ? ', là lần gần nhất' : ', nhưng đã có lần gần hơn'}`,
  'budget-fits': (a) => `được tính: năm ${a.year}, ${n(a.sum)} đồng`,
  'budget-year': (a) => not(`là kinh phí năm ${a.year}, không phải năm được xét`),
  'budget-empty': (a) => not(`năm ${a.year} chưa ghi số được phân bổ`),
  'budget-purpose': (a) => not(`kinh phí năm ${a.year} cho mục đích khác: ${wordOf('budget', a.purpose)}`),
  'budget-part': (a) =>
    `được tính: năm ${a.year}, ${n(a.sum)} đồng; ${a.total === null ? 'chưa ghi tổng kinh phí' : `tổng kinh phí ${n(a.total)} đồng`}`,
  'submission-fits': (a) => `được tính cho kỳ ${a.period}`,
  'submission-not': (a) =>
    not(
      {
        period: `kỳ ${a.period} không thuộc các kỳ phải gửi`,
        again: `kỳ ${a.period} đã có báo cáo sớm hơn`,
        recipient: `kỳ ${a.period}, gửi nơi khác`,
        'period-misfit': `kỳ ${a.period} không khớp với loại báo cáo đã ghi`,
        'sent-before-period': `gửi trước tháng cuối của kỳ ${a.period}`,
      }[a.why],
    ),
  'paper-fits': (a) =>
    `${a.number ? `văn bản ${a.number}: ` : ''}được tính${a.first ? '' : ', nhưng đã có văn bản sớm hơn'}`,
  'paper-undated': () => not('văn bản chưa ghi ngày'),
  'paper-draft': () => not('mới là dự thảo, kế hoạch, đề nghị hoặc văn bản bãi bỏ'),
  'paper-old': (a) => not(`văn bản trước ngày ${show(a.since)}`),
  qualification: (a) => {
    const name = a.kind === null ? 'văn bằng, chứng chỉ chưa ghi loại' : wordOf('member', a.kind);
    return a.why === null
      ? `${name}: còn hiệu lực`
      : `${name}: ${not(a.why === 'expired' ? 'hết hạn' : 'chưa ghi ngày cấp')}`;
  },
  'role-dead': (a) =>
    not(
      `được ghi vai trò ${roles[a.role] ?? a.role} nhưng ${a.why === 'dissolved' ? 'đã kết thúc hoạt động, không có cơ quan kế thừa đang hoạt động' : 'chưa bắt đầu hoạt động'}`,
    ),
  'waiver-holds': (a) =>
    `còn hiệu lực đến hết ngày ${show(a.until)}${a.number ? `, văn bản ${a.number}` : ''}; lý do: ${a.reason}`,
  'waiver-over': (a) => not(`chỉ có hiệu lực đến hết ngày ${show(a.until)}`),
  'waiver-not-yet': (a) => not(`từ ngày ${show(a.from)} mới có hiệu lực`),
  'waiver-undated': () => not('chưa ghi miễn từ ngày nào, cũng chưa ghi ngày của văn bản'),
};
