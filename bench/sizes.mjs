// The stores that are measured: how large, and made how.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Records of a store by the name of its size; the sample province has as many as it has. */
export const SIZES = { 20: 20, sample: 0, '1k': 1_000, '10k': 10_000, '100k': 100_000, '1M': 1_000_000 };

/** Above so many records it would take hours: the older commit, and the forms other tools read. */
export const MOST = { old: 100_000, forms: 100_000 };

/** A store for each program, since each may keep things of its own beside the records. */
export function makeStores(folder, size, { seed, writeStore, programs }) {
  const stores = programs.map((_, index) => join(folder, `store-${index + 1}`));
  const [first, ...others] = stores;
  if (size === 'sample') {
    const init = [programs[0].bin, 'init', first, '--sample', 'tuyen-quang', '--quiet'];
    execFileSync(process.execPath, init, { stdio: 'ignore' });
  } else writeStore(first, { records: SIZES[size], seed });
  for (const other of others) cpSync(first, other, { recursive: true });
  const { files, bytes, probe } = factsOf(first);
  const [amount, kilobytes, many] = [SIZES[size], Math.ceil(bytes / 1024), files].map((n) =>
    n.toLocaleString('vi-VN'),
  );
  const heading = `${size === 'sample' ? 'Tỉnh mẫu' : `${amount} bản ghi`} (${kilobytes} KiB, ${many} tệp)`;
  return { stores, probe, heading };
}

const recordFiles = (store) =>
  readdirSync(join(store, 'records'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** How large it is, and a scan in the midst of it: what commands about one record are asked of. */
function factsOf(store) {
  const files = recordFiles(store);
  const scans = files.filter((file) => /\/scan(?:-\d+)*\.yaml$/.test(file.replaceAll('\\', '/')));
  const file = scans[Math.floor(scans.length / 2)] ?? '';
  const [, id, system] = /^- id: (\S+)\n {2}systems: \[([^\],]+)/m.exec(readFileSync(file, 'utf8')) ?? [];
  const bytes = files.reduce((sum, one) => sum + statSync(one).size, 0);
  return { files: files.length, bytes, probe: { id, system, file: file.slice(store.length + 1) } };
}

/** The paths of all records, one a line, for a program that is told what to read. */
export function listFiles(store, path) {
  writeFileSync(path, `${recordFiles(store).join('\n')}\n`);
}

/** Takes away whatever the program keeps for the next run; the name of the machine is no cache. */
export function makeCold(store) {
  const own = join(store, '.irt');
  if (!existsSync(own)) return;
  for (const name of readdirSync(own)) if (name !== 'machine') rmSync(join(own, name), { recursive: true });
}

/** Another text in one record, as an editor leaves it. */
export function changeOne(store, { file }, round) {
  const path = join(store, file);
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(/^ {2}performer: .*$/m, `  performer: Đơn vị rà quét, lần ${round + 1}`);
  if (changed === text) throw new Error(`${file}: nothing to change`);
  writeFileSync(path, changed);
}
