import { addDays, addMonths, type Day } from '../../domain/calendar.js';
import type { RecordOf } from '../../domain/kinds/index.js';
import { eventId, hash, workday } from './make.js';
import { systems } from './systems.js';

type Scan = RecordOf<'scan'>;
type Hunt = RecordOf<'hunt'>;

const TEAM = 'Đội ứng cứu sự cố tỉnh';
const HIRED = 'Công ty TNHH An ninh mạng Minh Họa';
const CENTRE = 'Trung tâm Chuyển đổi số tỉnh';

/** The newest scan and hunt of a system, `null` for none ever; the earlier ones follow from them. */
type Row = readonly [system: string, scan: Day | null, hunt: Day | null, performer: string];

const ROWS: readonly Row[] = [
  ['cong-ttdt-tinh', '2026-09-08', '2026-06-11', HIRED],
  ['cong-dich-vu-cong', '2025-12-30', '2026-07-16', HIRED],
  ['quan-ly-van-ban', '2026-08-12', '2026-08-14', HIRED],
  ['quan-ly-van-ban-cu', '2025-06-18', '2025-06-20', CENTRE],
  ['thu-dien-tu-cong-vu', '2026-07-07', '2026-02-13', TEAM],
  ['lgsp', '2026-04-14', '2026-07-09', HIRED],
  ['trung-tam-du-lieu', '2026-04-14', '2026-10-09', HIRED],
  ['mang-dien-rong', '2026-06-04', '2026-08-20', CENTRE],
  ['ioc', '2026-05-28', '2026-04-15', CENTRE],
  ['soc', '2026-09-22', '2026-09-25', TEAM],
  ['hoi-nghi-truyen-hinh', '2026-03-19', null, CENTRE],
  ['kho-du-lieu-dung-chung', null, null, CENTRE],
  ['phan-anh-hien-truong', null, null, CENTRE],
  ['csdl-dat-dai', '2026-07-21', '2026-07-23', HIRED],
  ['csdl-y-te', '2026-08-04', '2026-03-17', HIRED],
  ['his-benh-vien-da-khoa-tinh', '2026-06-16', '2026-09-02', HIRED],
  ['csdl-giao-duc', '2026-09-15', '2026-09-17', CENTRE],
  ['csdl-ho-tich', '2026-07-28', null, CENTRE],
  ['quan-ly-can-bo', '2026-08-25', '2026-08-27', CENTRE],
  ['csdl-an-sinh-xa-hoi', '2025-10-14', '2026-01-20', CENTRE],
  ['bao-cao-kinh-te-xa-hoi', '2026-10-13', '2026-10-15', CENTRE],
  ['quan-ly-ngan-sach', '2026-09-29', '2026-09-30', CENTRE],
  ['quan-ly-dau-tu-cong', '2026-02-24', '2026-02-26', CENTRE],
  ['du-lich-thong-minh', '2026-07-14', '2026-05-26', CENTRE],
  ['cap-phep-xay-dung', '2026-08-18', '2026-08-20', CENTRE],
  ['san-nong-san-ocop', '2026-06-10', null, CENTRE],
  ['csdl-nong-nghiep', '2026-07-02', '2026-07-03', CENTRE],
  ['quan-trac-moi-truong', null, null, CENTRE],
  ['csdl-cong-tac-dan-toc', '2026-01-08', null, CENTRE],
  ['khieu-nai-to-cao', '2026-08-05', '2026-08-06', CENTRE],
  ['quan-ly-giay-phep-lai-xe', '2024-12-11', '2024-12-12', CENTRE],
  ['trang-ttdt-so-y-te', '2026-09-03', '2026-09-04', CENTRE],
  ['trang-ttdt-so-giao-duc-dao-tao', '2026-09-15', '2026-09-17', CENTRE],
  ['trang-ttdt-so-tai-chinh', '2026-09-29', '2026-06-18', CENTRE],
  ['trang-ttdt-so-noi-vu', '2026-08-25', '2026-08-27', CENTRE],
  ['lan-van-phong-ubnd', '2026-10-13', '2026-10-15', CENTRE],
  ['lan-so-y-te', '2026-06-02', '2026-08-28', CENTRE],
  ['lan-so-tai-chinh', '2026-07-08', '2026-07-10', CENTRE],
  ['lan-so-tu-phap', '2026-07-28', '2026-07-30', CENTRE],
  ['trang-ttdt-huyen-yen-son', '2025-03-25', '2025-03-27', CENTRE],
  ['lan-huyen-son-duong', '2025-04-22', null, CENTRE],
  ['trang-ttdt-phuong-minh-xuan', '2026-08-11', '2026-08-13', TEAM],
  ['trang-ttdt-xa-yen-son', '2026-07-22', '2026-07-24', TEAM],
  ['trang-ttdt-xa-son-duong', '2026-06-17', '2026-06-19', TEAM],
  ['trang-ttdt-xa-ham-yen', '2026-09-09', '2026-09-10', TEAM],
  ['trang-ttdt-xa-chiem-hoa', '2026-01-27', null, TEAM],
  ['trang-ttdt-xa-na-hang', null, null, TEAM],
  ['trang-ttdt-xa-lam-binh', '2026-03-03', null, TEAM],
  ['trang-ttdt-phuong-ha-giang-1', '2026-08-11', '2026-08-13', TEAM],
  ['trang-ttdt-xa-dong-van', '2026-10-20', '2026-10-21', TEAM],
  ['trang-ttdt-xa-meo-vac', '2026-04-28', null, TEAM],
  ['lan-phuong-an-tuong', '2026-07-15', '2026-07-16', TEAM],
  ['lan-xa-bac-quang', null, null, TEAM],
  ['lan-xa-vi-xuyen', null, null, TEAM],
  ['mang-bang-rong-vnpt', '2026-09-18', '2026-09-21', 'Trung tâm điều hành mạng của doanh nghiệp'],
  ['cham-soc-khach-hang-viettel', '2026-10-05', '2026-06-05', 'Trung tâm điều hành mạng của doanh nghiệp'],
];

const FIRST: Day = '2024-11-01';
const started = new Map(systems.map((system) => [system.id, system.inService]));

/** The newest day and those before it, each within six months of the next. */
function series(system: string, newest: Day | null, salt: string): Day[] {
  const since = started.get(system) ?? FIRST;
  const days: Day[] = [];
  for (let day = newest; day !== null && day >= FIRST && day >= since; ) {
    days.push(day);
    day = workday(addDays(addMonths(day, -6), 3 + (hash(`${system}${salt}${day}`) % 20)));
  }
  return days.reverse();
}

const TOOLS = ['OpenVAS', 'Nuclei, Nmap', 'Bộ công cụ rà quét của đơn vị thuê'];
const METHODS = [
  'Thu thập dữ liệu máy trạm, máy chủ và đối chiếu chỉ dấu tấn công',
  'Phân tích nhật ký đăng nhập, DNS và kết nối ra ngoài',
  'Rà soát tiến trình, tác vụ định kỳ, tài khoản đặc quyền',
];

const scanOf =
  (system: string, performer: string) =>
  (day: Day): Scan => {
    const h = hash(`scan ${system} ${day}`);
    return {
      id: eventId(day, system),
      systems: [system],
      started: workday(addDays(day, -(h % 3))),
      finished: day,
      performer,
      tool: TOOLS[performer === HIRED ? 2 : h % 2] ?? 'OpenVAS',
      counts: {
        critical: h % 11 === 0 ? 1 : 0,
        high: (h >>> 4) % 3,
        medium: (h >>> 8) % 7,
        low: (h >>> 12) % 14,
      },
    };
  };

const huntOf =
  (system: string, performer: string) =>
  (day: Day): Hunt => {
    const h = hash(`hunt ${system} ${day}`);
    return {
      id: eventId(day, system),
      systems: [system],
      started: workday(addDays(day, -(h % 4))),
      finished: day,
      performer: performer === CENTRE ? TEAM : performer,
      method: METHODS[h % METHODS.length] ?? 'Phân tích nhật ký',
    };
  };

/** Visits that are not part of a system's own rhythm. */
const otherScans: Scan[] = [
  {
    id: eventId('2026-10-06', 'trung-tam-du-lieu'),
    name: 'Rà quét chung hạ tầng dữ liệu tỉnh, quý IV năm 2026',
    systems: ['trung-tam-du-lieu', 'lgsp'],
    started: '2026-09-30',
    finished: '2026-10-06',
    performer: HIRED,
    tool: 'Bộ công cụ rà quét của đơn vị thuê',
    counts: { critical: 0, high: 2, medium: 9, low: 21 },
  },
  {
    id: eventId('2026-11-30', 'hoi-nghi-truyen-hinh'),
    name: 'Rà quét theo kế hoạch tháng 11 năm 2026',
    systems: ['hoi-nghi-truyen-hinh'],
    started: '2026-11-30',
    performer: CENTRE,
    tool: 'OpenVAS',
    note: 'Mới lập kế hoạch, chưa thực hiện.',
  },
];

const responseHunt = (system: string, from: Day, to: Day | null, note: string): Hunt => ({
  id: eventId(to ?? from, system),
  systems: [system],
  started: from,
  ...(to === null ? {} : { finished: to }),
  performer: TEAM,
  method: 'Săn lùng theo dấu vết khai thác của điểm yếu vừa phát hiện',
  note,
});

/** Hunts begun because a weakness was found; `findings.ts` names them. */
const otherHunts: Hunt[] = [
  responseHunt('cong-dich-vu-cong', '2025-12-30', '2026-01-06', 'Song song với khắc phục lỗ hổng tải tệp.'),
  responseHunt('csdl-y-te', '2026-09-10', '2026-09-14', 'Song song với xử lý sự cố ngày 10/9/2026.'),
  responseHunt('lgsp', '2026-11-05', null, 'Đang thực hiện.'),
];

export const scans: readonly Scan[] = [
  ...ROWS.flatMap(([system, scan, , by]) => series(system, scan, 'scan').map(scanOf(system, by))),
  ...otherScans,
];

export const hunts: readonly Hunt[] = [
  ...ROWS.flatMap(([system, , hunt, by]) => series(system, hunt, 'hunt').map(huntOf(system, by))),
  ...otherHunts,
];
