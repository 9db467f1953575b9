import { type Block, number, type Row, state, text } from '../../doc.js';
import type { Experts } from '../../duties/codes.js';
import { isServing, peopleOf } from '../../duties/people.js';
import type { Result } from '../../duties/result.js';
import { col, type Figure, figureCol, figures, heading, idCol, onTime, table } from './blocks.js';
import { agencyCell, nameOf, type Quarter, resultsOf, type Span, sum, within } from './span.js';

/** The response team: its people, its contacts, its practice. */
export function team(quarter: Quarter): readonly Block[] {
  const counted = (span: Span) => resultsOf(quarter, span, 'experts').flatMap(expertsOf);
  const practices = (span: Span) =>
    span.world.all('activity').filter((one) => one.topic === 'practice' && within(span, one.date));
  const rows: readonly Figure[] = [
    ['teams', ({ world }) => world.activeTeams().length],
    ['members', (span) => sum(span.world.activeTeams().map(({ id }) => serving(span, id)))],
    ['experts', (span) => sum(counted(span).map((experts) => experts.counted))],
    ['experts-outsourced', (span) => sum(counted(span).map((experts) => experts.outsourced))],
    ['contacts-verified', (span) => onTime(resultsOf(quarter, span, 'contact-verified'))],
    ['practices', (span) => practices(span).length],
    ['people-practised', (span) => new Set(practices(span).flatMap((one) => one.members ?? [])).size],
  ];
  return [heading('team'), figures('team', quarter, rows), list(quarter)];
}

/** What the check counted, whatever it concluded. */
function expertsOf(result: Result): readonly Experts[] {
  switch (result.code) {
    case 'experts-enough':
    case 'experts-ending':
    case 'experts-awaited':
    case 'experts-too-few':
      return [result.args];
    default:
      return [];
  }
}

const serving = ({ world }: Span, id: string): number =>
  [...peopleOf(world, id).values()].filter((records) => records.some((one) => isServing(world, one))).length;

function list(quarter: Quarter) {
  const span = quarter.current;
  const columns = [
    idCol('team', 'id', { spare: 2 }),
    col('name', 'name'),
    col('agencyName', 'agency-name', { spare: 1 }),
    figureCol('members', 'members'),
    figureCol('counted', 'counted'),
    figureCol('needed', 'needed'),
    figureCol('outsourced', 'outsourced'),
    idCol('state', 'experts'),
  ];
  const rows = resultsOf(quarter, span, 'experts').flatMap((result): Row[] =>
    expertsOf(result).map((experts) => {
      const id = result.subject.id ?? '';
      return [
        text(id),
        text(nameOf(span, 'team', id)),
        agencyCell(span, result.agency ?? ''),
        number(serving(span, id)),
        number(experts.counted),
        number(experts.needed),
        number(experts.outsourced),
        state(result.state),
      ];
    }),
  );
  return table('teamList', columns, rows, { title: 'team-list', empty: 'team-list' });
}
