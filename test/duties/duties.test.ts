import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readMoment } from '../../src/domain/calendar.js';
import type { Dataset } from '../../src/domain/dataset.js';
import { checks } from '../../src/domain/duties/checks/index.js';
import { evaluate } from '../../src/domain/duties/evaluate.js';
import { isGap, type Result, subjectText } from '../../src/domain/duties/result.js';
import { isKindName } from '../../src/domain/kinds/index.js';
import { catalogues } from '../catalogues.js';
import { datasetOf, withOptions } from '../fixtures.js';

interface Expected extends Record<string, unknown> {
  subject: string;
  state: string;
}
interface Case {
  asOf: string;
  expect: Expected[];
}
interface Fixture extends Partial<Case> {
  title: string;
  /** Options a store has set otherwise. */
  options?: object;
  records: Record<string, unknown[]>;
  cases?: Case[];
}

const here = import.meta.dirname;
const folders = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const duties = new Map(catalogues.flatMap((catalogue) => catalogue.duties).map((duty) => [duty.id, duty]));
const subjectsOf = (name: string) => checks.find((check) => check.name === name)?.subjects;
const seen = new Map<string, Set<string>>();

describe.each(folders.map((folder) => folder.name))('%s', (id) => {
  const files = readdirSync(join(here, id)).filter((name) => name.endsWith('.yaml'));
  it.each(files)('%s', (file) => {
    const shipped = duties.get(id);
    if (!shipped) throw new Error(`no duty ${id}`);
    const fixture = parse(readFileSync(join(here, id, file), 'utf8')) as Fixture;
    const duty = withOptions(shipped, fixture.options);
    const dataset = datasetOf(fixture.records);
    const cases = fixture.cases ?? [{ asOf: fixture.asOf ?? '', expect: fixture.expect ?? [] }];
    expect(cases.length, 'a fixture without cases proves nothing').toBeGreaterThan(0);
    for (const { asOf, expect: wanted } of cases) {
      const at = readMoment(String(asOf));
      if (!at) throw new Error(`asOf ${asOf}`);
      const { results } = evaluate(dataset, [duty], at);
      const got = results.map((result, index) =>
        only(flat(result), Object.keys(wanted[index] ?? { subject: 0, state: 0 })),
      );
      expect(got, `${fixture.title} (as of ${asOf})`).toEqual(wanted);
      for (const result of results) {
        expect(subjectsOf(duty.check), 'what a waiver of it may name').toContain(result.subject.kind);
        seen.set(id, (seen.get(id) ?? new Set()).add(result.state));
        for (const proof of result.proof) expect(recordNamed(dataset, proof), proof).toBeDefined();
      }
    }
  });
});

describe('coverage', () => {
  it.each(
    [...duties.values()].map((duty) => [duty.id, duty.severity, duty.check] as const),
  )('%s has fixtures where it is met and, where it can be, where it is a gap', (id, _severity, check) => {
    const states = [...(seen.get(id) ?? [])];
    expect(states).toContain('met');
    const neverGap = check === 'campaign' || id === 'd18.talent';
    expect(states.some((state) => isGap(state as Result['state']))).toBe(!neverGap);
  });
});

/** The record a proof names: its kind is part of the contract, the fixtures list ids. */
function recordNamed(dataset: Dataset, proof: string): unknown {
  const [kind = '', id = ''] = proof.split('/');
  return isKindName(kind) ? dataset.get(kind, id) : undefined;
}

function flat(result: Result): Record<string, unknown> {
  const args = result.args as { report?: string; to?: string };
  const proof = result.proof.map((name) => name.slice(name.indexOf('/') + 1));
  return { ...result, proof, subject: subjectText(result.subject), report: args.report, to: args.to };
}

const only = (from: Record<string, unknown>, keys: string[]): Record<string, unknown> =>
  Object.fromEntries(keys.map((key) => [key, from[key]]));
