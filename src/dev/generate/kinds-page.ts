import { type KindName, kindNames, kinds } from '../../domain/kinds/index.js';
import type { Shape } from '../../domain/kinds/shape.js';
import { MAX_TEXT, MAX_TITLE } from '../../domain/kinds/values.js';
import { labelOf } from '../../messages/field-label.js';
import { loadMessages } from '../../messages/load.js';
import type { Messages } from '../../messages/messages.js';

/** The page of every kind of record and its fields, from the declarations (`src/domain/kinds`). */
export async function kindsPage(): Promise<readonly [path: string, text: string]> {
  const t = await loadMessages('vi');
  const intro = [
    '# Các loại bản ghi và trường',
    '',
    'Sinh ra từ khai báo trong `src/domain/kinds` (`npm run generate`); đừng sửa tay. Mỗi bản ghi là một mục của danh sách trong `records/<cơ quan>/<loại>.yaml`.',
    'Trường có dấu ✱ là bắt buộc: thiếu nó thì bản ghi không được tính. Trường khác bỏ trống nghĩa là chưa ghi, không phải “không có”.',
    `Chữ dài nhất ${t.number(MAX_TEXT)} ký tự, một dòng chữ (tên) dài nhất ${t.number(MAX_TITLE)}.`,
    'Khóa bắt đầu bằng `x-` là của riêng người dùng: giữ nguyên, không bao giờ xét.',
    '',
  ];
  const common = ['## Chung cho mọi loại', '', ...tableOf('agency', t, COMMON)];
  const parts = kindNames.map((kind) => [
    `## \`${kind}\`: ${t.kind[kind].one}`,
    '',
    ...rulesOf(kind),
    ...tableOf(kind, t, ownOf(kind)),
  ]);
  return [
    'data/schema/README.md',
    `${[...intro, ...common, ...parts.map((part) => part.join('\n'))].join('\n')}\n`,
  ];
}

/** What a kind declares beside its fields. */
function rulesOf(kind: KindName): readonly string[] {
  const { naming, orders, life, proves, handover } = kinds[kind];
  const field = (name: string) => `\`${name}\``;
  const either = (names: string | readonly string[]) =>
    (typeof names === 'string' ? [names] : names).map(field).join(' hoặc ');
  const id =
    naming === 'name'
      ? 'Mã tạo từ tên.'
      : `Mã tạo từ ngày (${naming.on.map(field).join(', ')}), đối tượng (${naming.about.map(field).join(', ')}) và bốn ký tự ngẫu nhiên.`;
  return [
    `- ${id}`,
    ...(life
      ? [`- Từ ${field(life.from)} đến hết ngày ${field(life.to)}; ngoài khoảng đó không được xét.`]
      : []),
    ...(proves.length > 0
      ? [`- Chưa có ${either(proves)} thì mới là dự kiến, chưa chứng minh được gì.`]
      : []),
    ...(handover ? [`- Đổi ${field(handover.field)} từ một ngày: \`irt ${kind} ${handover.verb}\`.`] : []),
    ...(orders.length > 0
      ? [
          `- Không thể trước: ${orders.map(([begin, end]) => `${field(end)} trước ${either(begin)}`).join('; ')}.`,
        ]
      : []),
    '',
  ];
}

/** Fields every kind has. */
const COMMON = ['note', 'evidence'];

const HEAD = ['| Trường | Nghĩa | Giá trị |', '| --- | --- | --- |'];
const row = (cells: readonly string[]) =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

const tableOf = (kind: KindName, t: Messages, names: readonly string[]): readonly string[] => [
  ...HEAD,
  ...names.flatMap((name) => [...rowsOf(kind, t, fieldsOf(kind)[name], name)].map(row)),
  '',
];

const ownOf = (kind: KindName) => Object.keys(fieldsOf(kind)).filter((name) => !COMMON.includes(name));
const fieldsOf = (kind: KindName): Readonly<Record<string, Shape>> => kinds[kind].shape.fields;

function* rowsOf(
  kind: KindName,
  t: Messages,
  shape: Shape | undefined,
  path: string,
): Generator<readonly string[]> {
  if (!shape) return;
  const inner = shape.type === 'list' ? shape.of : shape;
  const here = shape.type === 'list' ? `${path}[]` : path;
  const many = shape.type === 'list' ? `danh sách${shape.min > 0 ? ' có ít nhất một mục' : ''}: ` : '';
  const label = labelOf(t.field, kind, path.replaceAll('[]', ''));
  yield [`\`${here}\`${shape.optional ? '' : ' ✱'}`, label, `${many}${described(inner)}`];
  if (inner.type !== 'object' || inner.paper) return;
  for (const [name, field] of Object.entries(inner.fields)) yield* rowsOf(kind, t, field, `${here}.${name}`);
}

/** What a value of a field may be, in words. */
function described(leaf: Shape): string {
  switch (leaf.type) {
    case 'object':
      return leaf.paper
        ? `văn bản: ${Object.keys(leaf.fields)
            .map((name) => `\`${name}\``)
            .join(', ')}`
        : 'các trường dưới đây';
    case 'list':
      return `danh sách: ${described(leaf.of)}`;
    case 'word':
      return (leaf.words ?? []).map((word) => `\`${word}\``).join(', ');
    case 'ref':
      return `mã của \`${leaf.kind}\``;
    case 'date':
      return leaf.ends
        ? 'ngày `2026-11-23`, ngày cuối cùng còn hiệu lực'
        : leaf.term
          ? 'ngày `2026-11-23`, đặt trước được'
          : 'ngày `2026-11-23`';
    case 'time':
      return 'giờ `2026-11-23T08:30+07:00`';
    case 'boolean':
      return '`true`, `false`';
    case 'number':
      return leaf.numbers?.length ? leaf.numbers.join(', ') : leaf.whole ? 'số nguyên từ 0' : 'số từ 0';
    case 'slug':
      return 'chữ thường, số, gạch nối';
    case 'cve':
      return '`CVE-2026-12345`';
    case 'text':
      if (leaf.form === 'period') return '`2026`, `2026-H1`, `2026-Q3`';
      if (leaf.form === 'sha256') return '64 chữ số thập lục phân';
      return leaf.line ? 'một dòng chữ' : 'chữ';
  }
}
