import type { Moment } from '../../calendar.js';
import { type Block, day, type Fact, none, number, text, words } from '../../doc.js';
import type { Severity } from '../../duties/result.js';
import type { World } from '../../duties/world.js';
import type { Head } from '../../history.js';
import { submissionFaults } from '../../kinds/submission.js';
import { slug } from '../../text.js';
import { type Figure, figures, heading, LEFT_OUT, paragraph, shareRows } from './blocks.js';
import { detected } from './incidents.js';
import { openFindings } from './scans.js';
import { gapsOf, type Quarter, type Span } from './span.js';

/** Bodies of the state that a province asks for a report; enterprises are not asked. */
const ASKED: ReadonlySet<string> = new Set(['department', 'district', 'commune']);

export function facts(
  quarter: Quarter,
  province: string | null,
  asOf: Moment,
  heads: readonly Head[],
): readonly Fact[] {
  const { period, world } = quarter.current;
  const asked = world.livingAgencies().filter(({ type }) => ASKED.has(type));
  const sent = reporters(quarter, new Set(asked.map(({ id }) => id)));
  return [
    {
      id: 'province',
      label: words('quarter.fact.province', {}),
      value: province === null ? none : text(province),
    },
    { id: 'period', label: words('quarter.fact.period', {}), value: text(period.id) },
    { id: 'from', label: words('quarter.fact.from', {}), value: day(period.from) },
    { id: 'to', label: words('quarter.fact.to', {}), value: day(period.to) },
    { id: 'asOf', label: words('quarter.fact.as-of', {}), value: day(asOf.day) },
    { id: 'agenciesAsked', label: words('quarter.fact.agencies-asked', {}), value: number(asked.length) },
    {
      id: 'agenciesReported',
      label: words('quarter.fact.agencies-reported', {}),
      value: number(sent.size),
    },
    {
      id: 'reportedAsOf',
      label: words('quarter.fact.reported-as-of', {}),
      value: day(quarter.made.at.day),
    },
    ...(heads.length === 0
      ? []
      : [
          {
            id: 'history',
            label: words('quarter.fact.history', {}),
            value: text(heads.map(mark).join('; ')),
          },
        ]),
  ];
}

/** A machine's history at a glance; the digits are enough for `irt history verify --head`. */
const mark = ({ machine, lines, digest }: Head): string => `${machine} ${lines} ${digest.slice(0, 16)}`;

/**
 * Agencies asked whose report on the quarter was sent by the day this one is made, by themselves, by one whose duties
 * had come to them, or by an heir that was not asked for a report of its own.
 */
function reporters({ current, made }: Quarter, asked: ReadonlySet<string>): ReadonlySet<string> {
  const by = made
    .all('submission')
    .filter((one) => one.type === 'quarter' && one.period === current.period.id && one.sent !== undefined)
    .filter((one) => submissionFaults(one).length === 0)
    .map(({ agency }) => idOf(current.world.living(agency)) ?? agency);
  const senders = new Set(by);
  const isSent = (id: string) => {
    const heir = idOf(made.living(id));
    return senders.has(id) || (heir !== undefined && !asked.has(heir) && senders.has(heir));
  };
  return new Set([...asked].filter(isSent));
}
const idOf = (heir: ReturnType<World['living']>): string | undefined => ('id' in heir ? heir.id : undefined);

/** The dispatch is Tuyên Quang's own; elsewhere only the directive is a basis. */
export const bases = (province: string | null): readonly Block[] => [
  paragraph(words('quarter.basis', {})),
  ...(province !== null && slug(province).endsWith('tuyen-quang')
    ? [paragraph(words('quarter.basis-tuyen-quang', {}))]
    : []),
];

/** How everything below is counted, and of which day; said once. */
export const rule = ({ current, made }: Quarter): readonly Block[] => [
  heading('rule'),
  paragraph(words('quarter.as-of', { at: current.at.day, made: made.at.day })),
  {
    type: 'list',
    lead: words('quarter.rule', {}),
    items: (['fulfilled', 'gap', 'not-yet-due', 'apart', 'share', 'severity', 'unrecorded'] as const).map(
      (part) => words(`quarter.rule.${part}`, {}),
    ),
  },
];

export function summary(quarter: Quarter): readonly Block[] {
  const of = (wanted: Severity) => (span: Span) => span.results.filter(({ severity }) => severity === wanted);
  const required = of('required');
  const advice = of('advice');
  const rows: readonly Figure[] = [
    ['agencies', ({ world }) => world.livingAgencies().length],
    ['systems', ({ world }) => world.liveSystems().length],
    ...shareRows('duties-met', required, LEFT_OUT),
    ['duties-due-soon', (span) => required(span).filter(({ state }) => state === 'due-soon').length],
    ['duties-gaps', (span) => gapsOf(required(span)).length],
    ...shareRows('advice-met', advice, LEFT_OUT),
    ['advice-gaps', (span) => gapsOf(advice(span)).length],
    ['findings-open', openFindings],
    ['incidents', (span) => detected(span).length],
  ];
  return [heading('summary'), figures('summary', quarter, rows)];
}
