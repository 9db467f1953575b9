import { show } from '../../domain/calendar.js';
import type { Absence } from '../../domain/duties/absence-codes.js';
import type { Gone, Named } from '../../domain/oddities/oddity.js';
import type { Irt } from '../command.js';
import { labelOf } from '../field-label.js';
import type { Messages } from '../messages.js';
import { textOf } from '../text-of.js';
import { sentence } from '../writing.js';
import { fields, kinds } from './kinds.js';
import { steps } from './steps.js';

const field = (kind: Named['kind'], path: string): string => `“${labelOf(fields, kind, path)}”`;
const whom = ({ kind, id, name }: Named): string =>
  `${kinds[kind].one} ${name === null ? id : `“${name}” (${id})`}`;
const editIn =
  (irt: Irt) =>
  ({ kind, id }: Named, ...flags: readonly string[]): string =>
    irt.line([kind, 'edit', id, ...flags]);
const gone = (one: Gone): string =>
  `${whom(one)} ${one.why === 'ended' ? `đã kết thúc ${show(one.day)}` : `đến ${show(one.day)} mới bắt đầu`}`;

export const oddities = (irt: Irt): Messages['oddity'] => {
  const edit = editIn(irt);
  const absence = (why: Absence): string => textOf(steps(irt).absence, why);
  return {
    'later-fact': ({ of, dates }) => ({
      what: `${sentence(whom(of))} ghi ngày chưa tới: ${dates.map((one) => `${field(of.kind, one.field)} ${show(one.value)}`).join(', ')}. Có thể đây mới là kế hoạch; chưa đến ngày thì chưa được tính.`,
      fix: `Nếu mới là kế hoạch, hãy ghi sau khi làm xong; nếu gõ nhầm, sửa lại: ${edit(of)}`,
    }),
    'recorded-twice': ({ of, other, same }) => ({
      what: `${sentence(whom(of))} có thể đã ghi hai lần: trùng ${same.map((path) => field(of.kind, path)).join(', ')} với ${whom(other)}.`,
      fix: `Xem lại hai bản ghi; nếu là một thì xóa bớt: ${irt`${of.kind} remove ${of.id}`}. Nếu là hai, ghi rõ chỗ khác nhau: ${edit(of)}`,
    }),
    'same-name': ({ of, other }) => ({
      what: `${sentence(whom(of))} trùng tên với ${whom(other)}.`,
      fix: `Nếu là một thì giữ một bản ghi; nếu là hai, đặt tên cho dễ phân biệt: ${edit(of, '--name')}`,
    }),
    'outside-life': ({ of, on, gone: all }) => ({
      what: `${sentence(whom(of))} ghi ${field(of.kind, on.field)} ${show(on.value)}, nhưng ${all.map(gone).join('; ')}.`,
      fix: `Kiểm tra lại ngày và ${all[0]?.kind === 'system' ? 'hệ thống' : 'đơn vị'} đã ghi${heirs(all)}: ${edit(of)}. Nếu đúng như vậy thì giữ nguyên.`,
    }),
    'no-phone': ({ of, field: path, seen }) => ({
      what: `${sentence(whom(of))}: ${field(of.kind, path)} ghi “${seen}”, không giống số điện thoại gọi được.`,
      fix: `Kiểm tra lại số: ${edit(of)}`,
    }),
    'no-email': ({ of, field: path, seen }) => ({
      what: `${sentence(whom(of))}: ${field(of.kind, path)} ghi “${seen}”, không giống địa chỉ thư điện tử.`,
      fix: `Kiểm tra lại địa chỉ, ví dụ ten@tinh.gov.vn: ${edit(of)}`,
    }),
    'waiver-duty-off': ({ of, duty, title, catalogue }) => ({
      what: `${sentence(whom(of))} chưa miễn cho mục nào: nghĩa vụ “${title.vi}” (${duty}) thuộc danh mục chưa bật.`,
      fix: `Nếu cần xét nghĩa vụ ấy, thêm “${catalogue}” vào “catalogues” trong irt.yaml; nếu ghi nhầm nghĩa vụ, sửa lại: ${edit(of, '--duty')}`,
    }),
    'waiver-undated': ({ of }) => ({
      what: `${sentence(whom(of))} chưa miễn cho mục nào: chưa ghi miễn từ ngày nào, cũng chưa ghi ngày của văn bản.`,
      fix: `Ghi thêm ngày của văn bản: ${edit(of, '--document.date', 'NGÀY')}`,
    }),
    'waiver-idle': ({ of, duty, title, binds, subject, why }) => ({
      what: `${sentence(whom(of))} không miễn cho mục nào: nghĩa vụ “${title.vi}” (${duty}) không xét ${subject === 'store' ? 'toàn tỉnh (store)' : subject}. ${absence(why)} Áp dụng cho: ${binds.vi}.`,
      fix: `Kiểm tra lại nghĩa vụ, đối tượng và ngày của văn bản, sửa bằng: ${edit(of)}. Nếu đúng như vậy thì giữ nguyên.`,
    }),
  };
};

function heirs(all: readonly Gone[]): string {
  const found = [...new Set(all.flatMap(({ heir }) => heir ?? []))];
  return found.length === 0 ? '' : ` (cơ quan kế thừa: ${found.join(', ')})`;
}
