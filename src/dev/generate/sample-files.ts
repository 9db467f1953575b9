import { createDataset } from '../../domain/dataset.js';
import { type AnyRecord, type KindName, kindNames } from '../../domain/kinds/index.js';
import { compareBytes } from '../../domain/text.js';
import { formatItem } from '../../store/yaml/text/format.js';
import { homeOf } from '../../store/yaml/writing/home.js';
import { SAMPLE_AS_OF, sampleRecords } from '../sample/index.js';

const FOLDER = 'data/sample/tuyen-quang';

const CONFIG = `# Kho dữ liệu minh họa của irt: người, số điện thoại, số văn bản, số liệu đều là giả định.
# Tên cơ quan lấy từ nguồn chưa đối chiếu với văn bản chính thức; xem ghi chú (note) của từng bản ghi.
province: Tuyên Quang
lang: vi
catalogues:
  - directive-18
`;

/** The sample province as a store. */
export function sampleFiles(): [string, string][] {
  const records = sampleRecords();
  const all = kindNames.flatMap((kind) => records[kind].map((record) => [kind, record] as const));
  const dataset = createDataset(all);
  const find = (kind: KindName, id: string) => dataset.get(kind, id);
  const files = new Map<string, AnyRecord[]>();
  const kindOf = new Map<string, KindName>();
  for (const [kind, record] of all) {
    const path = `${FOLDER}/records/${homeOf(kind, record, find)}/${kind}.yaml`;
    files.set(path, [...(files.get(path) ?? []), record]);
    kindOf.set(path, kind);
  }
  const written = [...files].map(([path, list]): [string, string] => {
    const kind = kindOf.get(path) ?? 'agency';
    const sorted = [...list].sort((a, b) => compareBytes(a.id, b.id));
    return [path, sorted.map((record) => formatItem(kind, record)).join('')];
  });
  const unconfirmed = records.agency.filter((agency) =>
    /chưa (?:kiểm chứng|đối chiếu)/i.test(String(agency['note'])),
  ).length;
  const facts = `${JSON.stringify({ asOf: SAMPLE_AS_OF, unconfirmed }, null, 2)}\n`;
  return [...written, [`${FOLDER}/irt.yaml`, CONFIG], [`${FOLDER}/.sample.json`, facts]];
}
