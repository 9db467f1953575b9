import type { Day } from '../../domain/calendar.js';
import type { RecordOf } from '../../domain/kinds/index.js';

type System = RecordOf<'system'>;

/** `level` null: not yet known. */
const website = (agency: string, of: string, level: 1 | 2 | null, inService: Day): System => ({
  id: `trang-ttdt-${agency}`,
  name: `Trang thông tin điện tử ${of}`,
  agency,
  type: 'public-service',
  ...(level === null ? {} : { level }),
  inService,
});

const lan = (agency: string, of: string, level: 1 | 2, inService: Day): System => ({
  id: `lan-${agency}`,
  name: `Mạng nội bộ ${of}`,
  agency,
  type: 'infrastructure',
  level,
  inService,
});

/** Web sites and networks of single bodies, and what telecoms run. */
export const localSystems: readonly System[] = [
  { ...website('so-y-te', 'Sở Y tế', 2, '2016-03-01'), suppliers: ['truyen-thong-so-tham-khao'] },
  website('so-giao-duc-dao-tao', 'Sở Giáo dục và Đào tạo', 2, '2015-08-01'),
  website('so-tai-chinh', 'Sở Tài chính', 1, '2017-04-01'),
  website('so-noi-vu', 'Sở Nội vụ', 1, '2016-06-15'),
  lan('van-phong-ubnd', 'Văn phòng UBND tỉnh', 2, '2010-01-04'),
  lan('so-y-te', 'Sở Y tế', 2, '2012-01-03'),
  lan('so-tai-chinh', 'Sở Tài chính', 2, '2011-01-03'),
  lan('so-tu-phap', 'Sở Tư pháp', 2, '2012-07-02'),
  {
    ...website('huyen-yen-son', 'huyện Yên Sơn', 2, '2014-02-10'),
    retired: '2025-06-30',
    note: 'Ngừng khi kết thúc hoạt động của cấp huyện.',
  },
  {
    ...lan('huyen-son-duong', 'UBND huyện Sơn Dương (cũ)', 2, '2013-05-02'),
    note: 'Xã Sơn Dương tiếp tục sử dụng.',
  },
  {
    ...website('phuong-minh-xuan', 'phường Minh Xuân', 2, '2025-07-15'),
    suppliers: ['truyen-thong-so-tham-khao'],
  },
  website('xa-yen-son', 'xã Yên Sơn', 2, '2025-07-15'),
  website('xa-son-duong', 'xã Sơn Dương', 2, '2025-07-15'),
  website('xa-ham-yen', 'xã Hàm Yên', 2, '2025-07-18'),
  website('xa-chiem-hoa', 'xã Chiêm Hóa', 2, '2025-07-18'),
  website('xa-na-hang', 'xã Nà Hang', 1, '2025-07-21'),
  website('xa-lam-binh', 'xã Lâm Bình', null, '2025-08-01'),
  website('phuong-ha-giang-1', 'phường Hà Giang 1', 2, '2025-07-15'),
  website('xa-dong-van', 'xã Đồng Văn', 2, '2025-07-16'),
  website('xa-meo-vac', 'xã Mèo Vạc', 2, '2025-07-16'),
  lan('phuong-an-tuong', 'UBND phường An Tường', 1, '2025-07-01'),
  lan('xa-bac-quang', 'UBND xã Bắc Quang', 1, '2025-07-01'),
  {
    ...lan('xa-vi-xuyen', 'UBND xã Vị Xuyên', 2, '2026-10-28'),
    note: 'Nâng cấp, đưa vào sử dụng trong tháng 10 năm 2026.',
  },
  {
    id: 'mang-bang-rong-vnpt',
    name: 'Mạng truy nhập băng rộng VNPT Tuyên Quang',
    agency: 'vnpt-tuyen-quang',
    type: 'infrastructure',
    level: 2,
    inService: '2012-01-02',
    monitoring: { by: 'Trung tâm điều hành mạng của doanh nghiệp', since: '2018-01-01' },
  },
  {
    id: 'cham-soc-khach-hang-viettel',
    name: 'Hệ thống chăm sóc khách hàng Viettel Tuyên Quang',
    agency: 'viettel-tuyen-quang',
    type: 'public-service',
    level: 2,
    inService: '2016-01-04',
    monitoring: { by: 'Trung tâm điều hành mạng của doanh nghiệp', since: '2019-06-01' },
  },
];
