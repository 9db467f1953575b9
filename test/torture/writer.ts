import { openYamlStore } from '../../src/store/yaml/store.js';
import { system } from '../store/support-records.js';

/** A process of its own: adds records to the store one by one and says each id once it is on disk. */
const [root = '', name = '', count = '0', every = '1'] = process.argv.slice(2);
// As long as the others take: how many may write in a minute is no matter of this test.
const store = openYamlStore(root, { lockTimeoutMs: Number.POSITIVE_INFINITY });
for (let i = 0; i < Number(count); i += 1) {
  const id = `${name}-${i}`;
  const record = system(id, { note: 'x'.repeat(200) });
  const scan = { id, systems: [id] };
  const change = [{ op: 'add', kind: 'system', record } as const];
  await store.commit(
    i % Number(every) === 0 ? change : [...change, { op: 'add', kind: 'scan', record: scan }],
  );
  process.stdout.write(`${id}\n`);
}
