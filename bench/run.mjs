// `npm run bench`: what irt takes, beside bare node, programs of its kind and an older commit of itself, as ratios of one run.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildCommit } from './against.mjs';
import { buildPrograms } from './build.mjs';
import { storeCases, writeCases } from './cases.mjs';
import { measure, startClock } from './measure.mjs';
import { findPeers, formsIn, which } from './peers/index.mjs';
import { judgeAll, machine, notes, table, withGoals } from './report.mjs';
import { listFiles, MOST, makeStores, SIZES } from './sizes.mjs';
import { caseSubjects, goalsAt, nodeSubject, peerSubject, startCasesIn } from './subjects.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const HELP = `npm run bench -- [tùy chọn]

  --size 20,sample,1k,10k   các kho được đo; còn có 100k, 1M
  --runs 7                  số lần đo mỗi lệnh; lệnh chậm tự giảm, bảng ghi rõ
  --against COMMIT          dựng thêm bản ấy, đo xen kẽ
  --only check,show         chỉ những việc có tên chứa một trong các từ này
  --seed 18                 hạt giống của kho dữ liệu
  --json TỆP                ghi mọi số đo ra tệp
  --readme                  đặt bảng vào README.md
`;
const { values: asked } = parseArgs({
  options: {
    size: { type: 'string', default: '20,sample,1k,10k' },
    runs: { type: 'string', default: '7' },
    against: { type: 'string' },
    only: { type: 'string' },
    seed: { type: 'string', default: '18' },
    json: { type: 'string' },
    readme: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const sizes = asked.size.split(',');
const [runs, seed] = [Number(asked.runs), Number(asked.seed)];
if (asked.help || sizes.some((size) => !Object.hasOwn(SIZES, size)) || !(runs >= 1)) {
  process.stdout.write(HELP);
  process.exit(asked.help ? 0 : 2);
}
const isWanted = ({ name }) => !asked.only || asked.only.split(',').some((word) => name.includes(word));
const told = (text) => process.stderr.write(`${new Date().toTimeString().slice(0, 8)} ${text}\n`);

const python = which('python3');
if (!python) throw new Error('cần python3 để đo (chỉ thư viện chuẩn): xem bench/clock.py');
const folder = mkdtempSync(join(tmpdir(), 'irt-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

execFileSync(process.execPath, ['src/dev/build.mjs'], { stdio: ['ignore', 2, 2] });
const built = await buildPrograms(folder);
const { writeStore } = await import(built.generate);
const { writeForms } = await import(built.forms);
const now = { name: 'now', bin: resolve('bin/irt.js'), isOld: false };
const old = asked.against && { ...buildCommit(asked.against, join(folder, 'old')), isOld: true };
const { peers, missing } = findPeers({ folder, built });
const clock = startClock(python, folder);

const rows = [];
const results = new Map();
try {
  await measureStart();
  for (const size of sizes) await measureStore(size);
} finally {
  clock.stop();
}
report();

async function measureStart() {
  const programs = old ? [now, old] : [now];
  const help = execFileSync(process.execPath, [now.bin, '--help'], { encoding: 'utf8' });
  const cases = startCasesIn(help).filter(isWanted);
  const subjects = cases.flatMap((one) => caseSubjects(one, { size: 'start', programs }));
  await take('Khởi động, không có kho dữ liệu', 'start', subjects);
}

async function measureStore(size) {
  const place = join(folder, size);
  mkdirSync(place);
  told(`${size}: tạo kho dữ liệu`);
  const programs = old && SIZES[size] <= MOST.old ? [now, old] : [now];
  const { heading, stores, probe } = makeStores(place, size, { seed, writeStore, programs });
  const forms = { store: stores[0], ...formsIn(place) };
  const isLarge = SIZES[size] >= 1000;
  if (isLarge && SIZES[size] <= MOST.forms) writeForms(place, { records: SIZES[size], seed });
  if (isLarge) listFiles(stores[0], forms.list);
  const able = peers.filter(({ upTo = SIZES[size] }) => isLarge && SIZES[size] <= upTo);
  await take(heading, size, [
    ...storeCases.filter(isWanted).flatMap((one) => caseSubjects(one, { size, stores, probe, programs })),
    ...able.filter(isWanted).map((peer) => peerSubject(peer, { size, forms })),
  ]);
  if (isLarge && SIZES[size] <= MOST.forms) await measureWrites(size, forms, probe);
  rmSync(place, { recursive: true });
}

/** Measures what stands in one part of the table. */
async function take(heading, size, subjects) {
  if (subjects.length === 0) return;
  told(heading);
  rows.push({ heading });
  const all = [nodeSubject(size), ...subjects];
  const found = await measure(clock, all, runs, told);
  for (const subject of all) {
    const result = found.get(subject.key);
    result.failed ??= unlike(subject, result, found);
    results.set(subject.key, result);
    if (!subject.isOld || result.failed) rows.push({ ...subject, result });
  }
}

/** The older commit may judge a little differently; more than a hundredth is other work. */
function unlike({ isOld, key }, { fact }, found) {
  const mine = found.get(key.replace(/ old$/, ''))?.fact;
  if (!isOld || mine === undefined || fact === undefined) return undefined;
  return Math.abs(mine - fact) > Math.max(mine, fact) / 100 ? `${fact} kết quả thay vì ${mine}` : undefined;
}

async function measureWrites(size, { store, ndjson, lowdb }, { system }) {
  const wanted = writeCases.filter(isWanted);
  if (wanted.length === 0) return;
  told(`${size}: ghi một bản ghi`);
  const taken = await clock.run({
    argv: [process.execPath, built.writes, store, system, ndjson, lowdb, String(runs)],
  });
  const samples = taken.code === 0 ? JSON.parse(taken.out()) : {};
  const failed =
    taken.code === 0 ? undefined : `mã thoát ${taken.code}: ${taken.err().trim().split('\n')[0]}`;
  for (const one of wanted) {
    const result = { samples: samples[one.way] ?? [], failed };
    results.set(`${one.name}@${size}`, result);
    rows.push({ ...one, size, key: `${one.name}@${size}`, goals: goalsAt(one, size, [now]), result });
  }
}

function report() {
  const { json: _, readme: __, ...what } = asked;
  const options = Object.entries(what).filter(([, value]) => value !== undefined && value !== false);
  const head = machine({ runs, options: options.map(([name, value]) => ` --${name} ${value}`).join('') });
  const page = (some) =>
    [head, '', table(some, results, old?.name), ...notes({ missing, peers, sizes, old })].join('\n');
  const text = page(rows);
  process.stdout.write(`${text}\n`);
  const goals = judgeAll(rows, results);
  told(`${goals.filter(({ isMet }) => isMet).length}/${goals.length} mục tiêu đạt`);
  if (asked.json) {
    const all = { machine: head, goals, results: Object.fromEntries(results) };
    writeFileSync(asked.json, `${JSON.stringify(all, null, 1)}\n`);
  }
  if (asked.readme) {
    const section = `<!-- bench -->\n${page(withGoals(rows))}\n<!-- /bench -->`;
    const readme = readFileSync('README.md', 'utf8');
    writeFileSync(
      'README.md',
      readme.replace(/<!-- bench -->[\s\S]*<!-- \/bench -->/u, () => section),
    );
  }
  process.exitCode = rows.some(({ result }) => result?.failed) ? 1 : 0;
}
