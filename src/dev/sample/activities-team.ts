import type { RecordOf } from '../../domain/kinds/index.js';
import { eventId, paper } from './make.js';

type Activity = RecordOf<'activity'>;

const A05 = 'Cục An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao';
const HOST = 'cong-an-tinh';

const watch = (date: string): Activity => ({
  id: eventId(date, HOST),
  name: 'Tổng hợp nguy cơ, lỗ hổng trong tháng',
  agency: HOST,
  topic: 'threat-watch',
  date,
});

/** What the response team and the telecoms did. */
export const teamActivities: readonly Activity[] = [
  ...['2026-08-31', '2026-09-30', '2026-10-30'].map(watch),
  {
    id: eventId('2026-05-20', HOST),
    name: 'Luyện tập phân tích nhật ký và xử lý mã độc',
    agency: HOST,
    topic: 'practice',
    date: '2026-05-20',
    audience: 'Thành viên Đội',
    reach: 5,
    members: [
      'trinh-van-minh-hoa',
      'le-thi-thu-nghiem',
      'tran-van-gia-dinh-2',
      'hoang-thi-mau',
      'dang-thi-minh-hoa',
    ],
  },
  {
    id: eventId('2025-10-16', HOST),
    name: 'Luyện tập phối hợp ứng cứu tại xã',
    agency: HOST,
    topic: 'practice',
    date: '2025-10-16',
    audience: 'Thành viên Đội',
    reach: 4,
    members: ['le-thi-thu-nghiem', 'tran-van-gia-dinh-2', 'pham-van-vi-du', 'vu-van-tham-khao'],
  },
  {
    id: eventId('2025-11-07', HOST),
    name: 'Hỗ trợ khôi phục hệ thống thông tin Bệnh viện Đa khoa tỉnh',
    agency: HOST,
    topic: 'response',
    date: '2025-11-07',
  },
  {
    id: eventId('2026-09-11', HOST),
    name: 'Hỗ trợ ứng cứu cơ sở dữ liệu y tế',
    agency: HOST,
    topic: 'response',
    date: '2026-09-11',
  },
  {
    id: eventId('2025-12-16', HOST),
    name: 'Diễn tập quốc gia về ứng phó sự cố năm 2025',
    agency: HOST,
    topic: 'national-exercise',
    date: '2025-12-16',
    invitation: paper('961/GM-A05', '2025-11-25', A05, 'Mời tham gia diễn tập'),
    attended: true,
  },
  {
    id: eventId('2026-12-10', HOST),
    name: 'Diễn tập quốc gia về ứng phó sự cố năm 2026',
    agency: HOST,
    topic: 'national-exercise',
    date: '2026-12-10',
    invitation: paper('962/GM-A05', '2026-11-09', A05, 'Mời tham gia diễn tập'),
    note: 'Đã đăng ký tham gia.',
  },
  {
    id: eventId('2026-03-10', 'vnpt-tuyen-quang'),
    name: 'Hướng dẫn khách hàng phản ánh sự cố',
    agency: 'vnpt-tuyen-quang',
    topic: 'customer-reporting',
    date: '2026-03-10',
    audience: 'Khách hàng doanh nghiệp và cá nhân',
    reach: 18500,
  },
  {
    id: eventId('2025-09-24', 'viettel-tuyen-quang'),
    name: 'Hướng dẫn khách hàng phản ánh sự cố qua tổng đài',
    agency: 'viettel-tuyen-quang',
    topic: 'customer-reporting',
    date: '2025-09-24',
    audience: 'Khách hàng',
    reach: 22000,
  },
  {
    id: eventId('2026-10-27', 'vnpt-tuyen-quang'),
    name: 'Nhắn tin cảnh báo thiết bị định tuyến có lỗ hổng',
    agency: 'vnpt-tuyen-quang',
    topic: 'customer-warning',
    date: '2026-10-27',
    audience: 'Khách hàng dùng thiết bị bị ảnh hưởng',
    reach: 1900,
  },
  {
    id: eventId('2026-02-03', 'mobifone-tuyen-quang'),
    name: 'Cảnh báo lừa đảo dịp Tết',
    agency: 'mobifone-tuyen-quang',
    topic: 'customer-warning',
    date: '2026-02-03',
    audience: 'Thuê bao trên địa bàn',
    reach: 40000,
  },
];
