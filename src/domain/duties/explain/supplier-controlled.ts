import { addMonths } from '../../calendar.js';
import type { supplierControlled } from '../checks/supplier-controlled.js';
import type { FactField } from '../steps.js';
import type { Explainer } from './explainer.js';
import { factStep } from './facts.js';
import { record, subjectOf } from './records.js';
import { note, plus, point, windowNote } from './sums.js';

/** Whether the supplier has access, a contract with both clauses and a review, and until when the review counts. */
export const explainSupplier: Explainer<typeof supplierControlled> = function* (
  world,
  { months, window },
  _duty,
  { subject },
) {
  const supplier = subjectOf(world, 'supplier', subject);
  if (!supplier) return;
  const { id, access, contract, securityClause, incidentClause, reviewed } = supplier;
  const head = { kind: 'supplier', id, day: null } as const;
  if (access !== true) {
    yield access === undefined
      ? record({ ...head, counts: false }, 'fact-lacking', { field: 'access' })
      : record({ ...head, counts: false }, 'no-access', {});
    yield note('no-due', {});
    return;
  }
  const clause = (field: FactField, there: boolean | undefined) =>
    there === false
      ? record({ ...head, counts: false }, 'fact-denied', { field })
      : factStep(world, head, field, there === true ? null : undefined);
  yield factStep(world, head, 'access', null);
  const ended = world.over(contract?.to) ? contract?.to : undefined;
  const signed = { ...head, day: contract?.date ?? contract?.from ?? null };
  if (ended !== undefined) yield record({ ...signed, counts: false }, 'contract-ended', { on: ended });
  else yield factStep(world, signed, 'contract', contract && (contract.number ?? null));
  yield clause('security-clause', securityClause);
  yield clause('incident-clause', incidentClause);
  yield factStep(
    world,
    { ...head, day: reviewed ?? null },
    'review',
    reviewed === undefined ? undefined : null,
  );
  if (
    !contract ||
    ended !== undefined ||
    securityClause !== true ||
    incidentClause !== true ||
    reviewed === undefined
  ) {
    yield note('no-due', {});
    return;
  }
  yield plus('due', point('reviewed', reviewed), months, 'months');
  yield windowNote(window, reviewed, addMonths(reviewed, months));
};
