import type { RecordOf } from '../../domain/kinds/index.js';
import { communes } from './communes.js';
import { hash, mail, phone } from './make.js';

type Agency = RecordOf<'agency'>;

/** The list of departments is from memory, so every record says that it is to be checked. */
const NAME_UNCHECKED = 'Tên chưa kiểm chứng với văn bản chính thức.';
const FOUNDING_UNCHECKED = 'Tên và thời điểm thành lập chưa kiểm chứng với văn bản chính thức.';
const MERGER_UNCHECKED = 'Tên, thời điểm hợp nhất và cơ quan kế thừa chưa kiểm chứng với văn bản chính thức.';

/** Merged away at the end of February 2025, when the departments were reorganised. */
const END_OF_DEPARTMENTS = '2025-02-28';
const END_OF_DISTRICTS = '2025-06-30';

const focal = (box: string, name: string): Agency['focalPoint'] => ({
  name,
  phone: phone(100 + (hash(box) % 800)),
  email: mail(box),
});

const department = (id: string, name: string, person: string, more: Partial<Agency> = {}): Agency => ({
  id,
  name,
  type: 'department',
  website: `https://${id}.tuyenquang.example`,
  focalPoint: focal(id, person),
  note: NAME_UNCHECKED,
  ...more,
});

const merged = (id: string, name: string, successor: string, more: Partial<Agency> = {}): Agency => ({
  id,
  name,
  type: 'department',
  to: END_OF_DEPARTMENTS,
  successor,
  note: MERGER_UNCHECKED,
  ...more,
});

const departments: Agency[] = [
  department('van-phong-ubnd', 'Văn phòng UBND tỉnh', 'Nguyễn Văn Mẫu'),
  department('so-noi-vu', 'Sở Nội vụ', 'Trần Thị Ví Dụ'),
  department('so-tu-phap', 'Sở Tư pháp', 'Lê Văn Minh Họa'),
  department('so-tai-chinh', 'Sở Tài chính', 'Phạm Thị Giả Định', {
    roles: ['finance'],
    note: 'Tên theo công văn 4301/UBND-THCBKS; việc tiếp nhận Sở Kế hoạch và Đầu tư chưa kiểm chứng.',
  }),
  department('so-cong-thuong', 'Sở Công Thương', 'Hoàng Văn Tham Khảo'),
  department('so-nong-nghiep-moi-truong', 'Sở Nông nghiệp và Môi trường', 'Vũ Thị Thử Nghiệm', {
    from: '2025-03-01',
    note: FOUNDING_UNCHECKED,
  }),
  department('so-xay-dung', 'Sở Xây dựng', 'Đặng Văn Mẫu'),
  department('so-khoa-hoc-cong-nghe', 'Sở Khoa học và Công nghệ', 'Bùi Thị Ví Dụ'),
  department('so-van-hoa-ttdl', 'Sở Văn hóa, Thể thao và Du lịch', 'Đỗ Văn Minh Họa'),
  department('so-giao-duc-dao-tao', 'Sở Giáo dục và Đào tạo', 'Hồ Thị Giả Định'),
  department('so-y-te', 'Sở Y tế', 'Ngô Văn Tham Khảo'),
  department('so-dan-toc-ton-giao', 'Sở Dân tộc và Tôn giáo', 'Dương Thị Thử Nghiệm', {
    from: '2025-03-01',
    note: FOUNDING_UNCHECKED,
  }),
  department('so-ngoai-vu', 'Sở Ngoại vụ', 'Lý Văn Mẫu', {
    from: '2025-07-01',
    note: FOUNDING_UNCHECKED,
  }),
  department('thanh-tra-tinh', 'Thanh tra tỉnh', 'Mai Thị Ví Dụ'),
  department('cong-an-tinh', 'Công an tỉnh', 'Trịnh Văn Minh Họa', {
    note:
      'Việc tiếp nhận nhiệm vụ an toàn thông tin mạng và Đội ứng cứu sự cố từ Sở Thông tin và Truyền thông ' +
      'là suy đoán theo các tỉnh khác, chưa kiểm chứng với văn bản của tỉnh Tuyên Quang.',
  }),
  department('bo-chqs-tinh', 'Bộ Chỉ huy quân sự tỉnh', 'Đinh Thị Giả Định'),
  merged('so-tt-tt', 'Sở Thông tin và Truyền thông', 'cong-an-tinh', {
    roles: ['irt-host'],
    note:
      'Tên theo công văn 4301/UBND-THCBKS. Thời điểm kết thúc và việc Công an tỉnh kế thừa nhiệm vụ ' +
      'an toàn thông tin mạng là suy đoán, chưa kiểm chứng với văn bản chính thức.',
  }),
  merged('so-ke-hoach-dau-tu', 'Sở Kế hoạch và Đầu tư', 'so-tai-chinh'),
  merged('so-nong-nghiep-ptnt', 'Sở Nông nghiệp và Phát triển nông thôn', 'so-nong-nghiep-moi-truong'),
  merged('so-tai-nguyen-moi-truong', 'Sở Tài nguyên và Môi trường', 'so-nong-nghiep-moi-truong'),
  merged('so-giao-thong-van-tai', 'Sở Giao thông vận tải', 'so-xay-dung'),
  merged('so-lao-dong-tbxh', 'Sở Lao động - Thương binh và Xã hội', 'so-noi-vu'),
  merged('ban-dan-toc', 'Ban Dân tộc', 'so-dan-toc-ton-giao'),
];

/** The one heir is the commune seated in the old district centre: an inference, so that its duties go somewhere. */
const district = (id: string, name: string, successor: string): Agency => ({
  id,
  name,
  type: 'district',
  to: END_OF_DISTRICTS,
  successor,
  note: 'Đơn vị kế thừa là xã, phường đặt tại trung tâm cũ theo suy đoán, chưa kiểm chứng với văn bản chính thức.',
});

const districts: Agency[] = [
  district('thanh-pho-tuyen-quang', 'Thành phố Tuyên Quang', 'phuong-minh-xuan'),
  district('huyen-lam-binh', 'Huyện Lâm Bình', 'xa-lam-binh'),
  district('huyen-na-hang', 'Huyện Na Hang', 'xa-na-hang'),
  district('huyen-chiem-hoa', 'Huyện Chiêm Hóa', 'xa-chiem-hoa'),
  district('huyen-ham-yen', 'Huyện Hàm Yên', 'xa-ham-yen'),
  district('huyen-yen-son', 'Huyện Yên Sơn', 'xa-yen-son'),
  district('huyen-son-duong', 'Huyện Sơn Dương', 'xa-son-duong'),
];

const telecom = (id: string, name: string, n: number): Agency => ({
  id,
  name,
  type: 'telecom',
  phone: phone(n),
  email: `dau-moi@${id}.example.vn`,
  website: `https://${id}.example.vn`,
  note: NAME_UNCHECKED,
});

const others: Agency[] = [
  telecom('vnpt-tuyen-quang', 'VNPT Tuyên Quang', 1),
  telecom('viettel-tuyen-quang', 'Viettel Tuyên Quang', 2),
  telecom('mobifone-tuyen-quang', 'MobiFone tỉnh Tuyên Quang', 3),
  telecom('fpt-telecom-tuyen-quang', 'FPT Telecom chi nhánh Tuyên Quang', 4),
  {
    id: 'benh-vien-da-khoa-tinh',
    name: 'Bệnh viện Đa khoa tỉnh',
    type: 'other',
    parent: 'so-y-te',
    focalPoint: focal('benh-vien-da-khoa-tinh', 'Tạ Văn Thử Nghiệm'),
    note: NAME_UNCHECKED,
  },
];

export const agencies: readonly Agency[] = [...departments, ...districts, ...communes, ...others];
