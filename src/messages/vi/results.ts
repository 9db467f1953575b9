import { show } from '../../domain/calendar.js';
import type {
  About,
  ContactMiss,
  DrillMiss,
  Experts,
  Identity,
  PaperKind,
  PlanMiss,
  SubmittedTo,
  Uncounted,
} from '../../domain/duties/codes.js';
import type { Messages } from '../messages.js';
import { list, sentence } from '../writing.js';
import { n } from './figures.js';

const planned = (ids: readonly string[] | undefined): string =>
  ids ? ` Chưa hoàn thành nên chưa được tính: ${list(ids)}.` : '';
const until = (due: string | null): string => (due === null ? '' : ` Hạn: ${show(due)}.`);

export const planWhy: Record<PlanMiss['why'], string> = {
  draft: 'mới là dự thảo',
  withdrawn: 'hết hiệu lực',
  'no-scenarios': 'chưa có kịch bản',
  unissued: 'chưa ban hành',
};
export const drillWhy: Record<DrillMiss['why'], string> = {
  tabletop: 'diễn tập trên mô hình, trên giấy',
  ctf: 'thi CTF',
  simulation: 'diễn tập mô phỏng',
  national: 'diễn tập quốc gia, không trên hệ thống này',
  'type-unknown': 'không rõ loại hình',
  'not-live': 'không trên hệ thống thật',
  'live-unknown': 'chưa ghi có trên hệ thống thật hay không',
  scripted: 'có kịch bản báo trước',
  'scripted-unknown': 'chưa ghi có kịch bản báo trước hay không',
  unfinished: 'chưa hoàn thành',
};
export const contactWhy: Record<ContactMiss['why'], string> = {
  'no-channel': 'không có điện thoại, thư điện tử hay kênh khác',
  'no-url': 'chưa ghi nơi công bố',
  unpublished: 'chưa công bố',
  withdrawn: 'đã gỡ bỏ',
};
const personWhys: Record<Uncounted['why'], string> = {
  left: 'đã rời đội',
  'contract-ended': 'hết hợp đồng',
  undated: 'văn bằng, chứng chỉ chưa ghi ngày cấp',
  'no-qualification': 'chưa ghi văn bằng, chứng chỉ đã cấp',
  'below-standard': 'chưa ghi đáp ứng chuẩn kỹ năng',
  expired: 'văn bằng, chứng chỉ hết hạn',
};
export const personWhy = ({ why, paper }: Omit<Uncounted, 'name'>): string =>
  paper ? `${paper} chưa ghi ngày cấp` : personWhys[why];
const near = <W extends string>(misses: readonly { id: string; why: W }[], why: Record<W, string>): string =>
  misses.length === 0 ? '' : ` Không tính: ${list(misses.map((m) => `${m.id} (${why[m.why]})`))}.`;

/** Which systems, where not all. */
export const about = (a: About): string =>
  a.rest ? (a.besides.length > 0 ? ` (trừ ${list(a.besides)})` : '') : `: ${list(a.systems)}`;

export const reports = {
  initial: 'báo cáo ban đầu',
  notice: 'thông báo sự cố',
  final: 'báo cáo kết thúc',
} as const;
export const recipients = {
  owner: 'chủ quản hệ thống thông tin',
  'response-unit': 'đơn vị chuyên trách ứng cứu sự cố',
  coordinator: 'cơ quan điều phối quốc gia',
  mps: 'lực lượng chuyên trách bảo vệ an ninh mạng (Bộ Công an)',
} as const;
export const roles: Record<string, string> = {
  'irt-host': 'thường trực Đội ứng cứu sự cố (irt-host)',
  finance: 'tài chính (finance)',
};
const supplierLacks = {
  contract: 'hợp đồng',
  'contract-ended': 'hợp đồng còn hiệu lực',
  'security-clause': 'điều khoản bảo đảm an toàn',
  'incident-clause': 'điều khoản phối hợp khi có sự cố',
  review: 'đánh giá định kỳ',
} as const;

const counted = (e: Experts): string =>
  `${e.counted} chuyên gia đạt chuẩn, yêu cầu tối thiểu ${e.needed} (trong đó ${e.outsourced} thuê ngoài; danh sách Đội có ${e.total} người).` +
  (e.notCounted.length > 0
    ? ` Không tính: ${list(e.notCounted.map((p) => `${p.name} (${personWhy(p)})`))}.`
    : '') +
  identity(e);
/** Who was taken for one person, and who was told apart, so that a reader sees a mistake. */
function identity({ merged, namesakes, unnamed }: Identity): string {
  const one = merged.map(({ names, ids }) => `${names.join(' = ')} (${list(ids)})`);
  const apart = namesakes.map(
    ({ name, people }) => `${name} (${people.map((p) => p ?? 'chưa ghi năm sinh, số hiệu').join('; ')})`,
  );
  const ask = unnamed.map(({ name, ids }) => `${name} (${list(ids)})`);
  const unsure = merged.some(({ person }) => person === null)
    ? '; nếu là nhiều người thì ghi năm sinh hoặc số hiệu của từng người (--person)'
    : '';
  return [
    one.length > 0 ? ` Tính là một người: ${one.join('; ')}${unsure}.` : '',
    apart.length > 0 ? ` Trùng tên nhưng là người khác nhau: ${apart.join('; ')}.` : '',
    ask.length > 0
      ? ` Không thêm người, vì trùng tên mà chưa ghi năm sinh hoặc số hiệu (--person): ${ask.join('; ')}.`
      : '',
  ].join('');
}

const submittedTo: Record<SubmittedTo, string> = {
  coordinator: 'cơ quan điều phối quốc gia',
  owner: 'chủ quản hệ thống thông tin',
  mic: 'Bộ Thông tin và Truyền thông',
  mps: 'Bộ Công an',
};
const levelLacks = {
  level: 'cấp độ',
  'levelDecision.number': 'số quyết định phê duyệt cấp độ',
  'levelDecision.date': 'ngày quyết định phê duyệt cấp độ',
} as const;
const papers: Record<PaperKind, string> = {
  regulation: 'quy chế bảo đảm an ninh mạng',
  'admin-training': 'giấy tờ đào tạo người quản trị hệ thống',
  transition: 'văn bản rà soát chuyển tiếp theo điều kiện mới',
};
const heldKinds: Record<string, string> = {
  'security-degree': 'bằng an toàn thông tin, an ninh mạng',
  'it-degree': 'bằng công nghệ thông tin',
  certificate: 'chứng chỉ',
  training: 'đào tạo chuyên sâu',
};
const heldNow = (held: readonly string[]): string =>
  held.length === 0
    ? 'Chưa ghi văn bằng, chứng chỉ nào còn hiệu lực.'
    : `Mới có: ${list(held.map((k) => heldKinds[k] ?? k))}.`;
const keepPaper = (a: { word: string; undated: boolean }): string =>
  a.undated
    ? ' Minh chứng đã có nhưng chưa ghi ngày văn bản (document.date).'
    : ` Lưu văn bản tại “evidence” của hệ thống hoặc cơ quan, ghi số, ngày và tên hoặc trích yếu có cụm từ “${a.word}”.`;
const percent = (value: number): string => `${n(value)}%`;
const share = (a: { year: number; allocated: number; total: number }): string => {
  const part = percent(Math.floor((a.allocated * 1000) / a.total) / 10);
  return `Năm ${a.year}: ${n(a.allocated)} trên ${n(a.total)} đồng (${part})`;
};

export const results: Messages['result'] = {
  'interval-kept': (a, due) => `Lần gần nhất ${show(a.last)}.${until(due)}${planned(a.planned)}`,
  'interval-exceeded': (a) => `Lần gần nhất ${show(a.last)}, đã quá ${a.months} tháng.${planned(a.planned)}`,
  'interval-not-yet': (a, due) =>
    `Chưa thực hiện lần nào kể từ ${show(a.since)}.${until(due)}${planned(a.planned)}`,
  'interval-never': (a, due) =>
    `Chưa có lần nào kể từ ${show(a.since)}; hạn là ngày ${due ? show(due) : ''}, đã quá.${planned(a.planned)}`,

  'plan-in-force': (a) => `Phương án đang có hiệu lực: ${list(a.plans)}; ban hành lần đầu ${show(a.since)}.`,
  'plan-awaited': (a, due) => `Chưa có phương án, kịch bản ứng cứu.${until(due)}${near(a.near, planWhy)}`,
  'plan-missing': (a, due) =>
    `Chưa có phương án, kịch bản ứng cứu có hiệu lực; hạn ${due ? show(due) : ''} đã qua.${near(a.near, planWhy)}`,
  'plan-current': (a) => `Không có thay đổi nào sau lần ban hành, cập nhật gần nhất (${show(a.newest)}).`,
  'plan-outdated': (a, due) =>
    (a.event === 'change'
      ? `Hệ thống thay đổi ngày ${show(a.date)}${a.what ? ` (${a.what})` : ''}`
      : a.event === 'handed-over'
        ? `Hệ thống do ${a.what} quản lý từ ngày ${show(a.date)}`
        : `Cơ quan ban hành${a.what ? ` ${a.what}` : ''} kết thúc hoạt động ngày ${show(a.date)}`) +
    `, nhưng phương án được ban hành, cập nhật lần gần nhất ngày ${show(a.newest)}.${until(due)}`,
  'plan-none': () => 'Chưa có phương án có hiệu lực nên chưa xét việc cập nhật.',

  'drill-level-unknown': () => 'Chưa xác định cấp độ nên chưa biết có phải diễn tập hay không.',
  'drill-level-low': (a) => `Cấp độ ${a.level}; yêu cầu áp dụng từ cấp độ ${a.from}.`,
  'drill-done': (a) => `Đã diễn tập thực chiến ngày ${show(a.last)}.`,
  'drill-awaited': (a, due) =>
    `${a.last ? `Lần gần nhất ${show(a.last)}` : 'Chưa diễn tập thực chiến'}.${until(due)}${near(a.near, drillWhy)}`,
  'drill-overdue': (a) =>
    `Lần gần nhất ${show(a.last)}; sau đó có năm chưa tổ chức diễn tập thực chiến.${near(a.near, drillWhy)}`,
  'drill-never': (a) =>
    `Chưa ghi nhận cuộc diễn tập thực chiến nào trên hệ thống thật.${near(a.near, drillWhy)}`,
  'drill-assessed': () => 'Đã ghi điểm yếu về quy trình, công nghệ, con người.',
  'drill-unassessed': (a) =>
    `Chưa ghi kết quả đánh giá về ${list(
      a.lacking.map((k) => ({ process: 'quy trình', technology: 'công nghệ', people: 'con người' })[k] ?? k),
    )}.`,

  'finding-takeover-unknown': (a) =>
    `Điểm yếu mức ${a.severity === 'critical' ? 'nghiêm trọng' : 'cao'} nhưng chưa ghi có cho phép xâm nhập, kiểm soát hệ thống hay không.`,
  'fix-and-hunt-awaited': (a, due) => `${begun(a)}${until(due)}`,
  'fix-and-hunt-missing': (a) => `${begun(a)} Phải khắc phục và săn lùng đồng thời.`,
  'fix-awaited': (a, due) =>
    `Đã bắt đầu khắc phục từ ${show(a.fix)}, săn lùng từ ${show(a.hunt)}, chưa khắc phục xong.${until(due)}`,
  'fix-overdue': (a) =>
    `Đã bắt đầu khắc phục từ ${show(a.fix)}, săn lùng từ ${show(a.hunt)} nhưng quá hạn vẫn chưa xong.`,
  'fixed-and-hunted': (a) =>
    `Bắt đầu khắc phục từ ${show(a.fix)}, săn lùng từ ${show(a.hunt)}; khắc phục xong ${show(a.fixed)}.`,
  'hunted-after-fix': (a) =>
    `Khắc phục xong ${show(a.fixed)} rồi mới săn lùng từ ${show(a.hunt)}; lẽ ra phải làm đồng thời.`,

  'warning-answered': (a) =>
    `${{ 'not-affected': `Đã trả lời (${a.by}): không bị ảnh hưởng.`, affected: `Đã trả lời (${a.by}): bị ảnh hưởng.` }[a.status] ?? `Đã khắc phục (${a.by}).`}${
      a.retired.length > 0 ? ` Đã dừng sử dụng nên không còn phải khắc phục: ${list(a.retired)}.` : ''
    }`,
  'warning-awaited': (_, due) => `Chưa rà soát theo cảnh báo.${until(due)}`,
  'warning-unanswered': () => 'Chưa rà soát, trả lời cảnh báo.',
  'warning-open': (a, due) =>
    `${a.by} bị ảnh hưởng (đánh giá ${show(a.assessed)}), chưa khắc phục${about(a)}.${until(due)}`,
  'warning-unfixed': (a) =>
    `${a.by} bị ảnh hưởng (đánh giá ${show(a.assessed)}), quá hạn vẫn chưa khắc phục${about(a)}.`,

  monitored: (a) => `Được giám sát từ ${show(a.since)}${a.by ? `, bởi ${a.by}` : ''}.`,
  unmonitored: () => 'Chưa ghi việc giám sát, phát hiện sớm nguy cơ.',

  'report-sent': (a) => `Đã báo cáo ${recipients[a.to]} lúc ${show(a.sent)} (yêu cầu: ${reports[a.report]}).`,
  'report-owed': (a, due) => `Phải gửi ${reports[a.report]} tới ${recipients[a.to]}.${until(due)}`,
  'report-missing': (a, due) =>
    `Chưa gửi ${reports[a.report]} tới ${recipients[a.to]}; hạn ${due ? show(due) : ''} đã qua.`,
  'report-class-unknown': (a) =>
    `Chưa phân loại sự cố (thông thường, nghiêm trọng, khẩn cấp) nên chưa biết có phải gửi ${reports[a.report]} tới ${recipients[a.to]} hay không và trong thời hạn nào.`,
  'report-class-moot': (a) => `Đã báo ${recipients[a.to]} lúc ${show(a.sent)}, kịp cho mọi mức phân loại.`,

  'breach-unknown': () => 'Chưa ghi sự cố có ảnh hưởng đến dữ liệu cá nhân hay không.',
  'breach-none': () => 'Sự cố không ảnh hưởng đến dữ liệu cá nhân.',
  'breach-notified': (a) => `Đã thông báo vi phạm dữ liệu cá nhân lúc ${show(a.sent)}.`,
  'breach-unnotified': (a, due) =>
    `Chưa ghi thông báo vi phạm dữ liệu cá nhân.${until(due)} Ghi báo cáo đã gửi, mục số, ký hiệu (reference) có cụm từ “${a.word}”.`,

  'supplier-no-access': () => 'Không truy cập hệ thống, dữ liệu.',
  'supplier-access-unknown': () => 'Chưa ghi nhà cung cấp có truy cập hệ thống, dữ liệu hay không.',
  'supplier-uncontrolled': (a) =>
    `${
      a.ended === null
        ? ''
        : `Hợp đồng đã hết hạn ngày ${show(a.ended)} mà vẫn ghi nhà cung cấp được truy cập: chấm dứt quyền truy cập rồi ghi --no-access, hoặc ghi hợp đồng mới. `
    }Chưa có hoặc chưa ghi: ${list(a.lacking.map((k) => supplierLacks[k]))}.`,
  'supplier-reviewed': (a, due) => `Đánh giá gần nhất ${show(a.last)}.${until(due)}`,
  'supplier-review-old': (a) => `Đánh giá gần nhất ${show(a.last)}, đã quá ${a.months} tháng.`,

  'campaign-held': (a) => `Đợt gần nhất ${show(a.last)}.`,
  'campaign-encouraged': () => 'Khuyến khích tổ chức chiến dịch nâng cao cảnh giác.',
  disseminated: (a) => `Đã phổ biến ngày ${show(a.on)}.`,
  'dissemination-awaited': (_, due) => `Chưa phổ biến, tuyên truyền Chỉ thị.${until(due)}`,
  'dissemination-missing': () => 'Chưa phổ biến, tuyên truyền Chỉ thị.',

  'role-unheld': (a) => `Không có cơ quan đang hoạt động nào giữ vai trò ${roles[a.role] ?? a.role}.`,
  'team-in-force': (a) => `Đội đang hoạt động: ${list(a.teams)}.`,
  'team-awaited': (_, due) => `Chưa có quyết định kiện toàn Đội.${until(due)}`,
  'team-missing': () => 'Chưa có Đội ứng cứu sự cố được thành lập bằng quyết định.',
  'team-of-predecessor': (a) =>
    `Chỉ có Đội của cơ quan đã kết thúc hoạt động: ${list(a.teams)}; cần kiện toàn lại.`,
  'experts-enough': counted,
  'experts-ending': (a, due) =>
    `${counted(a)} Sau ngày ${due ? show(due) : ''} sẽ không còn đủ ${a.needed} người.`,
  'experts-awaited': (a, due) => `${counted(a)}${until(due)}`,
  'experts-too-few': (a) => `Mới có ${counted(a)}`,
  'lead-named': (a) => `${a.name}${a.post ? `, ${a.post}` : ''}.${identity(a)}`,
  'lead-awaited': (a, due) => `${leads(a)}${until(due)}${identity(a)}`,
  'lead-missing': (a) => `${leads(a)}${identity(a)}`,

  'intake-recorded': (a) => `Tiếp nhận lúc ${show(a.at)}, xử lý: ${a.handler}.`,
  'intake-unrecorded': (a) =>
    `Chưa ghi ${list(a.lacking.map((k) => (k === 'handler' ? 'người xử lý' : 'thời điểm tiếp nhận')))}.`,
  'watch-kept': (a, due) => `${a.last ? `Lần gần nhất ${show(a.last)}` : 'Chưa ghi lần nào'}.${until(due)}`,
  'watch-lapsed': (a) => `Lần gần nhất ${show(a.last)}, đã quá lâu chưa ghi việc theo dõi.`,
  'watch-never': () => 'Chưa ghi việc theo dõi nguy cơ tấn công, thông tin lỗ hổng.',
  'exercise-attended': (a) => `Đã tham gia ngày ${show(a.on)}.`,
  'exercise-awaited': (a) => `Được mời tham gia; tổ chức ngày ${show(a.on)}.`,
  'exercise-missed': (a) => `Được mời tham gia, tổ chức ngày ${show(a.on)}, nhưng chưa ghi có tham gia.`,
  'exercise-none': () => 'Chưa nhận giấy mời nào.',

  'contact-published': (a) =>
    `Đã công bố: ${list(a.contacts)}.${a.otherHost ? ` Lưu ý: công bố tại ${a.otherHost}, không phải Cổng thông tin điện tử tỉnh.` : ''}`,
  'contact-awaited': (a, due) => `Chưa công bố đầu mối.${until(due)}${near(a.near, contactWhy)}`,
  'contact-missing': (a) => `Chưa công bố đầu mối tiếp nhận thông báo sự cố.${near(a.near, contactWhy)}`,
  'contact-of-predecessor': (a) =>
    `Chỉ có đầu mối của cơ quan đã kết thúc hoạt động: ${list(a.contacts)}; cần công bố lại.`,

  'budget-allocated': (a) => `Năm ${a.year}: ${n(a.sum)} đồng.`,
  'budget-awaited': (a, due) => `Chưa bố trí kinh phí năm ${a.year}.${until(due)}`,
  'budget-missing': (a) => `Chưa bố trí kinh phí năm ${a.year}.`,
  'budget-lapsed': (a) => `Chưa bố trí kinh phí năm ${a.year}; lần gần nhất là năm ${a.last}.`,

  'request-answered': (a) => `Đã trả lời ngày ${show(a.on)}.`,
  'request-open': (_, due) => `Chưa trả lời yêu cầu điều phối.${until(due)}`,
  'request-unanswered': () => 'Chưa trả lời yêu cầu điều phối.',
  'support-given': () => 'Đã hỗ trợ khách hàng xử lý sự cố.',
  'support-open': () => 'Sự cố chưa kết thúc, chưa ghi việc hỗ trợ khách hàng.',
  'support-missing': () => 'Sự cố đã kết thúc nhưng không ghi việc hỗ trợ khách hàng.',

  'submission-kept': (a, due) =>
    `Kỳ gần nhất ${a.last}: gửi ngày ${show(a.sent)}${a.lateDays === null ? '' : `, chậm ${a.lateDays} ngày`}. Kỳ tiếp theo: ${a.period}, gửi ${submittedTo[a.to]}.${until(due)}`,
  'submission-awaited': (a, due) => `Chưa gửi báo cáo kỳ ${a.period} tới ${submittedTo[a.to]}.${until(due)}`,
  'submission-unsent': (a, due) =>
    `Chưa ghi việc gửi báo cáo kỳ ${a.period} tới ${submittedTo[a.to]}; hạn ${due ? show(due) : ''} đã qua.` +
    (a.count > 1 ? ` Tổng cộng ${a.count} kỳ quá hạn chưa gửi.` : '') +
    (a.last ? ` Kỳ gần nhất đã gửi: ${a.last}.` : '') +
    (a.coming && a.comingDue ? ` Kỳ sắp tới: ${a.coming}, hạn ${show(a.comingDue)}.` : ''),
  'submission-complete': (a) =>
    `Đã gửi đủ các kỳ; kỳ cuối cùng ${a.last} gửi ${submittedTo[a.to]} ngày ${show(a.sent)}.`,
  'submission-exempt': () => 'Đơn vị Công an, Quân đội được loại trừ khỏi chế độ báo cáo này.',
  'submission-none-owed': () => 'Không có kỳ báo cáo nào đến hạn khi cơ quan hoạt động.',

  'level-approved': (a) => `Cấp độ ${a.level}, phê duyệt tại ${a.number} ngày ${show(a.on)}.`,
  'level-unapproved': (a, due) =>
    `Chưa có hoặc chưa ghi: ${list(a.lacking.map((k) => levelLacks[k]))}.${until(due)}`,
  'level-unknown': () => 'Chưa xác định cấp độ nên chưa biết có phải thực hiện hay không.',
  'level-below': (a) => `Cấp độ ${a.level}; xét từ cấp độ ${a.from}.`,
  'level-undated': (a) =>
    `Chưa ghi ngày của quyết định phê duyệt cấp độ ${a.number} nên chưa biết có thuộc diện chuyển tiếp hay không.`,
  'level-not-before': (a) => `Chưa ghi quyết định phê duyệt cấp độ trước ngày ${show(a.before)}.`,
  'paper-kept': (a) =>
    `${sentence(papers[a.paper])}${a.number ? ` số ${a.number}` : ''}, ngày ${show(a.on)}.`,
  'paper-awaited': (a, due) => `Chưa ghi ${papers[a.paper]}.${until(due)}${keepPaper(a)}`,
  'paper-unknown': (a) => `Hồ sơ chưa cho biết về ${papers[a.paper]}.${keepPaper(a)}`,
  'contact-replaced': (a) =>
    `Gỡ bỏ ngày ${show(a.withdrawn)}; đầu mối thay thế ${a.by} công bố ngày ${show(a.published)}.`,
  'contact-unreplaced': (a, due) =>
    `Gỡ bỏ ngày ${show(a.withdrawn)}, chưa có đầu mối khác thay thế.${until(due)}`,
  'share-reached': (a) => `${share(a)}, đạt mức tối thiểu ${percent(a.percent)}.`,
  'share-low': (a, due) => `${share(a)}, dưới mức tối thiểu ${percent(a.percent)}.${until(due)}`,
  'share-absent': (a, due) => `Chưa ghi kinh phí an ninh mạng (security) năm ${a.year}.${until(due)}`,
  'share-unknown': (a) =>
    `Năm ${a.year}: chưa ghi số được phân bổ (allocated) hoặc tổng kinh phí (itTotal) nên chưa tính được tỷ lệ so với ${percent(a.percent)}.`,
  'share-nobody': (a) =>
    `Chưa có cơ quan nào ghi kinh phí an ninh mạng (security) nên chưa biết tỷ lệ năm ${a.year} so với ${percent(a.percent)}.`,
  'monitoring-linked': (a) => `Kết nối giám sát với ${a.by} từ ${show(a.since)}.`,
  'monitoring-link-unknown': (a) =>
    `Được giám sát từ ${show(a.since)}${a.by ? ` bởi ${a.by}` : ''}, nhưng chưa rõ đã kết nối với Trung tâm An ninh mạng quốc gia hoặc của tỉnh hay chưa. Lưu biên bản kết nối; khi đã kết nối thì ghi tên Trung tâm tại “monitoring.by”.`,
  'monitoring-unlinked': () => 'Chưa ghi việc giám sát, kết nối với Trung tâm An ninh mạng.',
  'staff-qualified': (a) => `Đáp ứng: ${list(a.held.map((k) => heldKinds[k] ?? k))}.`,
  'staff-awaited': (a, due) => `${heldNow(a.held)}${until(due)}`,
  'staff-unqualified': (a, due) => `${heldNow(a.held)}${until(due)}`,
  'staff-years-unknown': (a) =>
    `${heldNow(a.held)} Nếu đã làm công nghệ thông tin từ 05 năm thì đáp ứng, nhưng hồ sơ không ghi được số năm: lưu giấy xác nhận và ghi miễn trừ (waiver) kèm văn bản.`,
  'staff-outsourced': () => 'Người thuê ngoài, không thuộc biên chế cơ quan nhà nước.',
};

function begun(a: { fix: string | null; hunt: string | null }): string {
  const fix = a.fix ? `đã bắt đầu khắc phục từ ${show(a.fix)}` : 'chưa bắt đầu khắc phục';
  const hunt = a.hunt ? `đã bắt đầu săn lùng từ ${show(a.hunt)}` : 'chưa săn lùng mối nguy hại';
  return `${sentence(fix)}, ${hunt}.`;
}

function leads(a: { names: readonly string[]; post: string }): string {
  const who =
    a.names.length === 0
      ? 'Chưa có người lãnh đạo trực tiếp Đội'
      : `Có ${a.names.length} người cùng ghi là lãnh đạo (${list(a.names)}), chỉ được một`;
  return `${who}; theo công văn là ${a.post}.`;
}
