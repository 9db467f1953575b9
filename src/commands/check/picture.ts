import type { Ctx } from '../../cli/context.js';
import type { Block, Doc, Words } from '../../domain/doc.js';
import { clocksOf } from '../../domain/duties/clocks.js';
import type { Result } from '../../domain/duties/result.js';
import { byUrgency } from '../../domain/duties/urgency.js';
import { sentence } from '../../messages/writing.js';
import { widthOf, wrap } from '../../render/wrap.js';
import { agencyBlocks } from '../agencies-table.js';
import { called, subjectCalled } from '../called.js';
import type { Judged } from '../judge.js';
import { wordLabel } from '../record/input.js';
import { URGENT } from './screen.js';
import { headline, openTotals } from './totals.js';

/** So many agencies that all of it stands on one screen. */
const WIDE = { most: 4, withIds: true };
const NARROW = { most: 2, withIds: false };
/** Columns from which ids have room. */
const ROOM = 80;
/** What is most urgent takes two lines, not quite full since lines end between words; of a name at least so much stays. */
const LINES = 2;
const SLACK = 8;
const NAME = 16;

/** One screen first: how it stands, what cannot wait, who lacks most, and how to see the rest. */
export function checkPicture(ctx: Ctx, judged: Judged): Doc {
  const { results, at, problems } = judged;
  const { say, screen, irt } = ctx.t;
  const isPart = problems.length > 0;
  // What is owed to several in one matter is one line.
  const lines = new Set(byUrgency(results, at).map((result) => urgentLine(ctx, judged, result)));
  const urgent = [...lines].slice(0, URGENT);
  const totals: Block = {
    type: 'list',
    lead: { text: headline(ctx, results, isPart) },
    items: openTotals(ctx, results, isPart),
  };
  const agencies = agencyBlocks(ctx, judged, results, ctx.io.columns < ROOM ? NARROW : WIDE);
  const more = screen.more(urgent.length, {
    next: irt`check --next`,
    agency: irt`check --agency ${ctx.t.blank.id}`,
    details: irt`check --details`,
  });
  return {
    id: 'check',
    title: { text: say.checkTitle(at.day, false) },
    facts: [],
    blocks: [
      totals,
      ...urgentBlocks(ctx, urgent),
      ...(urgent.length > 0 ? agencies : []),
      { type: 'paragraph', words: { text: more } },
    ],
  };
}

function urgentBlocks({ t }: Ctx, urgent: readonly string[]): readonly Block[] {
  if (urgent.length === 0) return [];
  return [
    { type: 'list', lead: { text: t.screen.urgentTitle }, items: urgent.map((text): Words => ({ text })) },
  ];
}

/** How long it is late or has left, what is owed, of what, by whom; a long name is cut, which the list shows whole. */
function urgentLine({ t, io }: Ctx, judged: Judged, result: Result): string {
  const { duties, snapshot } = judged;
  const { report } = result.args as { readonly report?: string };
  const duty = duties.find(({ id }) => id === result.duty)?.title[t.lang] ?? result.duty;
  const title = report === undefined ? duty : sentence(wordLabel('incident', report, t));
  const agency =
    result.agency === null ? t.say.noAgency : called(t, snapshot.dataset, 'agency', result.agency);
  const subject = subjectCalled(t, snapshot.dataset, result.subject);
  // Of an agency, and of the whole province, who has to see to it is said already.
  const by = result.subject.kind === 'store' || subject === agency ? null : agency;
  const said = (name: string) => t.screen.urgentLine(whenOf(t, judged, result), title, name, by);
  const room = LINES * (io.columns - SLACK) - widthOf(said(''));
  return said(cut(subject, Math.max(room, NAME)));
}

/** As many words as have room. */
function cut(name: string, room: number): string {
  if (widthOf(name) <= room) return name;
  const [first = ''] = wrap(name, room - 1);
  return `${first}…`;
}

/** What is not known is called so, whatever day stands beside it. */
function whenOf(t: Ctx['t'], { at }: Judged, result: Result): string {
  const minutes = clocksOf([result], at)[0]?.minutesLeft;
  const left =
    typeof minutes === 'number'
      ? t.screen.left(minutes)
      : result.daysLeft === null
        ? null
        : t.say.daysLeft(result.daysLeft);
  if (left === null) return t.state[result.state];
  return result.state === 'unknown' ? `${t.state.unknown}, ${left}` : left;
}
