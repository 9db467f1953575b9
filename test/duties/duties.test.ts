import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Moment, readMoment } from '../../src/domain/calendar.js';
import type { Dataset } from '../../src/domain/dataset.js';
import type { Duty } from '../../src/domain/duties/catalogue.js';
import { checks } from '../../src/domain/duties/checks/index.js';
import { evaluate } from '../../src/domain/duties/evaluate.js';
import { type Result, subjectText } from '../../src/domain/duties/result.js';
import { isKindName } from '../../src/domain/kinds/index.js';
import { loadMessages } from '../../src/messages/load.js';

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
const saying = new Map<string, Set<string>>();

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
      expectWaived(fixture.records, duty, at, results);
      for (const result of results) {
        note(seen, id, result.state);
        note(saying, result.code, result.waives ?? result.state);
        expect(subjectsOf(duty.check), 'what a waiver of it may name').toContain(result.subject.kind);
        for (const proof of result.proof) expect(recordNamed(dataset, proof), proof).toBeDefined();
      }
    }
  });
});

describe('coverage', () => {
  const read = (file: string) => parse(readFileSync(join(here, file), 'utf8')) as Record<string, string>;
  const reachable = read('states.yaml');
  it.each([...duties.keys()])('%s has fixtures in every state it can reach, and in no other', (id) => {
    const found = [...(seen.get(id) ?? [])].filter((state) => state !== 'waived');
    expect(found.sort()).toEqual((reachable[id] ?? '').split(' ').sort());
  });
  it('what is said of a result fits its state, and everything that can be said is said in a fixture', async () => {
    const said = [...saying].map(([code, states]) => [code, [...states].sort().join(' ')]);
    const fitting = read('codes.yaml');
    expect(Object.fromEntries(said.sort())).toEqual(fitting);
    expect(Object.keys((await loadMessages('vi')).result).sort()).toEqual(Object.keys(fitting).sort());
  });
});

const note = (book: Map<string, Set<string>>, key: string, word: string) =>
  book.set(key, (book.get(key) ?? new Set()).add(word));

/** A waiver of each subject covers every result, whatever its state, and says what it hides. */
function expectWaived(records: Fixture['records'], duty: Duty, at: Moment, results: readonly Result[]): void {
  if (results.length === 0) return;
  const waiver = [...new Map(results.map(({ subject }) => [subjectText(subject), subject])).values()].map(
    (subject, index) => ({
      id: `mien-${index}`,
      duty: duty.id,
      subject,
      reason: 'thử',
      document: { number: '1/QĐ', date: '2017-01-01', issuer: 'UBND tỉnh' },
      until: '2099-12-31',
    }),
  );
  const waived = evaluate(datasetOf({ ...records, waiver }), [duty], at).results;
  const hidden = results.map(({ subject, due, state, waives }) => ({
    subject,
    due,
    state: 'waived',
    waives: waives ?? state,
    late: null,
  }));
  expect(
    waived.map(({ subject, due, state, waives, late }) => ({ subject, due, state, waives, late })),
  ).toEqual(hidden);
}

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
