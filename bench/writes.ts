import { readFileSync, writeFileSync } from 'node:fs';
import { JSONFilePreset } from 'lowdb/node';
import type { AnyRecord } from '../src/domain/kinds/index.js';
import { openYamlStore } from '../src/store/yaml/store.js';

/**
 * What writing one record takes inside a program that runs already, in turns: a store of irt (lock, validation, journal,
 * history, `fsync`), and lowdb with its own adapter of files (none of these). Both open what they write each time.
 */
const [root = '', system = '', jsonLines = '', json = '', runs = '7'] = process.argv.slice(2);

const all: Record<string, unknown[]> = {};
for (const line of readFileSync(jsonLines, 'utf8').split('\n')) {
  if (line === '') continue;
  const { kind, folder: _, ...record } = JSON.parse(line);
  all[kind] ??= [];
  all[kind].push(record);
}
writeFileSync(json, JSON.stringify(all));

const scan = (nth: number, of: string): AnyRecord => ({
  id: `20261121-${of}-${String(nth).padStart(4, '0')}`,
  systems: [system],
  finished: `2026-11-${String(1 + (nth % 20)).padStart(2, '0')}`,
  performer: `Đội ứng cứu sự cố tỉnh, lần ${nth}`,
});
const ways = {
  irt: async (nth: number): Promise<void> => {
    await openYamlStore(root).commit([{ op: 'add', kind: 'scan', record: scan(nth, 'do-irt') }]);
  },
  lowdb: async (nth: number): Promise<void> => {
    const store = await JSONFilePreset<Record<string, unknown[]>>(json, {});
    store.data['scan']?.push(scan(nth, 'do-lowdb'));
    await store.write();
  },
};

const took: Record<keyof typeof ways, { wall: number; cpu: number }[]> = { irt: [], lowdb: [] };
const SLOW_MS = 5000;
for (let nth = 0; nth <= Number(runs); nth += 1) {
  for (const way of ['irt', 'lowdb'] as const) {
    const [first] = took[way];
    if (first && first.wall > SLOW_MS && took[way].length >= 3) continue;
    const [cpu, begun] = [process.cpuUsage(), process.hrtime.bigint()];
    await ways[way](nth);
    const wall = Number(process.hrtime.bigint() - begun) / 1e6;
    const { user, system: kernel } = process.cpuUsage(cpu);
    // The first time is for the compiler, unless it is long.
    if (nth > 0 || wall > SLOW_MS) took[way].push({ wall, cpu: (user + kernel) / 1000 });
  }
}
process.stdout.write(`${JSON.stringify(took)}\n`);
