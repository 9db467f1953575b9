import type { Day } from '../../domain/calendar.js';
import type { RecordOf } from '../../domain/kinds/index.js';
import { eventId, paper } from './make.js';

type Request = RecordOf<'request'>;
type Submission = RecordOf<'submission'>;
type Waiver = RecordOf<'waiver'>;

const A05 = 'Cục An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao';
const UBND = 'UBND tỉnh Tuyên Quang';

export const requests: readonly Request[] = [
  {
    id: eventId('2026-03-02', 'vnpt-tuyen-quang'),
    agency: 'vnpt-tuyen-quang',
    from: A05,
    number: '981/YC-A05',
    issued: '2026-03-02',
    answered: '2026-03-05',
    subject: 'Cung cấp nhật ký phân giải tên miền phục vụ xử lý mạng máy tính ma',
  },
  {
    id: eventId('2026-09-08', 'viettel-tuyen-quang'),
    agency: 'viettel-tuyen-quang',
    from: A05,
    number: '982/YC-A05',
    issued: '2026-09-08',
    due: '2026-09-10',
    answered: '2026-09-14',
    subject: 'Chặn địa chỉ máy chủ điều khiển mã độc',
  },
  {
    id: eventId('2026-10-31', 'mobifone-tuyen-quang'),
    agency: 'mobifone-tuyen-quang',
    from: 'Công an tỉnh',
    number: '983/YC-CAT',
    issued: '2026-10-31',
    due: '2026-11-03',
    subject: 'Cung cấp nhật ký kết nối liên quan trang thông tin điện tử xã Mèo Vạc',
  },
  {
    id: eventId('2026-11-20', 'vnpt-tuyen-quang'),
    agency: 'vnpt-tuyen-quang',
    from: A05,
    number: '984/YC-A05',
    issued: '2026-11-20',
    due: '2026-11-30',
    subject: 'Rà soát thiết bị định tuyến của khách hàng có lỗ hổng',
  },
];

const COORDINATOR = 'Trung tâm Ứng cứu khẩn cấp không gian mạng Việt Nam';
const sent = (
  agency: string,
  type: Submission['type'],
  period: string,
  date: Day,
  to: string,
  number: string,
  issuer: string,
): Submission => ({
  id: eventId(date, agency),
  agency,
  type,
  period,
  sent: date,
  to,
  document: paper(number, date, issuer),
});

const SKHCN = 'Sở Khoa học và Công nghệ';
export const submissions: readonly Submission[] = [
  sent(
    'so-tt-tt',
    'annual',
    '2024',
    '2024-12-11',
    COORDINATOR,
    '991/BC-STTTT',
    'Sở Thông tin và Truyền thông',
  ),
  sent('so-khoa-hoc-cong-nghe', 'half-year', '2025-H1', '2025-06-17', A05, '992/BC-SKHCN', SKHCN),
  sent('so-khoa-hoc-cong-nghe', 'annual', '2025', '2025-12-12', A05, '993/BC-SKHCN', SKHCN),
  sent('so-khoa-hoc-cong-nghe', 'half-year', '2026-H1', '2026-06-24', A05, '994/BC-SKHCN', SKHCN),
  sent('so-khoa-hoc-cong-nghe', 'quarter', '2026-Q3', '2026-10-09', UBND, '995/BC-SKHCN', SKHCN),
  sent('so-y-te', 'annual', '2025', '2025-12-18', UBND, '996/BC-SYT', 'Sở Y tế'),
  sent('so-giao-duc-dao-tao', 'annual', '2025', '2025-12-22', UBND, '997/BC-SGDĐT', 'Sở Giáo dục và Đào tạo'),
  sent('so-tai-chinh', 'annual', '2025', '2025-12-17', UBND, '998/BC-STC', 'Sở Tài chính'),
  sent('cong-an-tinh', 'quarter', '2026-Q3', '2026-10-06', UBND, '999/BC-CAT', 'Công an tỉnh'),
];

const waiver = (
  duty: string,
  system: string,
  from: Day,
  until: Day,
  reason: string,
  number: string,
): Waiver => ({
  id: eventId(from, system),
  duty,
  subject: { kind: 'system', id: system },
  reason,
  document: paper(number, from, UBND),
  approver: 'Phó Chủ tịch UBND tỉnh',
  from,
  until,
});

export const waivers: readonly Waiver[] = [
  waiver(
    'd18.drill',
    'ioc',
    '2026-04-01',
    '2026-12-31',
    'Đang nâng cấp toàn bộ hệ thống, diễn tập sau khi nghiệm thu.',
    '341/UBND-NC',
  ),
  waiver(
    'd18.vuln-scan',
    'csdl-an-sinh-xa-hoi',
    '2026-05-04',
    '2026-12-31',
    'Dữ liệu đang chuyển sang nền tảng dùng chung, hệ thống chỉ còn tra cứu.',
    '402/UBND-NC',
  ),
  waiver(
    'd18.vuln-scan',
    'cong-dich-vu-cong',
    '2026-06-15',
    '2026-09-30',
    'Hoãn rà quét trong thời gian chuyển hạ tầng.',
    '455/UBND-NC',
  ),
];
