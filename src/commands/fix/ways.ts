import { shapeAt } from '../../cli/fields.js';
import type { Duty } from '../../domain/duties/catalogue.js';
import { explain } from '../../domain/duties/explain.js';
import type { Result } from '../../domain/duties/result.js';
import { World } from '../../domain/duties/world.js';
import { type KindName, kinds } from '../../domain/kinds/index.js';
import type { Judged } from '../judge.js';
import { openOf } from '../record/questions.js';
import { type Act, actOf, type Said } from './act.js';

/** A way to close a gap. */
export interface Way {
  readonly how: 'done' | 'complete' | 'waive';
  readonly act: Act;
}

/**
 * The ways to close a gap: what its result says is to be done, the records that were weighed and lack what makes them
 * count, the same done anew where that was to complete a record, and a waiver.
 */
export function waysOf(judged: Judged, duty: Duty, result: Result): readonly Way[] {
  const next = result.next && actOf(result.next);
  const first: readonly Way[] = next ? [{ how: next.verb === 'add' ? 'done' : 'complete', act: next }] : [];
  const near = nearOf(judged, duty, result).filter(
    ({ act }) => act.kind !== next?.kind || act.id !== next.id,
  );
  const again = next && next.verb === 'edit' ? anew(result, next.kind) : [];
  return [...first, ...near, ...again, { how: 'waive', act: waiver(result) }];
}

/** Records that do not count for want of what makes one of their kind count. */
function nearOf({ snapshot, at }: Judged, duty: Duty, result: Result): readonly Way[] {
  const steps = explain(new World(snapshot.dataset, at), duty, result);
  const seen = new Set<string>();
  return steps.flatMap((step): readonly Way[] => {
    if (step.type !== 'record' || step.counts || seen.has(`${step.kind}/${step.id}`)) return [];
    seen.add(`${step.kind}/${step.id}`);
    const record = snapshot.dataset.get(step.kind, step.id);
    if (!record || openOf(step.kind, record).length === 0) return [];
    return [{ how: 'complete', act: { kind: step.kind, verb: 'edit', id: step.id, said: [] } }];
  });
}

/** A new record of a kind about the subject, where a record has to name one. */
function anew({ subject }: Result, kind: KindName): readonly Way[] {
  if (subject.kind === kind || subject.kind === 'store' || subject.id === undefined) return [];
  const about = Object.entries(kinds[kind].shape.fields).find(([, field]) => {
    const leaf = field.type === 'list' ? field.of : field;
    return !field.optional && leaf.type === 'ref' && leaf.kind === subject.kind;
  });
  if (!about) return [];
  const [path, shape] = about;
  const value = shape.type === 'list' ? [subject.id] : subject.id;
  return [{ how: 'done', act: { kind, verb: 'add', id: null, said: [{ path, shape, value, asked: [] }] } }];
}

function waiver({ duty, subject }: Result): Act {
  const values = [
    ['duty', duty],
    ['subject.kind', subject.kind],
    ...(subject.id === undefined ? [] : [['subject.id', subject.id] as const]),
  ] as const;
  const said = values.flatMap(([path, value]): readonly Said[] => {
    const shape = shapeAt(kinds.waiver, path);
    return shape ? [{ path, shape, value, asked: [] }] : [];
  });
  return { kind: 'waiver', verb: 'add', id: null, said };
}
