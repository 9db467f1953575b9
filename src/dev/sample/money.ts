import type { RecordOf } from '../../domain/kinds/index.js';
import { eventId, paper } from './make.js';

type Supplier = RecordOf<'supplier'>;
type Budget = RecordOf<'budget'>;

/** Invented firms. */
export const suppliers: readonly Supplier[] = [
  {
    id: 'cong-ty-phan-mem-mau',
    name: 'Công ty Cổ phần Phần mềm Mẫu',
    agency: 'van-phong-ubnd',
    access: true,
    contract: {
      number: '11/2025/HĐ',
      date: '2025-03-20',
      issuer: 'Văn phòng UBND tỉnh',
      from: '2025-04-01',
      to: '2027-03-31',
    },
    securityClause: true,
    incidentClause: true,
    reviewed: '2026-05-12',
  },
  {
    id: 'giai-phap-so-vi-du',
    name: 'Công ty TNHH Giải pháp số Ví Dụ',
    agency: 'so-khoa-hoc-cong-nghe',
    access: true,
    contract: { number: '27/2025/HĐ', date: '2025-08-15', from: '2025-08-15', to: '2028-08-14' },
    securityClause: true,
    incidentClause: true,
    reviewed: '2025-10-08',
  },
  {
    id: 'vien-thong-mau',
    name: 'Công ty Cổ phần Hạ tầng viễn thông Mẫu',
    agency: 'so-khoa-hoc-cong-nghe',
    access: true,
    contract: { number: '08/2024/HĐ', date: '2024-02-20', from: '2024-03-01', to: '2027-02-28' },
    securityClause: true,
    incidentClause: true,
    reviewed: '2025-12-18',
  },
  {
    id: 'an-ninh-mang-minh-hoa',
    name: 'Công ty TNHH An ninh mạng Minh Họa',
    agency: 'cong-an-tinh',
    access: true,
    contract: { number: '05/2026/HĐ', date: '2026-01-05', from: '2026-01-05', to: '2026-12-31' },
    securityClause: true,
    incidentClause: false,
    reviewed: '2026-01-05',
    note: 'Hợp đồng chưa có điều khoản phối hợp khi xảy ra sự cố.',
  },
  {
    id: 'phan-mem-y-te-gia-dinh',
    name: 'Công ty Cổ phần Phần mềm y tế Giả Định',
    agency: 'so-y-te',
    access: true,
    contract: { number: '14/2025/HĐ', date: '2025-12-26', from: '2026-01-01', to: '2026-12-31' },
    securityClause: true,
    incidentClause: true,
    reviewed: '2026-09-30',
  },
  {
    id: 'truyen-thong-so-tham-khao',
    name: 'Công ty TNHH Truyền thông số Tham Khảo',
    agency: 'so-van-hoa-ttdl',
    contract: { number: '03/2026/HĐ', date: '2026-02-10', from: '2026-02-15', to: '2027-02-14' },
    note: 'Chưa xác định nhà cung cấp có quyền truy cập hệ thống hay không.',
  },
  {
    id: 'thiet-bi-van-phong-thu-nghiem',
    name: 'Công ty TNHH Thiết bị văn phòng Thử Nghiệm',
    agency: 'so-tai-chinh',
    access: false,
    contract: { number: '19/2026/HĐ', date: '2026-04-01', from: '2026-04-01', to: '2026-12-31' },
  },
  {
    id: 'bao-tri-mang-vi-du',
    name: 'Công ty TNHH Bảo trì mạng Ví Dụ',
    agency: 'so-tu-phap',
    access: true,
    note: 'Hỗ trợ theo vụ việc, chưa ký hợp đồng.',
  },
  {
    id: 'phan-mem-van-ban-cu',
    name: 'Công ty Cổ phần Phần mềm văn phòng Tham Khảo',
    agency: 'so-tt-tt',
    access: true,
    contract: { number: '02/2022/HĐ', date: '2022-01-10', from: '2022-01-10', to: '2025-08-31' },
    securityClause: true,
    incidentClause: false,
    reviewed: '2024-06-11',
    note: 'Hợp đồng đã kết thúc.',
  },
];

const COUNCIL = 'HĐND tỉnh';
const money = (
  agency: string,
  year: number,
  purpose: Budget['purpose'],
  date: string,
  number: string,
  sums: Pick<Budget, 'planned' | 'allocated' | 'itTotal' | 'note'>,
): Budget => ({
  id: eventId(date, agency, `${purpose} ${year}`),
  agency,
  year,
  purpose,
  ...sums,
  document: paper(number, date, COUNCIL, `Dự toán ngân sách năm ${year}`),
});

export const budgets: readonly Budget[] = [
  money('so-tt-tt', 2024, 'irt', '2023-12-08', '971/NQ-HĐND', {
    planned: 900_000_000,
    allocated: 780_000_000,
  }),
  money('so-tt-tt', 2025, 'irt', '2024-12-06', '972/NQ-HĐND', {
    planned: 1_100_000_000,
    allocated: 950_000_000,
  }),
  money('cong-an-tinh', 2026, 'irt', '2025-12-09', '973/NQ-HĐND', {
    planned: 1_600_000_000,
    allocated: 1_350_000_000,
  }),
  money('cong-an-tinh', 2027, 'irt', '2026-07-08', '974/TTr-CAT', {
    planned: 1_900_000_000,
    note: 'Mới lập dự toán, chưa được phân bổ.',
  }),
  money('so-khoa-hoc-cong-nghe', 2025, 'security', '2024-12-06', '972/NQ-HĐND', {
    planned: 6_500_000_000,
    allocated: 5_200_000_000,
    itTotal: 48_000_000_000,
  }),
  money('so-khoa-hoc-cong-nghe', 2026, 'security', '2025-12-09', '973/NQ-HĐND', {
    planned: 12_000_000_000,
    allocated: 9_800_000_000,
    itTotal: 61_000_000_000,
  }),
  money('so-y-te', 2026, 'security', '2025-12-09', '973/NQ-HĐND', {
    planned: 1_200_000_000,
    allocated: 900_000_000,
    itTotal: 7_400_000_000,
  }),
  money('so-tai-chinh', 2026, 'talent', '2025-12-09', '973/NQ-HĐND', {
    planned: 400_000_000,
    allocated: 250_000_000,
  }),
];
