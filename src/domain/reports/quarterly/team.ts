import { type Block, type Cell, none, number, type Row, state, text, unrecorded } from '../../doc.js';
import type { Experts } from '../../duties/codes.js';
import { isServing, joinedOf, peopleOf } from '../../duties/people.js';
import type { Result } from '../../duties/result.js';
import type { RecordOf } from '../../kinds/index.js';
import { col, type Figure, figureCol, figures, heading, idCol, shareRows, table } from './blocks.js';
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
    ...shareRows('contacts-verified', (span) => resultsOf(quarter, span, 'contact-verified')),
    ['practices', (span) => practices(span).length],
    ['people-practised', (span) => peopleAt(practices(span))],
  ];
  return [heading('team'), figures('team', quarter, rows), list(quarter)];
}

/** Each person once; a session that names nobody is not recorded, and not without people. */
function peopleAt(sessions: readonly RecordOf<'activity'>[]): Cell {
  const silent = sessions.filter((one) => one.members === undefined).length;
  if (sessions.length > 0 && silent === sessions.length) return unrecorded;
  const value = new Set(sessions.flatMap((one) => one.members ?? [])).size;
  return silent === 0 ? number(value) : { type: 'sum', value, unrecorded: silent };
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

function serving({ world }: Span, id: string): number {
  const records = joinedOf(world, id).filter((one) => isServing(world, one));
  return peopleOf(records, () => true).flatMap(({ people }) => people).length;
}

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
  const results = new Map(resultsOf(quarter, span, 'experts').map((result) => [result.subject.id, result]));
  const rows = span.world.activeTeams().map(({ id, agency }): Row => {
    const result = results.get(id);
    const [experts] = result ? expertsOf(result) : [];
    const count = (of: 'counted' | 'needed' | 'outsourced') => (experts ? number(experts[of]) : none);
    return [
      text(id),
      text(nameOf(span, 'team', id)),
      agencyCell(span, result?.agency ?? agency),
      number(serving(span, id)),
      ...[count('counted'), count('needed'), count('outsourced')],
      result ? state(result.state) : none,
    ];
  });
  return table('teamList', columns, rows, { title: 'team-list', empty: 'team-list' });
}
