import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { stepText } from '../../../src/commands/explain/words.js';
import {
  addDays,
  addMonths,
  dueInstant,
  instantOf,
  readMoment,
  timeText,
} from '../../../src/domain/calendar.js';
import type { Dataset } from '../../../src/domain/dataset.js';
import type { Duty } from '../../../src/domain/duties/catalogue.js';
import { evaluate } from '../../../src/domain/duties/evaluate.js';
import { explain } from '../../../src/domain/duties/explain.js';
import { type Result, subjectText } from '../../../src/domain/duties/result.js';
import type { RecordStep, Step, SumStep } from '../../../src/domain/duties/steps.js';
import { World } from '../../../src/domain/duties/world.js';
import { loadMessages } from '../../../src/messages/load.js';
import type { Messages } from '../../../src/messages/messages.js';

import { openYamlStore } from '../../../src/store/yaml/store.js';
import { catalogues } from '../../catalogues.js';
import { datasetOf, withOptions } from '../../fixtures.js';

const root = join(import.meta.dirname, '../../..');
const texts: Messages[] = [];
beforeAll(async () => {
  texts.push(await loadMessages('vi'), await loadMessages('en'));
});

interface Explained {
  readonly world: World;
  readonly duty: Duty;
  readonly result: Result;
  readonly steps: readonly Step[];
}
function explained(dataset: Dataset, duties: readonly Duty[], asOf: string): readonly Explained[] {
  const at = readMoment(asOf);
  if (!at) throw new Error(`asOf ${asOf}`);
  const world = new World(dataset, at);
  return evaluate(dataset, duties, at).results.map((result) => {
    const duty = duties.find((one) => one.id === result.duty);
    if (!duty) throw new Error(`no duty ${result.duty}`);
    return { world, duty, result, steps: explain(world, duty, result) };
  });
}

const nameOf = ({ kind, id }: RecordStep): string => `${kind}/${id}`;

/** What holds of the explanation of any result. */
function prove({ world, result, steps }: Explained): void {
  const records = steps.filter((step): step is RecordStep => step.type === 'record');
  const sums = steps.filter((step): step is SumStep => step.type === 'sum');
  const where = `${result.duty} ${subjectText(result.subject)} ${world.at.day} ${result.code}`;
  expect(steps.length, where).toBeGreaterThan(0);
  for (const id of result.proof) {
    expect(records.map(nameOf), `${where}: proof ${id} is named`).toContain(id);
    if (result.state !== 'met') continue;
    expect(
      records.some((step) => nameOf(step) === id && step.counts),
      `${where}: ${id} counts`,
    ).toBe(true);
  }
  for (const { kind, id } of records) {
    expect(world.written.get(kind, id), `${where}: ${kind}/${id} is a record`).toBeDefined();
  }
  if (result.due !== null) expect(sums.at(-1)?.result, `${where}: the last sum is due`).toBe(result.due);
  for (const step of sums) reckonAgain(step, where);
  windowFits(steps, result, world, where);
  const holds = records.some((step) => step.code === 'waiver-holds');
  expect(holds, `${where}: the waiver is named`).toBe(result.state === 'waived');
  for (const t of texts) {
    for (const step of steps) expect(stepText(step, t), where).not.toMatch(/undefined|null|NaN|\[object/);
  }
}

/** Due soon is said from the day shown on, and not before. */
function windowFits(steps: readonly Step[], result: Result, world: World, where: string): void {
  const state = result.waives ?? result.state;
  const note = steps.find((step) => step.type === 'note' && step.code.startsWith('window'));
  const opens = (note?.args as { opens?: string } | undefined)?.opens;
  if (opens === undefined) return;
  const open = opens.length > 10 ? world.at.instant >= instantOf(opens) : world.at.day >= opens;
  if (state === 'due-soon') expect(open, where).toBe(true);
  const kept = ['interval-kept', 'supplier-reviewed', 'drill-done', 'experts-enough'].includes(result.code);
  if (state === 'pending' || (state === 'met' && kept)) expect(open, where).toBe(false);
}

/** The arithmetic shown, done again from what is shown. */
function reckonAgain({ result, ...step }: SumStep, where: string): void {
  if (step.code === 'plus') {
    const { from, add, unit } = step.args;
    const again =
      unit === 'days'
        ? addDays(from.at, add)
        : unit === 'months'
          ? addMonths(from.at, add)
          : timeText(instantOf(from.at) + add * 3_600_000);
    expect(again, where).toBe(result);
  } else if (step.code === 'latest' || step.code === 'earliest') {
    const ends = step.args.of.map(({ at }) => dueInstant(at));
    expect(step.args.of.length, where).toBeGreaterThan(1);
    expect(dueInstant(result), where).toBe(Math[step.code === 'latest' ? 'max' : 'min'](...ends));
  } else if (step.code === 'given') expect(step.args.from.at, where).toBe(result);
}

interface Fixture {
  options?: object;
  records: Record<string, unknown[]>;
  asOf?: string;
  cases?: { asOf: string }[];
}
const fixtures = join(root, 'test/duties');
const duties = catalogues.flatMap((catalogue) => catalogue.duties);

describe('each fixture of the duties', () => {
  it.each(duties.map((duty) => [duty.id, duty] as const))('%s', (id, duty) => {
    let count = 0;
    for (const file of readdirSync(join(fixtures, id)).filter((name) => name.endsWith('.yaml'))) {
      const fixture = parse(readFileSync(join(fixtures, id, file), 'utf8')) as Fixture;
      const dataset = datasetOf(fixture.records);
      for (const { asOf } of fixture.cases ?? [{ asOf: fixture.asOf ?? '' }]) {
        for (const one of explained(dataset, [withOptions(duty, fixture.options)], String(asOf))) {
          prove(one);
          count += 1;
        }
      }
    }
    expect(count).toBeGreaterThan(0);
  });
});

describe('each result of the sample province', () => {
  it.each(['2022-11-10', '2024-06-30', '2025-03-15', '2026-11-23'])('on %s', async (asOf) => {
    const store = openYamlStore(join(root, 'data/sample/tuyen-quang'), { lockTimeoutMs: 0 });
    const { dataset } = await store.snapshot();
    const all = explained(dataset, duties, asOf);
    expect(all.length).toBeGreaterThan(100);
    for (const one of all) prove(one);
  });
});
