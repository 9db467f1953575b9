import { addDays, type Day } from '../../calendar.js';
import { factsOf, type planCurrent } from '../checks/plan-current.js';
import type { Explainer } from './explainer.js';
import { weighPlans } from './plan-issued.js';
import { record, subjectOf } from './records.js';
import { note, plus, point, windowNote } from './sums.js';

/** When each plan was issued and revised, what has changed since, and how long there is to follow. */
export const explainPlanCurrent: Explainer<typeof planCurrent> = function* (
  world,
  { days, window },
  _duty,
  { subject },
) {
  const system = subjectOf(world, 'system', subject);
  if (!system) return;
  const { plans, newest, events } = factsOf(world, system);
  if (plans.length === 0) {
    yield* weighPlans(world, system.id, world.covers('plan', system.id));
    yield note('plan-none', {});
    return;
  }
  for (const plan of plans) {
    const head = { kind: 'plan', id: plan.id, counts: true } as const;
    const touched = (by: 'issue' | 'revision', date: Day) =>
      record({ ...head, day: date }, 'plan-touched', { by, newest: date === newest });
    if (plan.issued !== undefined) yield touched('issue', plan.issued);
    const revisions = world.written.get('plan', plan.id)?.revisions ?? [];
    for (const [index, { date }] of revisions.entries()) {
      const day = plan.revisions?.[index]?.date;
      if (day !== undefined) yield touched('revision', day);
      else if (date === undefined)
        yield record({ ...head, day: null, counts: false }, 'revision-undated', {});
      else yield record({ ...head, day: date, counts: false }, 'after-moment', {});
    }
  }
  const others = world.covers('plan', system.id).filter((plan) => !plans.includes(plan));
  yield* weighPlans(world, system.id, others);
  for (const { event, date, what } of events) {
    const counts = date > newest;
    const head =
      event === 'agency-ended'
        ? ({ kind: 'agency', id: what, day: date, counts } as const)
        : ({ kind: 'system', id: system.id, day: date, counts } as const);
    if (!counts) yield record(head, 'change-covered', { newest });
    else if (event === 'change') yield record(head, 'change-after', { what });
    else if (event === 'handed-over') yield record(head, 'handed-over', { to: what, newest });
    else yield record(head, 'agency-ended', { newest });
  }
  for (const { date } of world.written.get('system', system.id)?.changes ?? []) {
    if (date === undefined || date <= world.at.day) continue;
    yield record({ kind: 'system', id: system.id, day: date, counts: false }, 'after-moment', {});
  }
  const first = events.find(({ date }) => date > newest);
  if (!first) {
    yield note('no-event', { newest });
    return;
  }
  const due = plus('due', point('event', first.date), days, 'days');
  yield due;
  yield windowNote(window, first.date, addDays(first.date, days));
};
