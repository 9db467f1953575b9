import type { RecordOf } from '../../domain/kinds/index.js';
import { slug } from '../../domain/text.js';

/**
 * The 124 communes and wards of the province since 1 July 2025: the count is reported by the
 * press, the names come from unofficial lists, so each record says that they are to be checked.
 */
const WARDS = ['Mỹ Lâm', 'Minh Xuân', 'Nông Tiến', 'An Tường', 'Bình Thuận', 'Hà Giang 1', 'Hà Giang 2'];

const OLD_TUYEN_QUANG = [
  ...['Thượng Lâm', 'Lâm Bình', 'Minh Quang', 'Bình An', 'Côn Lôn', 'Yên Hoa', 'Thượng Nông', 'Hồng Thái'],
  ...['Nà Hang', 'Tân Mỹ', 'Yên Lập', 'Tân An', 'Chiêm Hóa', 'Hòa An', 'Kiên Đài', 'Tri Phú', 'Kim Bình'],
  ...[
    'Yên Nguyên',
    'Yên Phú',
    'Bạch Xa',
    'Phù Lưu',
    'Hàm Yên',
    'Bình Xa',
    'Thái Sơn',
    'Thái Hòa',
    'Hùng Lợi',
  ],
  ...['Trung Sơn', 'Thái Bình', 'Tân Long', 'Xuân Vân', 'Lực Hành', 'Yên Sơn', 'Nhữ Khê', 'Tân Trào'],
  ...['Minh Thanh', 'Sơn Dương', 'Bình Ca', 'Tân Thanh', 'Sơn Thủy', 'Phú Lương', 'Trường Sinh', 'Hồng Sơn'],
  ...['Đông Thọ'],
];

const OLD_HA_GIANG = [
  ...[
    'Lũng Cú',
    'Đồng Văn',
    'Sà Phìn',
    'Phố Bảng',
    'Lũng Phìn',
    'Sủng Máng',
    'Sơn Vĩ',
    'Mèo Vạc',
    'Khâu Vai',
  ],
  ...['Niêm Sơn', 'Tát Ngà', 'Thắng Mố', 'Bạch Đích', 'Yên Minh', 'Mậu Duệ', 'Du Già', 'Đường Thượng'],
  ...['Lùng Tám', 'Cán Tỷ', 'Nghĩa Thuận', 'Quản Bạ', 'Tùng Vài', 'Yên Cường', 'Đường Hồng', 'Bắc Mê'],
  ...['Minh Ngọc', 'Ngọc Đường', 'Lao Chải', 'Thanh Thủy', 'Phú Linh', 'Linh Hồ', 'Bạch Ngọc', 'Vị Xuyên'],
  ...['Việt Lâm', 'Tân Quang', 'Đồng Tâm', 'Liên Hiệp', 'Bằng Hành', 'Bắc Quang', 'Hùng An', 'Vĩnh Tuy'],
  ...['Đồng Yên', 'Tiên Yên', 'Xuân Giang', 'Bằng Lang', 'Yên Thành', 'Quang Bình', 'Tân Trịnh'],
  ...[
    'Thông Nguyên',
    'Hồ Thầu',
    'Nậm Dịch',
    'Tân Tiến',
    'Hoàng Su Phì',
    'Thàng Tín',
    'Bản Máy',
    'Pờ Ly Ngài',
  ],
  ...['Xín Mần', 'Pà Vầy Sủ', 'Nấm Dẩn', 'Trung Thịnh', 'Khuôn Lùng'],
];

/** Said to have kept name and borders; that too is unconfirmed. */
const UNCHANGED = [
  ...['Trung Hà', 'Kiến Thiết', 'Hùng Đức', 'Minh Sơn', 'Giáp Trung', 'Minh Tân', 'Thuận Hòa', 'Tùng Bá'],
  ...['Thượng Sơn', 'Cao Bồ', 'Ngọc Long', 'Tiên Nguyên', 'Quảng Nguyên'],
];

const UNOFFICIAL = 'Tên lấy từ danh sách không chính thức, chưa kiểm chứng với văn bản chính thức.';
const KEPT = 'Tên và việc giữ nguyên địa giới khi sắp xếp chưa kiểm chứng với văn bản chính thức.';

const commune = (unit: 'Xã' | 'Phường', name: string, note: string): RecordOf<'agency'> => ({
  id: slug(`${unit} ${name}`),
  name: `${unit} ${name}`,
  type: 'commune',
  from: '2025-07-01',
  note,
});

export const communes: readonly RecordOf<'agency'>[] = [
  ...WARDS.map((name) => commune('Phường', name, UNOFFICIAL)),
  ...[...OLD_TUYEN_QUANG, ...OLD_HA_GIANG].map((name) => commune('Xã', name, UNOFFICIAL)),
  ...UNCHANGED.map((name) => commune('Xã', name, KEPT)),
];
