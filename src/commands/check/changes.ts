import type { Ctx } from '../../cli/context.js';
import type { Block, Table, Words } from '../../domain/doc.js';
import type { Duty } from '../../domain/duties/catalogue.js';
import type { GapChanges } from '../../domain/duties/compare.js';
import { type Result, subjectText } from '../../domain/duties/result.js';
import type { WaiverUse } from '../../domain/duties/waivers.js';
import { resultsTable } from '../results-table.js';

/** What a result is about, as JSON lists of changes name it. */
export const reference = ({ duty, subject, agency, state, args }: Result) => {
  const { report, to } = args as { report?: string; to?: string };
  return { duty, subject: subjectText(subject), agency, state, ...(report && to ? { report, to } : {}) };
};

/** Gaps that are new, closed and still open since a day. */
export function changesTable(
  ctx: Ctx,
  { opened, closed, still }: GapChanges,
  duties: ReadonlyMap<string, Duty>,
): Table {
  const { say } = ctx.t;
  const groups = [
    { words: { text: say.opened(opened.length) }, rows: opened },
    { words: { text: say.closed(closed.length) }, rows: closed },
    { words: { text: say.stillOpen(still.length) }, rows: still },
  ].filter(({ rows }) => rows.length > 0);
  let before = 0;
  const sections = groups.map(({ words, rows }) => {
    const section = { before, words };
    before += rows.length;
    return section;
  });
  const rows = groups.flatMap((group) => group.rows);
  return { ...resultsTable(ctx, rows, duties, null), sections, empty: { text: say.noChanges } };
}

/** The gaps an assumption would close. */
export function closesBlock(
  ctx: Ctx,
  closed: readonly Result[],
  duties: ReadonlyMap<string, Duty>,
): readonly Block[] {
  const { say, lang } = ctx.t;
  if (closed.length === 0) return [{ type: 'paragraph', words: { text: say.closesNothing } }];
  const items = closed.map((result): Words => {
    const title = duties.get(result.duty)?.title[lang] ?? result.duty;
    return { text: `${subjectText(result.subject)}: ${title} (${result.duty})` };
  });
  return [{ type: 'list', lead: { text: say.closes(closed.length) }, items }];
}

/** What waivers hide, and which of them end soon or are of no use. */
export function waiverBlock(
  ctx: Ctx,
  uses: readonly WaiverUse[],
  duties: ReadonlyMap<string, Duty>,
): readonly Block[] {
  if (uses.length === 0) return [];
  const { say, lang, state, day } = ctx.t;
  const items = uses.map((use): Words => {
    const title = duties.get(use.duty)?.title[lang];
    const about = `${use.subject}: ${title ? `${title} (${use.duty})` : use.duty}`;
    const hidden = [...new Set(use.hides.flatMap(({ waives }) => (waives ? [state[waives]] : [])))].join(
      ', ',
    );
    const facts = [
      say.waiverUntil(use.id, day(use.until)),
      ...(hidden === '' ? [] : [say.waiverHides(hidden)]),
      ...(use.endsSoon ? [say.waiverEndsSoon(use.daysLeft)] : []),
      ...(use.unused ? [say.waiverUnused] : []),
    ];
    return { text: `${about} – ${facts.join('; ')}` };
  });
  return [{ type: 'list', lead: { text: say.waivers(uses.length) }, items }];
}
