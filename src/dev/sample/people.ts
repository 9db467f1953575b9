import type { Day } from '../../domain/calendar.js';
import type { RecordOf } from '../../domain/kinds/index.js';
import { paper } from './make.js';

type Team = RecordOf<'team'>;
type Member = RecordOf<'member'>;
type Qualification = NonNullable<Member['qualifications']>[number];

const UBND = 'UBND tỉnh Tuyên Quang';
const OLD = 'doi-ung-cuu-su-co-2022';
export const TEAM_ID = 'doi-ung-cuu-su-co-tinh';

export const teams: readonly Team[] = [
  {
    id: OLD,
    name: 'Đội ứng cứu sự cố an toàn thông tin mạng tỉnh (2022)',
    agency: 'so-tt-tt',
    decision: paper('951/QĐ-UBND', '2022-12-16', UBND, 'Kiện toàn Đội ứng cứu sự cố an toàn thông tin mạng'),
    established: '2022-12-16',
    dissolved: '2025-04-14',
  },
  {
    id: TEAM_ID,
    name: 'Đội ứng phó, khắc phục sự cố an ninh mạng tỉnh',
    agency: 'cong-an-tinh',
    decision: paper(
      '952/QĐ-UBND',
      '2025-04-15',
      UBND,
      'Kiện toàn Đội ứng cứu sự cố trên cơ sở tiếp nhận nhiệm vụ',
    ),
    established: '2025-04-15',
  },
];

const degree = (issued: Day): Qualification => ({
  name: 'Kỹ sư an toàn thông tin',
  kind: 'security-degree',
  issued,
  meetsStandard: true,
});
const certificate = (name: string, issued: Day, expires: Day): Qualification => ({
  name,
  kind: 'certificate',
  issued,
  expires,
  meetsStandard: true,
});

/** Five of the seven count on 23 November 2026, and one of their certificates ends within a month. */
const now: Member[] = [
  {
    id: 'trinh-van-minh-hoa',
    name: 'Trịnh Văn Minh Họa',
    team: TEAM_ID,
    post: 'Phó Giám đốc Công an tỉnh, Đội trưởng',
    lead: true,
    employment: 'own',
    joined: '2025-04-15',
    qualifications: [degree('2006-06-30')],
  },
  {
    id: 'le-thi-thu-nghiem',
    name: 'Lê Thị Thử Nghiệm',
    team: TEAM_ID,
    post: 'Đội phó, phụ trách ứng cứu',
    employment: 'own',
    joined: '2025-04-15',
    qualifications: [degree('2012-07-15'), certificate('Chứng chỉ xử lý sự cố', '2024-03-01', '2027-02-28')],
  },
  {
    id: 'tran-van-gia-dinh-2',
    name: 'Trần Văn Giả Định',
    team: TEAM_ID,
    post: 'Chuyên viên phân tích mã độc',
    employment: 'own',
    joined: '2025-04-15',
    qualifications: [
      { name: 'Kỹ sư công nghệ thông tin', kind: 'it-degree', issued: '2010-06-30', meetsStandard: false },
      certificate('Chứng chỉ phân tích mã độc', '2023-12-11', '2026-12-10'),
    ],
  },
  {
    id: 'pham-van-vi-du',
    name: 'Phạm Văn Ví Dụ',
    team: TEAM_ID,
    post: 'Chuyên viên giám sát',
    employment: 'own',
    joined: '2025-06-02',
    qualifications: [certificate('Chứng chỉ giám sát an toàn mạng', '2025-05-20', '2028-05-19')],
  },
  {
    id: 'hoang-thi-mau',
    name: 'Hoàng Thị Mẫu',
    team: TEAM_ID,
    post: 'Chuyên gia thuê ngoài, kiểm thử xâm nhập',
    employment: 'outsourced',
    contractTo: '2027-06-30',
    joined: '2025-07-01',
    qualifications: [certificate('Chứng chỉ kiểm thử xâm nhập', '2025-01-15', '2028-01-14')],
  },
  {
    id: 'vu-van-tham-khao',
    name: 'Vũ Văn Tham Khảo',
    team: TEAM_ID,
    post: 'Chuyên viên hạ tầng',
    employment: 'own',
    joined: '2025-04-15',
    qualifications: [{ name: 'Cử nhân công nghệ thông tin', kind: 'it-degree', issued: '2015-07-01' }],
    note: 'Chưa đánh giá đáp ứng chuẩn kỹ năng.',
  },
  {
    id: 'dang-thi-minh-hoa',
    name: 'Đặng Thị Minh Họa',
    team: TEAM_ID,
    post: 'Chuyên viên điều tra số',
    employment: 'own',
    joined: '2025-04-15',
    left: '2026-08-31',
    qualifications: [degree('2014-06-30')],
    note: 'Chuyển công tác.',
  },
];

const before: Member[] = [
  {
    id: 'bui-van-tham-khao',
    name: 'Bùi Văn Tham Khảo',
    team: OLD,
    post: 'Phó Giám đốc Sở Thông tin và Truyền thông, Đội trưởng',
    lead: true,
    employment: 'own',
    joined: '2022-12-16',
    left: '2025-02-28',
    qualifications: [
      { name: 'Thạc sĩ công nghệ thông tin', kind: 'it-degree', issued: '2008-06-30', meetsStandard: true },
    ],
  },
  {
    id: 'tran-van-gia-dinh',
    name: 'Trần Văn Giả Định',
    team: OLD,
    post: 'Chuyên viên an toàn thông tin',
    employment: 'own',
    joined: '2022-12-16',
    left: '2025-04-14',
    qualifications: [certificate('Chứng chỉ phân tích mã độc', '2023-12-11', '2026-12-10')],
  },
  {
    id: 'do-thi-gia-dinh',
    name: 'Đỗ Thị Giả Định',
    team: OLD,
    post: 'Chuyên viên quản trị mạng',
    employment: 'own',
    joined: '2022-12-16',
    left: '2025-04-14',
    qualifications: [{ name: 'Kỹ sư mạng máy tính', kind: 'it-degree', issued: '2013-06-30' }],
  },
];

export const members: readonly Member[] = [...now, ...before];
