import type { Ctx } from '../../cli/context.js';
import { isTablesOnly } from '../../cli/output.js';
import { problemText } from '../../cli/problems.js';
import { isTime, momentOfDay, timeText } from '../../domain/calendar.js';
import { type Block, type Doc, day, type Fact, state, type Table, text, words } from '../../domain/doc.js';
import { isGap, type Result, subjectText } from '../../domain/duties/result.js';
import type { RecordStep, Step } from '../../domain/duties/steps.js';
import { show } from '../../render/show.js';
import { commandOf, reasonOf } from '../result-words.js';
import type { Explanation } from './explanation.js';
import { absenceText, stepText } from './words.js';

/** What an official reads out to an inspector: the clause, then for each result why, and at the end how it was read. */
export function explainScreen(ctx: Ctx, explanation: Explanation): Doc {
  const { t } = ctx;
  const { duty, results, absence } = explanation;
  const title = t.step.title(`${duty.title[t.lang]} (${duty.id})`, subjectName(explanation));
  const blocks = isTablesOnly(ctx)
    ? [stepsTable(ctx, explanation)]
    : [
        ...(absence
          ? [heading(t.step.heading.notJudged), paragraph(absenceText(absence, t))]
          : results.flatMap(({ result, steps }) => resultBlocks(ctx, explanation, result, steps))),
        ...flawBlocks(ctx, explanation),
        ...readingBlocks(ctx, explanation),
      ];
  return { id: 'explain', title: { text: title }, facts: clauseFacts(ctx, explanation), blocks };
}

const heading = (said: string): Block => ({ type: 'heading', words: { text: said } });
const paragraph = (said: string): Block => ({ type: 'paragraph', words: { text: said } });
const list = (lead: string, items: readonly string[]): Block => ({
  type: 'list',
  lead: { text: lead },
  items: items.map((item) => ({ text: item })),
});

function subjectName({ judged, subject }: Explanation): string {
  const record =
    subject.kind === 'store' || subject.id === undefined
      ? undefined
      : judged.snapshot.dataset.get(subject.kind, subject.id);
  return record?.name ? `${record.name} (${subjectText(subject)})` : subjectText(subject);
}

function clauseFacts({ t }: Ctx, { duty, judged }: Explanation): readonly Fact[] {
  const fact = (id: keyof typeof t.dutyField, value: string): Fact => ({
    id,
    label: { text: t.dutyField[id] },
    value: text(value),
  });
  const { at } = judged;
  const time = at.instant === momentOfDay(at.day).instant ? null : timeText(at.instant);
  const asOf = t.step.asOf(at.day, time);
  return [
    fact('citation', duty.citation[t.lang]),
    duty.textIs === 'summary'
      ? fact('summary', duty.text[t.lang])
      : fact('text', t.step.quoted(duty.text[t.lang])),
    fact('binds', duty.binds[t.lang]),
    fact('severity', t.severity[duty.severity]),
    { id: 'asOf', label: { text: t.step.heading.asOf }, value: text(asOf) },
  ];
}

function resultBlocks(
  ctx: Ctx,
  explanation: Explanation,
  result: Result,
  steps: readonly Step[],
): readonly Block[] {
  const { t } = ctx;
  const weighed = steps.filter((step) => step.type === 'record');
  const reckoned = steps.filter((step) => step.type !== 'record');
  const none = result.proof.length > 0 ? t.step.proof(result.proof) : t.step.noRecords;
  const records = weighed.length === 0 ? [none] : recordItems(ctx, explanation, weighed);
  const sums = reckoned.map((step) => stepText(step, t));
  return [
    heading(verdictText(ctx, result)),
    ...(result.waives === null ? [] : [paragraph(`${t.step.heading.waived}: ${t.state[result.waives]}.`)]),
    paragraph(reasonOf(result, t)),
    list(t.step.heading.records, records),
    ...(sums.length > 0 ? [list(t.step.heading.sums, sums)] : []),
    ...(result.next === null ? [] : [paragraph(`${t.step.heading.close}: ${commandOf(result, t)}`)]),
  ];
}

/** What decides nothing is only counted past so many: older ones that count too, and what came later. */
const SHOWN_OLDER = 8;
const SHOWN_LATER = 3;
function recordItems({ t }: Ctx, { flaws }: Explanation, weighed: readonly RecordStep[]): readonly string[] {
  const flawed = new Set(flaws.map(({ kind, id }) => `${kind}/${id}`));
  const said = (step: RecordStep): string =>
    !step.counts && flawed.has(`${step.kind}/${step.id}`)
      ? `${stepText(step, t).replace(/\.$/, '')} ${t.step.flawed}.`
      : stepText(step, t);
  const of = (...codes: readonly RecordStep['code'][]): readonly RecordStep[] =>
    weighed.filter((step) => codes.includes(step.code));
  const older = of('earlier', 'after-first').slice(SHOWN_OLDER);
  const later = of('after-moment').slice(SHOWN_LATER);
  const left = new Set([...older, ...later]);
  return [
    ...weighed.filter((step) => !left.has(step)).map(said),
    ...(older.length > 0 ? [t.step.moreOlder(older.length)] : []),
    ...(later.length > 0 ? [t.step.moreLater(later.length)] : []),
  ];
}

/** State, due day, days left or how late; of whom, where a subject has several. */
function verdictText({ t }: Ctx, result: Result): string {
  const { state: now, due, daysLeft, late, agency, subject } = result;
  const { say, step } = t;
  const left =
    late !== null && due !== null
      ? say.late(late, isTime(due) ? 'minutes' : 'days')
      : daysLeft === null || (!isGap(now) && daysLeft < 0)
        ? null
        : say.daysLeft(daysLeft);
  const verdict = step.verdict(t.state[now], due, left);
  return subject.kind === 'warning' && agency !== null ? `${agency}: ${verdict}` : verdict;
}

/** What is wrong in the records weighed: why a field a person sees in the file is said to be lacking. */
function flawBlocks({ t }: Ctx, { flaws }: Explanation): readonly Block[] {
  if (flaws.length === 0) return [];
  const items = flaws.map(({ kind, id, problem }) => {
    const place = `${show(problem.file)}:${problem.line}`;
    return t.step.flaw(kind, id, problemText(problem, t).what, place);
  });
  return [list(t.step.heading.flaws, items)];
}

/** How the clause was read, and the options with where each comes from. */
function readingBlocks({ t }: Ctx, { duty, options }: Explanation): readonly Block[] {
  const said = (label: string, value: string) => paragraph(`${label}: ${value}`);
  const items = options.map(({ name, value, from }) => {
    const long = Array.isArray(value) && value.some((item) => typeof item === 'object');
    const shown = long ? t.step.optionLong(value.length, duty.id) : optionText(value, t.day);
    return `${name} = ${shown} (${t.step.optionFrom[from]})`;
  });
  return [
    said(t.dutyField.explanation, duty.explanation[t.lang]),
    ...(duty.interpretation ? [said(t.dutyField.interpretation, duty.interpretation[t.lang])] : []),
    ...(items.length > 0 ? [list(t.step.heading.options, items)] : []),
  ];
}

function optionText(value: unknown, showDay: (value: string) => string): string {
  if (Array.isArray(value)) return value.map((item) => optionText(item, showDay)).join(', ');
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? showDay(value) : value;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** For a spreadsheet: one step a row. */
function stepsTable({ t }: Ctx, { subject, results, absence }: Explanation): Table {
  const row = (said: string, result?: Result) => [
    text(subjectText(subject)),
    text(result?.agency ?? ''),
    ...(result ? [state(result.state), day(result.due)] : [text(''), day(null)]),
    text(said),
  ];
  return {
    type: 'table',
    id: 'steps',
    title: null,
    columns: [
      { id: 'subject', title: words('col.subject', {}), whole: true },
      { id: 'agency', title: words('col.agency', {}), whole: true },
      { id: 'state', title: words('col.state', {}), whole: true },
      { id: 'due', title: words('col.due', {}), whole: true },
      { id: 'why', title: words('col.why', {}) },
    ],
    rows: [
      ...(absence ? [row(absenceText(absence, t))] : []),
      ...results.flatMap(({ result, steps }) =>
        [reasonOf(result, t), ...steps.map((step) => stepText(step, t))].map((said) => row(said, result)),
      ),
    ],
  };
}
