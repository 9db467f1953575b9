import { type AnyRecord, type KindName, kinds } from '../kinds/index.js';
import { beginOf, lifeOf } from '../life.js';
import { type Absence, absent } from './absence-codes.js';
import type { Duty } from './catalogue.js';
import { checkOf } from './checks/index.js';
import { contractBegins } from './contracts.js';
import { ownAbsence } from './judge.js';
import { isServing } from './people.js';
import type { Subject } from './result.js';
import type { World } from './world.js';

/** Why no result of the duty is about the subject. */
export function absenceOf(world: World, duty: Duty, subject: Subject): Absence {
  const { from, to } = duty.inForce;
  if (world.at.day < from) return absent('duty-not-yet', { from });
  if (to !== undefined && world.over(to)) return absent('duty-ended', { to });
  const { subjects } = checkOf(duty);
  const judged = subjects.filter((kind) => kind !== 'store');
  if (!subjects.includes(subject.kind)) return absent('kind-not-judged', { kind: subject.kind, judged });
  if (subject.kind === 'store') return absent('store-not-judged', { judged });
  if (subject.id === undefined) return absent('not-bound', {});
  const written = world.written.get(subject.kind, subject.id);
  if (!written) return absent('record-unreadable', {});
  return (
    notYet(world, subject.kind, written) ??
    over(world, subject.kind, written.id) ??
    ownAbsence(world, written.id, duty) ??
    absent('not-bound', {})
  );
}

/** It has not begun by the moment, or nobody says when it did. */
function notYet(world: World, kind: KindName, written: AnyRecord): Absence | undefined {
  if (kind === 'supplier') {
    const on = contractBegins(world, written.id);
    return on !== undefined && on > world.at.day ? absent('contract-not-yet', { on }) : undefined;
  }
  const field = beginOf(kind);
  if (field === undefined) return undefined;
  const on = written[field] as string | undefined;
  if (on === undefined) return isOpen(kind, field) ? undefined : absent('field-absent', { field });
  const seen: AnyRecord | undefined = world.get(kind, written.id);
  const later = on.slice(0, 10) > world.at.day || seen?.[field] === undefined;
  return later ? absent('not-yet', { field, on }) : undefined;
}

/** A first day set in advance may be left out: then it has always been there. */
function isOpen(kind: KindName, field: string): boolean {
  const shape = kinds[kind].shape.fields[field];
  return shape?.type === 'date' && shape.term === true;
}

/** Kinds with nothing to say of their end but its day. */
const ends: Partial<Record<KindName, 'system-retired' | 'team-dissolved' | 'contact-withdrawn'>> = {
  system: 'system-retired',
  team: 'team-dissolved',
  contact: 'contact-withdrawn',
};

function over(world: World, kind: KindName, id: string): Absence | undefined {
  if (kind === 'member') return ofMember(world, id);
  const seen = world.get(kind, id);
  const on = seen && lifeOf(kind, seen).to;
  if (on === undefined || !world.over(on)) return undefined;
  if (kind === 'agency') {
    const heir = world.living(id);
    return absent('agency-ended', { on, heir: 'id' in heir ? heir.id : null });
  }
  const code = ends[kind];
  return code && absent(code, { on });
}

function ofMember(world: World, id: string): Absence | undefined {
  const member = world.get('member', id);
  if (!member) return undefined;
  if (!isServing(world, member)) {
    const left = world.over(member.left);
    const on = left ? member.left : member.contractTo;
    if (on !== undefined) return absent('member-left', { on, why: left ? 'left' : 'contract-ended' });
  }
  const team = world.activeTeams().some((one) => one.id === member.team);
  return team ? undefined : absent('team-inactive', { team: member.team });
}
