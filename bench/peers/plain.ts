import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import dayjs from 'dayjs';
import { parse } from 'yaml';
import { zodOfGroup } from '../../src/dev/generate/zod-of.js';
import { type AnyRecord, isKindName, type KindName, kindNames, kinds } from '../../src/domain/kinds/index.js';
import type { Shape } from '../../src/domain/kinds/shape.js';

/**
 * A check as one writes it first, with `yaml`, zod and dayjs: read every file, validate every record, follow every
 * reference, and say of every system whether it was scanned, hunted and drilled in time. A small part of what
 * `irt check` judges, in the plainest words; what it prints is how much it found.
 */
const [root = '.', asOf = '2026-11-23'] = process.argv.slice(2);
const schemas = Object.fromEntries(kindNames.map((kind) => [kind, zodOfGroup(kinds[kind].shape)]));
const records = Object.fromEntries(kindNames.map((kind) => [kind, new Map<string, AnyRecord>()]));
let problems = 0;

for (const entry of readdirSync(join(root, 'records'), { recursive: true, withFileTypes: true })) {
  const kind = basename(entry.name, '.yaml').replace(/-.*/, '');
  if (!entry.isFile() || !isKindName(kind)) continue;
  for (const item of parse(readFileSync(join(entry.parentPath, entry.name), 'utf8')) as unknown[]) {
    const read = schemas[kind]?.safeParse(item);
    if (!read?.success) problems += 1;
    else records[kind]?.set(String(read.data['id']), read.data as unknown as AnyRecord);
  }
}

for (const kind of kindNames)
  for (const record of records[kind]?.values() ?? [])
    for (const [target, id] of references(kinds[kind].shape, record))
      if (!records[target]?.has(id)) problems += 1;

function* references(shape: Shape, value: unknown): Generator<[string, string]> {
  if (value === undefined) return;
  if (shape.type === 'ref') yield [shape.kind ?? '', String(value)];
  if (shape.type === 'list') for (const item of value as unknown[]) yield* references(shape.of, item);
  if (shape.type === 'object')
    for (const [name, field] of Object.entries(shape.fields))
      yield* references(field, (value as Record<string, unknown>)[name]);
}

const results = (
  [
    ['scan', 6],
    ['hunt', 6],
    ['drill', 12],
  ] as const
).flatMap(([kind, months]) => {
  const newest = lastDays(kind);
  return [...(records['system']?.keys() ?? [])].map((system) => {
    const last = newest.get(system);
    const due = last === undefined ? undefined : dayjs(last).add(months, 'month');
    const state = due === undefined ? 'missing' : due.isBefore(dayjs(asOf), 'day') ? 'overdue' : 'met';
    return { duty: kind, system, last, due: due?.format('YYYY-MM-DD'), state };
  });
});

function lastDays(kind: KindName): Map<string, string> {
  const newest = new Map<string, string>();
  for (const record of records[kind]?.values() ?? []) {
    const finished = String(record['finished'] ?? '');
    if (finished === '' || dayjs(finished).isAfter(dayjs(asOf), 'day')) continue;
    for (const system of record['systems'] as string[])
      if (dayjs(finished).isAfter(dayjs(newest.get(system) ?? '1900-01-01'))) newest.set(system, finished);
  }
  return newest;
}

process.stdout.write(`${JSON.stringify({ problems, results }, null, 2)}\n`);
