import * as z from 'zod';
import { checks } from '../../domain/duties/checks/index.js';
import { checkTexts, common } from './check-texts.js';

/** A duty of a province's own from end to end; a test writes it into a store and judges by it. */
const example = `format: irt.catalogue/1
id: tinh
edition: '2026'
title: { vi: Nghĩa vụ của tỉnh, en: Duties of the province }
instrument: { vi: Kế hoạch 12/KH-UBND, en: Plan 12/KH-UBND }
duties:
  - id: tinh.hunt-3m
    clause: '4'
    citation: { vi: Điểm 4 Kế hoạch 12/KH-UBND, en: Point 4 of Plan 12/KH-UBND }
    title: { vi: Săn lùng 03 tháng/lần từ cấp độ 3, en: Hunt every 3 months from level 3 }
    text: { vi: Săn lùng mối nguy hại 03 tháng/lần với hệ thống cấp độ 3 trở lên., en: Hunt every 3 months. }
    binds: { vi: Cơ quan quản lý hệ thống cấp độ 3 trở lên, en: Who manages a system of level 3 or above }
    explanation: { vi: Tính từ lần săn lùng gần nhất., en: Counted from the last hunt. }
    severity: required
    inForce: { from: 2026-01-01 }
    check: interval
    options: { proof: hunt, months: 3, window: 15, fromLevel: 3 }
    ownChoice: [window]
`;

/** The part of a JSON Schema that is read here. */
interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly (string | number)[];
  readonly const?: string;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly default?: unknown;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
}

/** What each check judges and the options it takes, for whoever writes a catalogue. */
export const cataloguePage = (): string => `# Viết danh mục nghĩa vụ

Trang này được tạo từ mã nguồn (\`npm run generate\`). Tỉnh tự đặt nghĩa vụ bằng tệp \`catalogue/*.yaml\` trong kho dữ liệu: mỗi nghĩa vụ nêu tên một cách
xét (\`check\`) và tham số của nó (\`options\`). \`irt validate\` chỉ ra dòng viết sai; \`data/schema/catalogue.schema.json\` giúp trình soạn thảo gợi ý khi gõ.

## Ví dụ: săn lùng 03 tháng/lần với hệ thống từ cấp độ 3

Ghi vào \`catalogue/tinh.yaml\`:

\`\`\`yaml
${example}\`\`\`

Sau đó \`irt check --duty tinh.hunt-3m\` xét từng hệ thống; miễn hoãn, \`deadlines\`, \`explain\` dùng được như với mọi nghĩa vụ khác. Tham số nêu tại \`ownChoice\`
đổi được trong \`irt.yaml\`.

## Các cách xét

${checks.map(({ name, options }) => section(name, options(z))).join('\n')}`;

function section(name: keyof typeof checkTexts, options: z.ZodType): string {
  const { what, options: own = {} } = checkTexts[name];
  const rows = [...rowsOf(z.toJSONSchema(options, { io: 'input' }) as Schema)];
  const unknown = Object.keys(own).filter((path) => !rows.some((row) => row.path === path));
  if (unknown.length > 0) throw new Error(`${name} has no option ${unknown.join(', ')}`);
  const lines = rows.map(({ path, schema, required }) => {
    const meaning = own[path] ?? common[path];
    if (meaning === undefined) throw new Error(`what ${path} of ${name} means is not said`);
    const unless =
      schema.default === undefined ? 'không' : `không; mặc định \`${JSON.stringify(schema.default)}\``;
    return `| \`${path}\` | ${typeOf(schema)} | ${required ? 'có' : unless} | ${meaning} |`;
  });
  const table = ['| Tham số | Kiểu | Bắt buộc | Nghĩa |', '| --- | --- | --- | --- |', ...lines].join('\n');
  return `### \`${name}\`\n\n${what}\n\n${lines.length > 0 ? table : 'Không có tham số.'}\n`;
}

interface Row {
  readonly path: string;
  readonly schema: Schema;
  readonly required: boolean;
}

function* rowsOf({ properties = {}, required = [] }: Schema, within = ''): Iterable<Row> {
  for (const [name, schema] of Object.entries(properties)) {
    const path = `${within}${name}`;
    yield { path, schema, required: required.includes(name) };
    yield* rowsOf(schema.items ?? schema, `${path}.`);
  }
}

/** A type in words, with its bounds. */
function typeOf(schema: Schema): string {
  if (schema.anyOf) return 'một trong các cách ghi';
  if (schema.const !== undefined) return `\`${schema.const}\``;
  if (schema.enum) return schema.enum.map((word) => `\`${word}\``).join(', ');
  if (schema.type === 'array')
    return `danh sách${schema.minItems ? ', ít nhất một' : ''}: ${typeOf(schema.items ?? {})}`;
  if (schema.type === 'object') return 'nhóm';
  if (schema.type === 'boolean') return 'true hoặc false';
  if (schema.type === 'string') return schema.format === 'date' ? 'ngày, `2026-12-31`' : 'chữ';
  return `${schema.type === 'integer' ? 'số nguyên' : 'số'}${boundsOf(schema)}`;
}

function boundsOf({ type, minimum, exclusiveMinimum, maximum }: Schema): string {
  const least =
    minimum ?? (type === 'integer' && exclusiveMinimum !== undefined ? exclusiveMinimum + 1 : undefined);
  // Bounds of what a number can hold at all say nothing.
  const said = (bound: number | undefined): bound is number =>
    bound !== undefined && Number.isSafeInteger(bound * 2);
  const from = said(least)
    ? ` từ ${least}`
    : exclusiveMinimum !== undefined
      ? ` trên ${exclusiveMinimum}`
      : '';
  return `${from}${said(maximum) ? ` đến ${maximum}` : ''}`;
}
