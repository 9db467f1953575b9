import { show } from '../../domain/calendar.js';
import type { ScreenTexts } from '../screens.js';
import { n } from './figures.js';
import { kinds } from './kinds.js';
import { state } from './say.js';

/** The two largest units of a span of minutes. */
function span(minutes: number): string {
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  const parts =
    days > 0
      ? [[days, 'ngày'] as const, [hours, 'giờ'] as const]
      : [[hours, 'giờ'] as const, [rest, 'phút'] as const];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${n(count)} ${unit}`)
    .join(' ');
}

export const screens: ScreenTexts = {
  called: (kind, about, day) =>
    `${kinds[kind].one}${about === null ? '' : ` ${about}`}${day === null ? '' : ` (${show(day)})`}`,
  andOthers: (first, others) => `${first} và ${n(others)} mục khác`,
  left: (minutes) =>
    minutes < 0 ? `quá ${span(-minutes)}` : minutes === 0 ? 'còn chưa đầy 1 phút' : `còn ${span(minutes)}`,
  clocksTitle: (at) => `Đồng hồ sự cố lúc ${show(at)}`,
  noClocks: 'Không có sự cố nào đang phải báo theo giờ.',
  clockUntold: 'chưa rõ hạn',
  sent: (late) => (late === null ? 'đã gửi' : `đã gửi, muộn ${span(late)}`),
  toWhom: (recipient) => `gửi ${recipient}`,
  breachNotice: 'thông báo vi phạm dữ liệu cá nhân',
  breachRecipient: 'cơ quan chuyên trách bảo vệ dữ liệu cá nhân',
  clocksByDay: (count, command) =>
    `Ngoài ra còn ${n(count)} báo cáo sự cố có hạn theo ngày; xem bằng: ${command}`,
  watching: 'Tự cập nhật mỗi phút. Nhấn q để dừng.',
  dayTitle: (at) => `Công việc tính đến ${show(at)}`,
  weekTitle: (days) => `Đến hạn trong ${n(days)} ngày tới`,
  weekNone: (days) => `Không có mục bắt buộc nào đến hạn trong ${n(days)} ngày tới.`,
  dueLine: (day, title, subject, agencies) =>
    `${show(day)}: ${title} – ${subject}${agencies > 1 ? `, ${n(agencies)} cơ quan` : ''}`,
  moreDue: (required, advice, command) =>
    `… ${[
      ...(required > 0 ? [`còn ${n(required)} mục bắt buộc nữa`] : []),
      ...(advice > 0 ? [`${n(advice)} mục khuyến nghị`] : []),
    ].join(' và ')}; xem bằng: ${command}`,
  moreClocks: (count, command) => `… và ${n(count)} việc nữa; xem bằng: ${command}`,
  agenciesTitle: 'Cơ quan còn thiếu nhiều nhất (chỉ tính mục bắt buộc)',
  agenciesNone: 'Không có cơ quan nào còn mục bắt buộc quá hạn, sắp đến hạn hoặc chưa rõ.',
  otherAgencies: (count) => `và ${n(count)} cơ quan khác`,
  urgentTitle: 'Gấp nhất (chỉ tính mục bắt buộc)',
  urgentLine: (when, title, subject, by) => `${when}: ${title} – ${subject}${by === null ? '' : `, ${by}`}`,
  openTotals: (severity, counts, share) =>
    `${severity === 'required' ? 'Bắt buộc' : 'Khuyến nghị'}: ${[
      ...(share ? [`đã thực hiện ${n(share.part)}/${n(share.whole)}`] : []),
      ...counts.map(([s, count]) => `${n(count)} ${state[s]}`),
    ].join(' · ')}`,
  more: (urgent, { next, agency, details }) =>
    `Xem tiếp: ${[
      ...(urgent > 0 ? [`${next} (vì sao, lệnh cần gõ)`] : []),
      `${agency} (một cơ quan)`,
      `${details} (tất cả)`,
    ].join('; ')}.`,
  menu: 'Bạn muốn làm gì? (Esc để thoát)',
  act: {
    record: 'Ghi việc đã làm (rà quét, diễn tập, phương án …)',
    incident: 'Ghi một sự cố',
    gap: 'Khắc phục một mục còn thiếu',
    find: 'Tra cứu',
    report: 'Lập báo cáo quý',
    leave: 'Thoát',
  },
  find: {
    check: 'Tình hình thực hiện: còn thiếu gì',
    deadlines: 'Các hạn trong 30 ngày tới',
    clocks: 'Đồng hồ sự cố',
    duties: 'Các nghĩa vụ và căn cứ',
  },
  whichWork: 'Ghi loại việc nào? (Esc để quay lại)',
  whichFind: 'Tra cứu gì? (Esc để quay lại)',
  searchFor: (kind) => `${kinds[kind].many}: tìm tên nào? (Enter để xem tất cả)`,
  whichQuarter: 'Báo cáo quý nào? (Esc để quay lại)',
  quarter: (number, year) => `Quý ${number}/${year}`,
  whereTo: 'Xem ở đâu? (Esc để quay lại)',
  onScreen: 'Trên màn hình',
  toFile: (file) => `Ghi ra tệp ${file}`,
  noStore: 'Chưa có kho dữ liệu (irt.yaml) ở thư mục này và các thư mục trên.',
  begin: {
    here: 'Tạo kho dữ liệu ở thư mục này',
    sample: 'Tạo kho mẫu ở thư mục vi-du để xem thử',
    leave: 'Thoát',
  },
  whichProvince: 'Tên tỉnh (Enter để bỏ qua)',
};
