import type { RecordOf } from '../../domain/kinds/index.js';
import { incidents2026 } from './incidents-2026.js';
import { eventId } from './make.js';

type Incident = RecordOf<'incident'>;

const EMAIL = 'thư điện tử công vụ';
const DOCUMENTS = 'hệ thống quản lý văn bản';

/**
 * Incidents detected before 1 July 2026: notice to the owner, the response unit and the national coordinator
 * within five days, and a final report once one was beyond its operator's capacity.
 */
const before2026July: Incident[] = [
  {
    id: eventId('2025-03-11', 'thu-dien-tu-cong-vu'),
    name: 'Thư giả mạo thông báo hợp nhất đơn vị để lấy mật khẩu',
    system: 'thu-dien-tu-cong-vu',
    type: 'phishing',
    class: 'ordinary',
    occurred: '2025-03-11T07:20:00+07:00',
    detected: '2025-03-11T09:05:00+07:00',
    intake: { at: '2025-03-11T09:10:00+07:00', by: 'Trần Văn Giả Định', channel: 'điện thoại' },
    handler: 'Đội ứng cứu sự cố tỉnh',
    reports: [
      {
        kind: 'notice',
        to: ['owner', 'response-unit', 'coordinator'],
        sent: '2025-03-13T15:30:00+07:00',
        channel: EMAIL,
        reference: '12/TB-CDS',
      },
    ],
    contained: '2025-03-11T10:40:00+07:00',
    restored: '2025-03-11T16:00:00+07:00',
    closed: '2025-03-13T15:00:00+07:00',
    cause: 'Ba người dùng nhập mật khẩu vào trang giả mạo.',
    impact: { users: 3, hours: 0, personalData: false },
    actions: ['Khóa ba tài khoản, đổi mật khẩu', 'Chặn tên miền giả mạo trên toàn mạng'],
    lessons: ['Bật xác thực hai lớp cho toàn bộ tài khoản'],
    note: 'Tình huống giả định.',
  },
  {
    id: eventId('2025-08-19', 'lan-so-y-te'),
    name: 'Mã độc lây qua thiết bị nhớ ngoài tại Sở Y tế',
    system: 'lan-so-y-te',
    type: 'malware',
    class: 'ordinary',
    detected: '2025-08-19T14:20:00+07:00',
    intake: { at: '2025-08-19T14:35:00+07:00', by: 'Ngô Văn Tham Khảo', channel: 'trực tiếp' },
    handler: 'Văn phòng Sở Y tế',
    reports: [
      {
        kind: 'notice',
        to: ['owner', 'response-unit'],
        sent: '2025-08-21T09:00:00+07:00',
        channel: DOCUMENTS,
        reference: '88/TB-SYT',
      },
      {
        kind: 'notice',
        to: ['coordinator'],
        sent: '2025-08-29T10:15:00+07:00',
        channel: DOCUMENTS,
        reference: '91/TB-SYT',
      },
    ],
    contained: '2025-08-19T16:00:00+07:00',
    restored: '2025-08-20T11:00:00+07:00',
    closed: '2025-08-20T17:00:00+07:00',
    cause: 'Thiết bị nhớ ngoài không được kiểm tra trước khi sử dụng.',
    impact: { users: 6, hours: 4, personalData: false },
    actions: ['Cách ly sáu máy trạm', 'Cài lại hai máy'],
    note: 'Tình huống giả định.',
  },
  {
    id: eventId('2025-11-06', 'his-benh-vien-da-khoa-tinh'),
    name: 'Mã độc mã hóa một máy chủ của hệ thống thông tin bệnh viện',
    system: 'his-benh-vien-da-khoa-tinh',
    type: 'ransomware',
    tags: ['supply-chain'],
    class: 'ordinary',
    occurred: '2025-11-06T02:10:00+07:00',
    detected: '2025-11-06T06:45:00+07:00',
    intake: { at: '2025-11-06T07:00:00+07:00', by: 'Tạ Văn Thử Nghiệm', channel: 'đường dây trực' },
    handler: 'Đội ứng cứu sự cố tỉnh',
    beyondCapacity: '2025-11-06T10:30:00+07:00',
    reports: [
      {
        kind: 'initial',
        to: ['owner', 'response-unit', 'coordinator'],
        sent: '2025-11-06T11:45:00+07:00',
        channel: EMAIL,
        reference: '402/BC-BVĐK',
      },
      {
        kind: 'progress',
        to: ['response-unit', 'coordinator'],
        sent: '2025-11-09T16:00:00+07:00',
        channel: EMAIL,
      },
      {
        kind: 'final',
        to: ['owner', 'coordinator'],
        sent: '2025-11-18T09:30:00+07:00',
        channel: DOCUMENTS,
        reference: '415/BC-BVĐK',
      },
    ],
    contained: '2025-11-06T12:30:00+07:00',
    restored: '2025-11-08T18:00:00+07:00',
    closed: '2025-11-14T17:00:00+07:00',
    cause: 'Tài khoản hỗ trợ từ xa của nhà cung cấp bị lộ.',
    impact: { users: 420, hours: 59, records: 0, personalData: false, damageVnd: 180_000_000 },
    actions: [
      'Ngắt máy chủ khỏi mạng',
      'Khôi phục từ bản sao lưu ngày 05/11/2025',
      'Thu hồi tài khoản hỗ trợ từ xa',
    ],
    lessons: ['Chỉ mở truy cập từ xa theo phiên có phê duyệt', 'Tách vùng mạng sao lưu'],
    provider: 'vnpt-tuyen-quang',
    providerSupport: 'Chặn kết nối ra ngoài và cung cấp nhật ký trong 3 giờ.',
    note: 'Tình huống giả định.',
  },
  {
    id: eventId('2026-04-02', 'trang-ttdt-xa-dong-van'),
    name: 'Thay đổi giao diện trang thông tin điện tử xã Đồng Văn',
    system: 'trang-ttdt-xa-dong-van',
    type: 'defacement',
    class: 'ordinary',
    detected: '2026-04-02T08:15:00+07:00',
    intake: { at: '2026-04-02T08:40:00+07:00', by: 'Lò Thị Ví Dụ', channel: 'người dân phản ánh' },
    reports: [
      {
        kind: 'notice',
        to: ['owner', 'response-unit'],
        sent: '2026-04-06T14:00:00+07:00',
        channel: DOCUMENTS,
      },
    ],
    contained: '2026-04-02T09:30:00+07:00',
    restored: '2026-04-02T15:00:00+07:00',
    closed: '2026-04-07T17:00:00+07:00',
    cause: 'Phần mềm quản trị nội dung chưa cập nhật.',
    actions: ['Khôi phục từ bản sao lưu', 'Cập nhật phần mềm'],
    note: 'Tình huống giả định. Chưa ghi nhận thông báo cho cơ quan điều phối.',
  },
];

export const incidents: readonly Incident[] = [...before2026July, ...incidents2026];
