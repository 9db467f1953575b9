import { addDays, laterDay } from '../../calendar.js';
import type { RecordOf } from '../../kinds/index.js';
import { absent } from '../absence-codes.js';
import type { HuntMiss } from '../codes.js';
import { checkEach } from '../each.js';
import { amount, type Zod } from '../options.js';
import { earliest } from '../recurrence.js';
import { type Command, proofOf } from '../result.js';
import { awaited, lateBy, standing, windowDays } from '../window.js';
import type { World } from '../world.js';

const options = (z: Zod) =>
  z.strictObject({
    /** Days by which both must have begun. */
    beginDays: amount(z),
    /** Days by which it must be fixed. */
    fixDays: amount(z),
    window: amount(z),
  });

/** A weakness that lets someone in is fixed and hunted at the same time. */
export const fixAndHunt = checkEach({
  name: 'fix-and-hunt',
  binds: { each: 'finding' },
  options,
  judge(world, finding, { beginDays, fixDays, window }) {
    if (finding.takeover === false) return undefined;
    const { severity } = finding;
    // Also of one too slight to be judged: that nobody answers for it is told.
    const agency = world.ownerOfSystem(finding.system);
    if (finding.takeover === undefined) {
      if (severity !== 'critical' && severity !== 'high') return undefined;
      const next = ['finding', 'edit', finding.id, '--takeover', { blank: 'yes-no' }] as const;
      const args = { severity };
      return { agency, state: 'unknown', due: null, code: 'finding-takeover-unknown', args, next };
    }
    const { fixed } = finding;
    const facts = factsOf(world, finding);
    const { fix, hunted, hunt } = facts;
    const beginBy = addDays(finding.found, beginDays);
    if (fix === undefined || hunt === undefined) {
      const past = standing(world.at, beginBy, beginDays) === 'past';
      return {
        agency,
        state: past ? 'missing' : 'due-soon',
        due: beginBy,
        code: past ? 'fix-and-hunt-missing' : 'fix-and-hunt-awaited',
        args: { fix: fix ?? null, hunt: hunt ?? null },
        next: nextFor(finding, facts),
      };
    }
    const proof = proofOf('hunt', 'why' in hunted ? [] : [hunted.hunt]);
    if (fixed !== undefined) {
      const code = hunt > fixed ? 'hunted-after-fix' : 'fixed-and-hunted';
      const late = lateBy(beginBy, laterDay(fix, hunt));
      return { agency, state: 'met', due: beginBy, late, proof, code, args: { fix, hunt, fixed } };
    }
    const due = addDays(finding.found, fixDays);
    const state = awaited(standing(world.at, due, windowDays(window, finding.found, due)), 'overdue');
    const code = state === 'overdue' ? 'fix-overdue' : 'fix-awaited';
    const next = ['finding', 'edit', finding.id, '--fixed', { blank: 'date' }] as const;
    // The hunt proves what has begun; nothing proves a fix still under way.
    const last = state === 'overdue' ? proof : [];
    return { agency, state, due, proof: last, code, args: { fix, hunt }, next };
  },
  absent: (world, id) => absent('finding-harmless', { said: world.get('finding', id)?.takeover === false }),
});

/** When the fix and the hunt began. */
export function factsOf(world: World, finding: RecordOf<'finding'>) {
  const hunted = huntOf(world, finding);
  return {
    fix: earliest([finding.fixStarted, finding.fixed]),
    hunted,
    hunt: 'why' in hunted ? undefined : (hunted.hunt.started ?? hunted.hunt.finished),
  };
}
export type FixFacts = ReturnType<typeof factsOf>;

/** The hunt a finding names, where it covers the system and had not finished before the finding. */
function huntOf(
  world: World,
  finding: RecordOf<'finding'>,
): { readonly hunt: RecordOf<'hunt'> } | { readonly why: HuntMiss | 'unnamed' } {
  const hunt = finding.hunt === undefined ? undefined : world.get('hunt', finding.hunt);
  if (!hunt) return { why: 'unnamed' };
  const lineage = world.lineage(finding.system);
  if (!hunt.systems.some((id) => lineage.has(id))) return { why: 'other-system' };
  return hunt.finished !== undefined && hunt.finished < finding.found ? { why: 'before-found' } : { hunt };
}

/** A hunt that counts has only to begin; one that does not, or none, has to be replaced by the one that was held. */
function nextFor(finding: RecordOf<'finding'>, { fix, hunted }: FixFacts): Command {
  if (fix === undefined) return ['finding', 'edit', finding.id, '--fix-started', { blank: 'date' }];
  if ('why' in hunted) return ['finding', 'edit', finding.id, '--hunt', { blank: 'id' }];
  return ['hunt', 'edit', hunted.hunt.id, '--started', { blank: 'date' }];
}
