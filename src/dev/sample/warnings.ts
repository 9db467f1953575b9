import type { RecordOf } from '../../domain/kinds/index.js';
import { eventId } from './make.js';

type Warning = RecordOf<'warning'>;

const A05 = 'Cục An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao';
/** The information-security authority, before its work passed to the Ministry of Public Security in March 2025. */
const AIS = 'Cục An toàn thông tin';

/** CVE numbers are invented, like those of the papers. */
export const warnings: readonly Warning[] = [
  {
    id: eventId('2025-01-14', '07/CB-ATTT'),
    source: AIS,
    number: '07/CB-ATTT',
    date: '2025-01-14',
    due: '2025-02-10',
    cves: ['CVE-2025-99101'],
    subject: 'Lỗ hổng thực thi mã từ xa trong máy chủ thư điện tử',
    agencies: ['so-tt-tt', 'so-y-te'],
    responses: [
      {
        agency: 'so-tt-tt',
        status: 'fixed',
        assessed: '2025-01-17',
        fixed: '2025-01-22',
        systems: ['thu-dien-tu-cong-vu'],
      },
      { agency: 'so-y-te', status: 'not-affected', assessed: '2025-02-13' },
    ],
  },
  {
    id: eventId('2025-11-20', '118/CB-A05'),
    source: A05,
    number: '118/CB-A05',
    date: '2025-11-20',
    due: '2025-12-05',
    subject: 'Chiến dịch mã độc tống tiền nhằm vào cơ sở y tế',
    agencies: ['so-y-te', 'benh-vien-da-khoa-tinh'],
    responses: [
      {
        agency: 'benh-vien-da-khoa-tinh',
        status: 'fixed',
        assessed: '2025-11-21',
        fixed: '2025-12-01',
        systems: ['his-benh-vien-da-khoa-tinh'],
      },
      { agency: 'so-y-te', status: 'not-affected', assessed: '2025-11-24' },
    ],
  },
  {
    id: eventId('2026-09-15', '204/CB-A05'),
    source: A05,
    number: '204/CB-A05',
    date: '2026-09-15',
    due: '2026-10-15',
    cves: ['CVE-2026-99204', 'CVE-2026-99205'],
    subject: 'Lỗ hổng nghiêm trọng trong thiết bị tường lửa và cổng mạng riêng ảo',
    agencies: ['so-y-te', 'so-tai-chinh', 'so-giao-duc-dao-tao', 'van-phong-ubnd', 'so-khoa-hoc-cong-nghe'],
    responses: [
      {
        agency: 'so-y-te',
        status: 'fixed',
        assessed: '2026-09-18',
        fixed: '2026-10-02',
        systems: ['lan-so-y-te'],
      },
      { agency: 'so-tai-chinh', status: 'affected', assessed: '2026-09-22', systems: ['lan-so-tai-chinh'] },
      { agency: 'van-phong-ubnd', status: 'not-affected', assessed: '2026-09-17' },
      {
        agency: 'so-khoa-hoc-cong-nghe',
        status: 'fixed',
        assessed: '2026-10-12',
        fixed: '2026-10-20',
        systems: ['mang-dien-rong'],
      },
    ],
  },
  {
    id: eventId('2026-10-26', '231/CB-A05'),
    source: A05,
    number: '231/CB-A05',
    date: '2026-10-26',
    subject: 'Điểm yếu trong phần mềm quản trị nội dung trang thông tin điện tử',
    agencies: ['phuong-minh-xuan', 'xa-yen-son', 'xa-dong-van', 'xa-meo-vac'],
    responses: [
      {
        agency: 'xa-dong-van',
        status: 'fixed',
        assessed: '2026-10-28',
        fixed: '2026-10-29',
        systems: ['trang-ttdt-xa-dong-van'],
      },
      {
        agency: 'xa-meo-vac',
        status: 'affected',
        assessed: '2026-11-02',
        systems: ['trang-ttdt-xa-meo-vac'],
      },
      { agency: 'phuong-minh-xuan', status: 'not-affected', assessed: '2026-10-30' },
    ],
  },
  {
    id: eventId('2026-11-12', '245/CB-A05'),
    source: A05,
    number: '245/CB-A05',
    date: '2026-11-12',
    cves: ['CVE-2026-99245'],
    subject: 'Gói thư viện mã nguồn mở bị chèn mã độc',
    agencies: ['so-khoa-hoc-cong-nghe', 'van-phong-ubnd', 'viettel-tuyen-quang'],
    responses: [{ agency: 'van-phong-ubnd', status: 'not-affected', assessed: '2026-11-16' }],
  },
];
