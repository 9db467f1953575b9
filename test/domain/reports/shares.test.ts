import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentOfDay, quarterOf } from '../../../src/domain/calendar.js';
import { createDataset } from '../../../src/domain/dataset.js';
import type { Duty } from '../../../src/domain/duties/catalogue.js';
import { evaluate } from '../../../src/domain/duties/evaluate.js';
import type { Result } from '../../../src/domain/duties/result.js';
import { quarterly } from '../../../src/domain/reports/quarterly.js';
import { renderJson } from '../../../src/render/json.js';
import { catalogues, directive18 } from '../../catalogues.js';
import { runs } from '../../store/support.js';
import { anyMoment } from '../duties/random/days.js';
import { anyRecords } from '../duties/random/records.js';
import { expectAgreement, type Tables } from './agree.js';

const duties = catalogues.flatMap((catalogue) => catalogue.duties);
const ids = directive18.duties.map((duty) => duty.id);
const anyStore = anyMoment.chain((at) => anyRecords(at, ids).map((records) => ({ at, records })));

/** The rule in its own words, beside the program's. */
const isFulfilled = ({ state, proof }: Result) =>
  state === 'met' || ((state === 'pending' || state === 'due-soon') && proof.length > 0);
const isGap = ({ state }: Result) => ['overdue', 'missing', 'unknown'].includes(state);
const shareOf = (results: readonly Result[]) => {
  const part = results.filter(isFulfilled).length;
  const whole = part + results.filter(isGap).length;
  return whole === 0 ? null : { part, whole };
};
const of = (check: Duty['check'], proof?: string) => {
  const wanted = new Set(
    duties
      .filter((duty) => duty.check === check)
      .filter((duty) => proof === undefined || (duty.options as { proof?: string }).proof === proof)
      .map(({ id }) => id),
  );
  return ({ duty }: Result) => wanted.has(duty);
};

/** Every share of the report over whole duties, and which results it is of. */
const SHARES: readonly (readonly [table: string, figure: string, of: (result: Result) => boolean])[] = [
  ['summary', 'duties-met', ({ severity }) => severity === 'required'],
  ['summary', 'advice-met', ({ severity }) => severity === 'advice'],
  ['scans', 'scans-on-time', of('interval', 'scan')],
  ['scans', 'hunts-on-time', of('interval', 'hunt')],
  ['plans', 'systems-planned', of('plan-issued')],
  ['drills', 'systems-drilled', of('yearly-drill')],
  ['team', 'contacts-verified', of('contact-verified')],
  ['suppliers', 'suppliers-met', of('supplier-controlled')],
];

describe('any report of any store', () => {
  it('totals are those of the lists under them, shares those of the check at that moment', () => {
    const law = ({
      at,
      records,
    }: {
      at: { day: string; instant: number };
      records: Parameters<typeof createDataset>[0];
    }) => {
      const dataset = createDataset(records);
      const period = quarterOf(at.day);
      const doc = quarterly({ dataset, duties, period, province: null, asOf: at, heads: [] });
      const { tables } = JSON.parse(renderJson(doc)) as { tables: Tables };
      expectAgreement(tables);
      const end = momentOfDay(period.to);
      const { results } = evaluate(dataset, duties, at.instant < end.instant ? at : end);
      for (const [table, figure, wanted] of SHARES) {
        const row = tables[table]?.find((one) => one['figure'] === `quarter.figure.${figure}`);
        expect(row?.['current'], figure).toEqual(shareOf(results.filter(wanted)));
      }
    };
    fc.assert(fc.property(anyStore, law), runs(60));
  });
});
