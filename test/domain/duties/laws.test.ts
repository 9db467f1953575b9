import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Moment } from '../../../src/domain/calendar.js';
import { createDataset } from '../../../src/domain/dataset.js';
import { evaluate } from '../../../src/domain/duties/evaluate.js';
import { isGap, type Result, states, subjectText } from '../../../src/domain/duties/result.js';
import type { AnyRecord, RecordOf } from '../../../src/domain/kinds/index.js';
import { toRaw } from '../../../src/domain/raw.js';
import { readRecord } from '../../../src/domain/read-record.js';
import { catalogues, directive18 } from '../../catalogues.js';
import { runs } from '../../store/support.js';
import { anyMoment } from './random/days.js';
import { laterRecords, withLaterFacts, withoutAnnounced, withoutLater } from './random/later.js';
import { anyRecords, type Written } from './random/records.js';
import { expectedSubjects, line } from './random/subjects.js';

/** What holds of the results of any records on any day (`data/catalogue/words.md`). */
const all = catalogues.flatMap((catalogue) => catalogue.duties);
const ids = directive18.duties.map((duty) => duty.id);
const anyStore = anyMoment.chain((at) => anyRecords(at, ids).map((records) => ({ at, records })));

const judge = (records: readonly Written[], at: Moment, duties = directive18.duties): readonly Result[] =>
  evaluate(createDataset(records), duties, at).results;
const asLine = ({ duty, subject, agency, args }: Result): string => {
  const { report, to } = args as { report?: string; to?: string };
  return line(duty, subjectText(subject), agency, report, report === undefined ? undefined : to);
};
const always = <T>(arbitrary: fc.Arbitrary<T>, law: (value: T) => void, usual = 100): void =>
  fc.assert(fc.property(arbitrary, law), runs(usual));

it('the random records are valid', () => {
  always(anyStore, ({ records }) => {
    for (const [kind, record] of records) {
      const reading = readRecord(kind, toRaw(record));
      expect(reading.record, JSON.stringify([record, reading.issues])).toEqual(record);
    }
  });
});

it('among random records every duty is met and not met, and every state is come to', () => {
  const seen = new Map<string, Set<string>>(ids.map((id) => [id, new Set()]));
  const sampled = fc.sample(anyStore, { numRuns: 400, seed: 4301 });
  for (const { at, records } of sampled) {
    for (const { duty, state, waives } of judge(records, at)) seen.get(duty)?.add(waives ?? state);
  }
  const never = ids.filter((id) => !seen.get(id)?.has('met') || (seen.get(id)?.size ?? 0) < 2);
  expect(never, 'what they ask is among the fields of random/records.ts').toEqual([]);
  expect(new Set([...seen.values()].flatMap((of) => [...of])).size).toBe(states.length - 1);
});

it('every subject of every duty in force has one result, and nothing else has any', () => {
  always(
    anyStore,
    ({ at, records }) => {
      const got = judge(records, at).map(asLine).sort();
      expect(new Set(got).size, 'none twice').toBe(got.length);
      expect(got).toEqual(expectedSubjects(createDataset(records), at));
    },
    200,
  );
});

describe('what comes after the moment judged changes nothing', () => {
  it('facts after it are as if absent, field by field', () => {
    always(anyStore, ({ at, records }) => {
      expect(judge(withoutLater(records, at), at)).toEqual(judge(records, at));
    });
  });
  it('facts recorded later', () => {
    const grown = anyStore.chain(({ at, records }) =>
      withLaterFacts(records, at).map((after) => ({ at, records, after })),
    );
    always(grown, ({ at, records, after }) => {
      expect(judge(after, at)).toEqual(judge(records, at));
    });
  });
  it('records made later', () => {
    const grown = anyStore.chain(({ at, records }) =>
      laterRecords(at).map((news) => ({ at, records, news })),
    );
    always(grown, ({ at, records, news }) => {
      const after = judge([...records, ...news], at);
      expect(after.map(withoutAnnounced)).toEqual(judge(records, at).map(withoutAnnounced));
    });
  });
});

it('a system handed over changes nothing of the days until then, and after it only whose it is', () => {
  const moved = anyStore.chain(({ at, records }) =>
    fc.record({
      at: fc.constant(at),
      records: fc.constant(records),
      ahead: fc.integer({ min: -40, max: 40 }),
    }),
  );
  always(moved, ({ at, records, ahead }) => {
    const on = addDays(at.day, ahead);
    const after = records.map(([kind, record]): Written => {
      if (kind !== 'system') return [kind, record];
      // One system has but one body after another: what was written before ends before.
      const { agency, formerly = [], ...rest } = record as RecordOf<'system'>;
      const past = formerly.filter(({ to }) => to !== undefined && to < on);
      return [kind, { ...rest, agency: 'c', formerly: [...past, { agency, to: on }] } as AnyRecord];
    });
    const before = records.map(([kind, record]): Written => {
      if (kind !== 'system') return [kind, record];
      const { formerly = [], ...rest } = record as RecordOf<'system'>;
      const past = formerly.filter(({ to }) => to !== undefined && to < on);
      return [kind, { ...rest, formerly: past } as AnyRecord];
    });
    if (ahead >= 0) expect(judge(after, at)).toEqual(judge(before, at));
    else {
      const ofSystems = (results: readonly Result[]) =>
        results.filter(({ duty }) => ['d18.vuln-scan', 'd18.threat-hunt', 'd18.drill'].includes(duty));
      const told = ({ agency: _whose, ...result }: Result) => result;
      expect(ofSystems(judge(after, at)).map(told)).toEqual(ofSystems(judge(before, at)).map(told));
    }
  });
});

it('the order of the records changes no byte', () => {
  const shuffled = anyStore.chain(({ at, records }) =>
    fc
      .shuffledSubarray([...records], { minLength: records.length, maxLength: records.length })
      .map((other) => ({ at, records, other })),
  );
  always(shuffled, ({ at, records, other }) => {
    expect(JSON.stringify(judge(other, at, all))).toBe(JSON.stringify(judge(records, at, all)));
  });
});

/** A due day counts as its end; results without one come last; then texts by their bytes. */
function compare(a: Result, b: Result): number {
  const end = ({ due }: Result) =>
    due === null ? Number.MAX_VALUE : Date.parse(due.length > 10 ? due : `${due}T23:59:59.999+07:00`);
  const rest = ({ duty, subject, agency, args }: Result) => {
    const { report = '', to = '' } = args as { report?: string; to?: string };
    return [
      duty,
      subject.id === undefined ? 'store' : `${subject.kind}/${subject.id}`,
      agency ?? '',
      report,
      to,
    ];
  };
  if (end(a) !== end(b)) return end(a) - end(b);
  for (const [index, text] of rest(a).entries()) {
    const order = Buffer.compare(Buffer.from(text), Buffer.from(rest(b)[index] ?? ''));
    if (order !== 0) return order;
  }
  return 0;
}

it('results are in the order of the contract, none equal to the next', () => {
  always(anyStore, ({ at, records }) => {
    const results = judge(records, at, all);
    for (const [index, result] of results.slice(1).entries()) {
      const before = results[index] as Result;
      expect(compare(before, result), `${asLine(before)} before ${asLine(result)}`).toBeLessThan(0);
    }
  });
});

const dayOf = (due: string): string =>
  due.length > 10 ? new Date(Date.parse(due) + 7 * 3_600_000).toISOString().slice(0, 10) : due;

it('the parts of a result agree', () => {
  always(anyStore, ({ at, records }) => {
    for (const result of judge(records, at, all)) {
      const { state, due, daysLeft, late, waives, next, severity } = result;
      const where = JSON.stringify(result);
      const left = due === null ? null : (Date.parse(dayOf(due)) - Date.parse(at.day)) / 86_400_000;
      expect(daysLeft, where).toBe(left);
      expect(waives === null, where).toBe(state !== 'waived');
      if (late !== null) expect([state, late > 0, due !== null], where).toEqual(['met', true, true]);
      if (isGap(state)) expect(next?.length, where).toBeGreaterThan(1);
      if (['met', 'not-applicable', 'waived'].includes(state)) expect(next, where).toBeNull();
      if (due !== null) expect(due, where).toMatch(/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d\+07:00)?$/);
      if (state === 'unknown' || state === 'not-applicable') expect(due, where).toBeNull();
      if (state === 'due-soon') expect(left, where).toBeGreaterThanOrEqual(0);
      if (state === 'overdue' || (state === 'missing' && due !== null)) {
        expect(left, where).toBeLessThanOrEqual(due?.includes('T') ? 0 : -1);
      }
      expect(['required', 'advice']).toContain(severity);
    }
  });
});

it('a waiver hides the state there would have been, and changes no other result', () => {
  always(anyStore, ({ at, records }) => {
    const bare = judge(
      records.filter(([kind]) => kind !== 'waiver'),
      at,
    );
    const told = ({ duty, subject, agency, state, waives, due, code, args }: Result) => ({
      ...{ duty, subject, agency, due, code, args },
      state: waives ?? state,
    });
    expect(judge(records, at).map(told)).toEqual(bare.map(told));
  });
});

it('a further catalogue changes no result of another', () => {
  always(anyStore, ({ at, records }) => {
    const own = judge(records, at, all).filter(({ duty }) => duty.startsWith('d18.'));
    expect(own).toEqual(judge(records, at));
  });
});
