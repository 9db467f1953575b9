import type { Ctx } from '../../cli/context.js';
import { dueDay, timeText } from '../../domain/calendar.js';
import type { Block, Words } from '../../domain/doc.js';
import { clocksOf, isClock, isOpen } from '../../domain/duties/clocks.js';
import type { Result } from '../../domain/duties/result.js';
import { agencyBlocks } from '../agencies-table.js';
import { subjectCalled } from '../called.js';
import { whenOf } from '../deadlines/deadline.js';
import { board } from '../incident/board.js';
import { byDayBlock } from '../incident/clocks.js';
import type { Judged } from '../judge.js';

/** So much of each part that the menu stands on the same screen. */
const SHOWN = { clocks: 4, due: 4, agencies: 4 } as const;
const WEEK = 7;

export const dayTitle = ({ t }: Ctx, { at }: Judged): Words => ({
  text: t.screen.dayTitle(timeText(at.instant)),
});

/** The clocks of incidents, what falls due this week, who is late. */
export const dayBlocks = (ctx: Ctx, judged: Judged): readonly Block[] => [
  ...clockBlocks(ctx, judged),
  ...weekBlocks(ctx, judged),
  ...agencyBlocks(ctx, judged, judged.results, { most: SHOWN.agencies, withIds: false }),
];

const paragraph = (text: string): Block => ({ type: 'paragraph', words: { text } });

function clockBlocks(ctx: Ctx, judged: Judged): readonly Block[] {
  const { screen, irt } = ctx.t;
  const running = clocksOf(judged.results, judged.at).filter(({ result }) => isOpen(result));
  const rest = running.length - SHOWN.clocks;
  return [
    { ...board(ctx, judged, running.slice(0, SHOWN.clocks), 'brief'), title: { text: screen.find.clocks } },
    ...(rest > 0 ? [paragraph(screen.moreClocks(rest, irt`incident clocks`))] : []),
    ...byDayBlock(ctx, judged),
  ];
}

/** What is required, one line for what a duty asks on one day; what is advised, how many. Clocks stand on their board. */
function weekBlocks(ctx: Ctx, judged: Judged): readonly Block[] {
  const { screen, irt } = ctx.t;
  const ahead = judged.results.filter((result) => whenOf(result, WEEK) === 'ahead' && !isClock(result));
  const groups = new Map<string, Result[]>();
  for (const result of ahead.filter(({ severity }) => severity === 'required')) {
    const key = `${dueDay(result.due ?? '')} ${result.duty}`;
    groups.set(key, [...(groups.get(key) ?? []), result]);
  }
  if (groups.size === 0) return [paragraph(screen.weekNone(WEEK))];
  const shown = [...groups.values()].slice(0, SHOWN.due);
  const rest = ahead.length - shown.flat().length;
  const advised = ahead.filter(({ severity }) => severity === 'advice').length;
  const see = irt`deadlines --within ${`${WEEK}d`}`;
  const more = rest === 0 ? [] : [{ text: screen.moreDue(rest - advised, advised, see) }];
  const items = [...shown.map((group) => dueLine(ctx, judged, group)), ...more];
  return [{ type: 'list', lead: { text: screen.weekTitle(WEEK) }, items }];
}

function dueLine({ t }: Ctx, { duties, snapshot }: Judged, group: readonly Result[]): Words {
  const [first] = group;
  if (!first) return { text: '' };
  const title = duties.find(({ id }) => id === first.duty)?.title[t.lang] ?? first.duty;
  const names = new Set(group.map(({ subject }) => subjectCalled(t, snapshot.dataset, subject)));
  const [name = ''] = names;
  const about = names.size > 1 ? t.screen.andOthers(name, names.size - 1) : name;
  const agencies = new Set(group.map(({ agency }) => agency)).size;
  return { text: t.screen.dueLine(dueDay(first.due ?? ''), title, about, names.size > 1 ? 1 : agencies) };
}
