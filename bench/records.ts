import { findings } from '../src/dev/sample/findings.js';
import { incidents } from '../src/dev/sample/incidents.js';
import { mail, type Paper, paper, phone, workday } from '../src/dev/sample/make.js';
import { plans } from '../src/dev/sample/plans.js';
import { hunts, scans } from '../src/dev/sample/schedule.js';
import { systems } from '../src/dev/sample/systems.js';
import { warnings } from '../src/dev/sample/warnings.js';
import { addDays, type Day } from '../src/domain/calendar.js';
import type { KindName, RecordOf } from '../src/domain/kinds/index.js';
import { slug } from '../src/domain/text.js';
import type { Chance } from './chance.js';

/** Where a record belongs: its agency, the system or team it is about, and which one of these it is. */
export interface Of {
  readonly agency: string;
  readonly about: string;
  /** Its place among those of its kind about the same. */
  readonly nth: number;
  readonly chance: Chance;
}
type Makers = { readonly [K in Exclude<KindName, 'agency'>]: (of: Of) => RecordOf<K> };

/** Everything lies before it, so that a store made today is judged the same tomorrow. */
const NEWEST: Day = '2026-11-20';
const A05 = 'Cục An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao';
const UBND = 'UBND tỉnh Tuyên Quang';
const TEAM = 'Đội ứng cứu sự cố tỉnh';
const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương'];
const GIVEN = ['Văn Mẫu', 'Thị Ví Dụ', 'Văn Minh Họa', 'Thị Giả Định', 'Văn Tham Khảo', 'Thị Thử Nghiệm'];
const CHANNELS = ['thư điện tử công vụ', 'hệ thống quản lý văn bản', 'đường dây trực'];
const NOTES = [
  'Đã gửi kết quả cho đơn vị quản lý hệ thống, đề nghị khắc phục trong tháng.',
  'Làm ngoài giờ hành chính để không ảnh hưởng việc tiếp nhận hồ sơ.',
  'Còn chờ nhà cung cấp xác nhận phiên bản đã vá; sẽ kiểm tra lại vào đợt sau.',
];

const present = <T>(values: readonly (T | undefined)[]): T[] => values.filter((one) => one !== undefined);
const TOOLS = [...new Set(present(scans.map(({ tool }) => tool)))];
const METHODS = [...new Set(present(hunts.map(({ method }) => method)))];
const PERFORMERS = [...new Set(present(scans.map(({ performer }) => performer)))];
const WEAKNESSES = findings.map(({ name }) => name ?? '');
const SCENARIOS = plans.flatMap(({ scenarios = [] }) => scenarios);
const SUBJECTS = present(warnings.map(({ subject }) => subject));
/** The names of systems of the sample, without the body each belongs to there. */
const SYSTEMS = systems.filter(({ id }) => !/^(?:trang-ttdt|lan)-/.test(id)).map(({ name }) => name);
const INCIDENTS = incidents.filter(({ cause }) => cause !== undefined);

const person = ({ chance }: Of): string => `${chance.pick(FAMILIES)} ${chance.pick(GIVEN)}`;
const number = ({ chance }: Of, tail: string): string => `${1 + chance.below(9000)}/${tail}`;
const decision = (of: Of, date: Day, subject: string): Paper =>
  paper(number(of, 'QĐ-UBND'), date, UBND, subject);
const note = ({ chance }: Of) => (chance.below(3) > 0 ? { note: chance.pick(NOTES) } : {});

/** The days of what comes again every half year, newest first; the newest may be longer ago than that. */
const halfYearly = ({ nth, chance }: Of): Day =>
  workday(addDays(NEWEST, -(nth % 8) * 178 - chance.below(230) - (nth >> 3)));
const someDay = ({ chance }: Of, span = 1400): Day => workday(addDays(NEWEST, -chance.below(span)));
const event = ({ chance }: Of, day: Day, subject: string): string =>
  `${day.replaceAll('-', '')}-${subject}-${chance.tail()}`;
const clock = (day: Day, hour: number, minute: number): string =>
  `${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00+07:00`;
const counts = ({ chance }: Of) => ({
  critical: chance.below(11) === 0 ? 1 : 0,
  high: chance.below(3),
  medium: chance.below(7),
  low: chance.below(12),
});

/** What a scan and a hunt say alike. */
function monitored(of: Of) {
  const finished = halfYearly(of);
  return {
    id: event(of, finished, of.about),
    systems: [of.about],
    started: workday(addDays(finished, -of.chance.below(5))),
    finished,
    performer: of.chance.pick(PERFORMERS),
  };
}

/** One record of each kind; papers, people and figures are invented, words are those of the sample province. */
export const makers: Makers = {
  system: (of) => {
    const { agency, nth, chance } = of;
    const inService = addDays('2018-03-01', chance.below(1100));
    const name = `${SYSTEMS[nth % SYSTEMS.length]} ${nth < SYSTEMS.length ? '' : Math.floor(nth / SYSTEMS.length) + 1}`;
    const level = 1 + chance.below(4);
    return {
      id: `${agency}-${nth + 1}-${slug(name, 30)}`,
      name: name.trim(),
      agency,
      type: chance.pick(['public-service', 'internal', 'infrastructure'] as const),
      level,
      levelSince: addDays(inService, 90),
      levelDecision: decision(of, addDays(inService, 90), 'Phê duyệt cấp độ an toàn hệ thống thông tin'),
      inService,
      ...(chance.below(4) === 0
        ? {
            changes: [{ date: someDay(of, 700), what: 'Kết nối liên thông với nền tảng dữ liệu dùng chung' }],
          }
        : {}),
      ...(level > 1 ? { monitoring: { by: 'SOC tỉnh', since: addDays(inService, 200) } } : {}),
    };
  },
  scan: (of) => ({ ...monitored(of), tool: of.chance.pick(TOOLS), counts: counts(of), ...note(of) }),
  hunt: (of) => ({ ...monitored(of), method: of.chance.pick(METHODS), counts: counts(of), ...note(of) }),
  finding: (of) => {
    const { about, nth, chance } = of;
    const found = someDay(of);
    const fixed = chance.below(8) > 0 ? workday(addDays(found, 3 + chance.below(20))) : NEWEST;
    return {
      id: event(of, found, about),
      name: `${chance.pick(WEAKNESSES)} (điểm ${nth + 1})`,
      system: about,
      found,
      severity: chance.pick(['critical', 'high', 'medium', 'low'] as const),
      takeover: chance.below(20) === 0,
      cve: [`CVE-2025-${90000 + chance.below(9999)}`],
      fixStarted: found,
      ...(fixed > found && fixed < NEWEST ? { fixed } : {}),
      ...note(of),
    };
  },
  plan: (of) => {
    const { agency, about, nth, chance } = of;
    const issued = someDay(of);
    const name = 'Phương án ứng cứu sự cố, đợt';
    return {
      id: `pa-${nth + 1}-${about}`.slice(0, 76),
      name: `${name} ${nth + 1}`,
      agency,
      systems: [about],
      status: 'issued',
      issued,
      decision: decision(of, issued, 'Ban hành phương án ứng cứu sự cố an ninh mạng'),
      scenarios: [chance.pick(SCENARIOS), chance.pick(SCENARIOS)],
    };
  },
  drill: (of) => {
    const finished = someDay(of);
    return {
      id: event(of, finished, of.about),
      name: `Diễn tập ứng cứu sự cố, lần ${of.nth + 1}`,
      type: of.chance.pick(['real-combat', 'tabletop', 'simulation'] as const),
      systems: [of.about],
      started: workday(addDays(finished, -2)),
      finished,
      liveSystem: of.chance.below(2) === 0,
      scripted: of.chance.below(3) === 0,
      host: of.chance.pick(PERFORMERS),
      participants: 10 + of.chance.below(50),
      weaknesses: { process: ['Chưa rõ người có thẩm quyền ngắt kết nối'], technology: [], people: [] },
    };
  },
  incident: (of) => {
    const { about, nth, chance } = of;
    const day = someDay(of);
    const { type, cause, actions, name } = chance.pick(INCIDENTS);
    const minute = chance.below(60);
    return {
      id: event(of, day, about),
      name: `${name} (vụ ${nth + 1})`,
      system: about,
      type,
      class: 'ordinary',
      detected: clock(day, 8, minute),
      intake: { at: clock(day, 9, minute), by: person(of), channel: chance.pick(CHANNELS) },
      handler: TEAM,
      reports: [
        {
          kind: 'initial',
          to: ['mps'],
          sent: clock(day, 15 + chance.below(8), minute),
          channel: chance.pick(CHANNELS),
          reference: number(of, 'BC-UBND'),
        },
      ],
      contained: clock(day, 11, minute),
      restored: clock(day, 16, minute),
      closed: clock(day, 17, minute),
      cause,
      impact: { users: chance.below(900), hours: (10 + chance.below(70)) / 10, personalData: false },
      ...(actions ? { actions } : {}),
    };
  },
  warning: (of) => {
    const { agency, chance } = of;
    const date = someDay(of);
    const about = number(of, 'CB-A05');
    return {
      id: event(of, date, slug(about)),
      source: A05,
      number: about,
      date,
      due: addDays(date, 15),
      cves: [`CVE-2026-${90000 + chance.below(9999)}`],
      subject: chance.pick(SUBJECTS),
      agencies: [agency],
      ...(chance.below(4) > 0 && date < '2026-11-10'
        ? { responses: [{ agency, status: 'not-affected' as const, assessed: workday(addDays(date, 7)) }] }
        : {}),
    };
  },
  team: (of) => {
    const established = addDays('2022-12-01', of.chance.below(300));
    return {
      id: `doi-${of.agency}-${of.nth + 1}`,
      name: `Đội ứng cứu sự cố số ${of.nth + 1}`,
      agency: of.agency,
      decision: decision(of, established, 'Thành lập Đội ứng cứu sự cố'),
      established,
    };
  },
  member: (of) => {
    const { about, nth, chance } = of;
    const joined = addDays('2023-10-01', chance.below(900));
    const name = person(of);
    return {
      id: `${slug(name)}-${nth + 1}-${about}`,
      name,
      team: about,
      post: chance.pick(['Phân tích nhật ký', 'Xử lý mã độc', 'Điều phối', 'Quản trị mạng']),
      lead: nth === 0,
      employment: 'own',
      joined,
      qualifications: [
        {
          name: 'Kỹ sư an toàn thông tin',
          kind: 'security-degree',
          issued: '2019-07-15',
          meetsStandard: true,
        },
      ],
    };
  },
  contact: ({ agency, nth, chance }) => ({
    id: `dau-moi-${nth + 1}-${agency}`,
    name: `Đầu mối tiếp nhận thông báo sự cố số ${nth + 1}`,
    agency,
    phone: phone(chance.below(10_000)),
    email: mail(`suco-${agency}`),
    url: `https://${agency}.tuyenquang.example/dau-moi-${nth + 1}`,
    published: addDays('2022-10-27', chance.below(900)),
    verified: addDays('2026-01-05', chance.below(300)),
  }),
  activity: (of) => {
    const { agency, nth, chance } = of;
    const date = someDay(of);
    return {
      id: event(of, date, agency),
      name: `Tuyên truyền phòng, chống lừa đảo trực tuyến, đợt ${nth + 1}`,
      agency,
      topic: chance.pick(['directive', 'principle', 'incident-reporting', 'awareness'] as const),
      date,
      audience: 'Công chức, viên chức, người dân trên địa bàn',
      reach: 20 + chance.below(400),
      document: paper(number(of, 'UBND-THCBKS'), date, UBND, 'Thực hiện Chỉ thị số 18/CT-TTg'),
    };
  },
  supplier: (of) => {
    const { agency, nth, chance } = of;
    const date = addDays('2025-01-06', chance.below(500));
    return {
      id: `nha-cung-cap-${nth + 1}-${agency}`,
      name: `Công ty TNHH Giải pháp số Ví Dụ ${nth + 1}`,
      agency,
      access: chance.below(2) === 0,
      contract: { number: number(of, '2025/HĐ'), date, from: date, to: addDays(date, 1095) },
      securityClause: chance.below(5) > 0,
      incidentClause: chance.below(5) > 0,
      reviewed: addDays(date, 120),
    };
  },
  budget: (of) => {
    const { agency, nth, chance } = of;
    const year = 2023 + (nth % 4);
    const date = workday(`${year}-01-${String(8 + chance.below(20)).padStart(2, '0')}`);
    const sum = (1 + chance.below(900)) * 1_000_000;
    return {
      id: event(of, date, agency),
      agency,
      year,
      purpose: chance.pick(['irt', 'security', 'talent', 'other'] as const),
      planned: sum * 2,
      allocated: sum,
      itTotal: sum * 12,
      document: paper(number(of, 'QĐ-UBND'), date, UBND, `Giao dự toán, lần ${nth + 1}`),
    };
  },
  request: (of) => {
    const { agency, nth, chance } = of;
    const issued = someDay(of);
    const answered = workday(addDays(issued, 3 + chance.below(4)));
    return {
      id: event(of, issued, agency),
      agency,
      from: A05,
      number: `${nth + 1}-${number(of, 'YC-A05')}`,
      issued,
      due: addDays(issued, 10),
      ...(answered >= issued && answered < NEWEST ? { answered } : {}),
      subject: `Cung cấp nhật ký kết nối phục vụ xử lý mạng máy tính ma, vụ ${nth + 1}`,
    };
  },
  submission: (of) => {
    const { agency, nth, chance } = of;
    const [year, quarter] = [2026 - Math.floor(((nth % 12) + 1) / 4), 3 - ((nth % 12) % 4)];
    const [y, q] = quarter < 1 ? [year, quarter + 4] : [year, quarter];
    const sent = addDays(
      q === 4 ? `${y + 1}-01-01` : `${y}-${String(q * 3 + 1).padStart(2, '0')}-01`,
      1 + chance.below(15),
    );
    return {
      id: event(of, sent, agency),
      agency,
      type: 'quarter',
      period: `${y}-Q${q}`,
      sent,
      to: UBND,
      document: paper(`${nth + 1}-${number(of, 'BC')}`, sent, agency, 'Báo cáo công tác ứng cứu sự cố'),
    };
  },
  waiver: (of) => {
    const { about, nth } = of;
    const from = addDays('2024-01-08', nth * 40);
    return {
      id: event(of, from, about),
      duty: 'd18.vuln-scan',
      subject: { kind: 'system', id: about },
      reason: 'Hoãn rà quét trong thời gian chuyển hạ tầng.',
      document: paper(number(of, 'UBND-NC'), from, UBND),
      approver: 'Phó Chủ tịch UBND tỉnh',
      from,
      until: addDays(from, 60),
    };
  },
};
