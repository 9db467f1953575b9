import type { Moment } from '../../calendar.js';
import { type Block, day, type Fact, none, number, text, words } from '../../doc.js';
import { isGap } from '../../duties/result.js';
import type { Head } from '../../history.js';
import { submissionFaults } from '../../kinds/submission.js';
import { slug } from '../../text.js';
import { type Figure, figures, heading, metShare, paragraph } from './blocks.js';
import { detected } from './incidents.js';
import { openFindings } from './scans.js';
import { bindingOf, type Quarter, type Span } from './span.js';

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
  const sent = reporters(quarter.current);
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
      value: number(asked.filter(({ id }) => sent.has(id)).length),
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

/** Agencies whose report on the quarter was sent, or their living successors. */
function reporters({ world, period }: Span): ReadonlySet<string> {
  const sent = world
    .all('submission')
    .filter((one) => one.type === 'quarter' && one.period === period.id && one.sent !== undefined)
    .filter((one) => submissionFaults(one).length === 0);
  return new Set(
    sent.map(({ agency }) => {
      const heir = world.living(agency);
      return 'id' in heir ? heir.id : agency;
    }),
  );
}

/** The dispatch is Tuyên Quang's own; elsewhere only the directive is a basis. */
export const bases = (province: string | null): readonly Block[] => [
  paragraph(words('quarter.basis', {})),
  ...(province !== null && slug(province).endsWith('tuyen-quang')
    ? [paragraph(words('quarter.basis-tuyen-quang', {}))]
    : []),
];

export function summary(quarter: Quarter): readonly Block[] {
  const required = (span: Span) => bindingOf(span.results).filter(({ severity }) => severity === 'required');
  const rows: readonly Figure[] = [
    ['agencies', ({ world }) => world.livingAgencies().length],
    ['systems', ({ world }) => world.liveSystems().length],
    ['duties-met', (span) => metShare(required(span))],
    ['duties-due-soon', (span) => required(span).filter(({ state }) => state === 'due-soon').length],
    ['duties-gaps', (span) => required(span).filter(({ state }) => isGap(state)).length],
    ['findings-open', openFindings],
    ['incidents', (span) => detected(span).length],
  ];
  return [heading('summary'), figures('summary', quarter, rows)];
}
