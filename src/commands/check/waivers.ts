import type { Ctx } from '../../cli/context.js';
import type { Block } from '../../domain/doc.js';
import { absenceOf } from '../../domain/duties/absence.js';
import type { Duty } from '../../domain/duties/catalogue.js';
import { type Result, type Subject, subjectText } from '../../domain/duties/result.js';
import { canWaive, catalogueOff } from '../../domain/duties/waiver-problems.js';
import {
  keyOfWaiver,
  subjectOfWaiver,
  undatedWaivers,
  type WaiverUse,
  waiverKey,
  waiverUses,
} from '../../domain/duties/waivers.js';
import { World } from '../../domain/duties/world.js';
import { absenceText } from '../explain/words.js';
import type { Judged } from '../judge.js';
import type { Naming } from '../naming.js';

interface Shown {
  readonly judged: Judged;
  readonly results: readonly Result[];
  readonly duties: ReadonlyMap<string, Duty>;
  /** Ids of records only assumed. */
  readonly unrecorded: ReadonlySet<string>;
  readonly naming: Naming;
}

/**
 * Waivers of what is shown: those that waive something, with what they hide and which end soon; apart from them those
 * that waive nothing, and why. What is judged of no subject belongs to the whole store.
 */
export function waiverBlocks(ctx: Ctx, shown: Shown): readonly Block[] {
  const { judged, results } = shown;
  const { say } = ctx.t;
  const world = new World(judged.snapshot.dataset, judged.at);
  const isWhole = results.length === judged.results.length;
  const keys = new Set(results.map(({ duty, subject }) => waiverKey(duty, subjectText(subject))));
  const uses = waiverUses(world, judged.results, judged.known);
  const used = uses.filter((use) => !use.unused && (isWhole || keys.has(waiverKey(use.duty, use.subject))));
  const unused = isWhole ? uses.filter((use) => use.unused) : [];
  const undated = undatedWaivers(world).filter(
    (waiver) => canWaive(waiver, judged.known) && (isWhole || keys.has(keyOfWaiver(waiver))),
  );
  const idle = [
    ...unused.map((use) => lineOf(ctx, shown, use, [whyUnused(ctx, shown, world, use)])),
    ...undated.map((waiver) => {
      const { id, duty, until } = waiver;
      const add = shown.unrecorded.has(id)
        ? null
        : ctx.t.irt`waiver edit ${id} --document.date ${ctx.t.blank.date}`;
      const about = { id, duty, until, subject: subjectOfWaiver(waiver) };
      return lineOf(ctx, shown, about, [say.waiverUndated(add)]);
    }),
  ];
  return [
    ...listOf(
      say.waivers(used.length),
      used.map((use) => lineOf(ctx, shown, use, factsOf(ctx, use))),
    ),
    ...listOf(say.waiversIdle(idle.length), idle),
  ];
}

const listOf = (lead: string, items: readonly string[]): readonly Block[] =>
  items.length === 0 ? [] : [{ type: 'list', lead: { text: lead }, items: items.map((text) => ({ text })) }];

function lineOf(
  { t }: Ctx,
  { judged, duties, unrecorded, naming }: Shown,
  { id, duty, subject, until }: Pick<WaiverUse, 'id' | 'duty' | 'subject' | 'until'>,
  facts: readonly string[],
): string {
  const title = duties.get(duty)?.title[t.lang];
  const called = unrecorded.has(id) ? t.whole.assumedId(id) : paperOf(judged, naming, id);
  const said = [t.say.waiverUntil(called, t.day(until)), ...facts].join('; ');
  return `${naming.subject(subjectOf(subject))}: ${title ? `${title} (${duty})` : duty} – ${said}`;
}

/** What was written as `kind/id`. */
function subjectOf(written: string): Subject {
  const [kind, id] = written.split('/');
  return { kind, ...(id === undefined ? {} : { id }) } as Subject;
}

/** The number of the paper, by which people know it. */
const paperOf = ({ snapshot }: Judged, naming: Naming, id: string): string => {
  const { name, document } = snapshot.dataset.get('waiver', id) ?? {};
  return naming.record('waiver', id) === id ? id : (name ?? document?.number ?? naming.record('waiver', id));
};

/** What it hides, and whether it ends soon. */
function factsOf({ t: { say, state } }: Ctx, { hides, endsSoon, daysLeft }: WaiverUse): readonly string[] {
  const hidden = [...new Set(hides.flatMap(({ waives }) => (waives ? [state[waives]] : [])))].join(', ');
  return [
    hidden === '' ? say.waiverNotNeeded : say.waiverHides(hidden, hides.length),
    ...(endsSoon ? [say.waiverEndsSoon(daysLeft)] : []),
  ];
}

function whyUnused(
  { t }: Ctx,
  { judged, duties, naming }: Shown,
  world: World,
  { duty, subject }: WaiverUse,
): string {
  const found = duties.get(duty);
  if (found) {
    return absenceText(absenceOf(world, found, subjectOf(subject)), naming.t);
  }
  const catalogue = catalogueOff(duty, judged.known);
  return catalogue ? t.say.waiverDutyOff(catalogue.title[t.lang], catalogue.id) : t.say.waiverOfNoDuty;
}
