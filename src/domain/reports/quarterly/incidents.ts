import { instantOf } from '../../calendar.js';
import {
  type Block,
  type Cell,
  day,
  label,
  number,
  type Row,
  recorded,
  text,
  total,
  words,
} from '../../doc.js';
import type { Result } from '../../duties/result.js';
import { standingOf } from '../../duties/standing.js';
import { incidentTypes } from '../../kinds/incident.js';
import type { RecordOf } from '../../kinds/index.js';
import { compareBytes } from '../../text.js';
import type { IncidentType } from '../quarterly-labels.js';
import { besideRows, col, type Figure, figureCol, figures, heading, idCol, table } from './blocks.js';
import { bindingOf, gapsOf, lateOf, nameOf, type Quarter, resultsOf, type Span, withinTime } from './span.js';

type Incident = RecordOf<'incident'>;

/** Incidents detected in a quarter, the earliest first. */
export const detected = (span: Span): readonly Incident[] =>
  span.world
    .all('incident')
    .filter((incident) => withinTime(span, incident.detected))
    .sort((a, b) => instantOf(a.detected) - instantOf(b.detected) || compareBytes(a.id, b.id));

const isHandled = ({ closed }: Incident): boolean => closed !== undefined;
const isBeyond = ({ beyondCapacity }: Incident): boolean => beyondCapacity !== undefined;
const damageOf = (incidents: readonly Incident[]): Cell =>
  total(incidents.map(({ impact }) => impact?.damageVnd));

/** Incidents detected in the quarter. */
export function incidents(quarter: Quarter): readonly Block[] {
  const owed = (span: Span) => bindingOf(reportsOf(quarter, span));
  const rows: readonly Figure[] = [
    ['incidents', (span) => detected(span).length],
    ['incidents-handled', (span) => detected(span).filter(isHandled).length],
    ['incidents-beyond', (span) => detected(span).filter(isBeyond).length],
    ['incidents-confidential', (span) => detected(span).filter((one) => one.confidential === true).length],
    ['damage', (span) => damageOf(detected(span))],
    ['incidents-open', ({ world }) => world.all('incident').filter(isOpen).length],
    ['reports-owed', (span) => owed(span).length],
    ['reports-on-time', (span) => sentOnTime(owed(span))],
    ['reports-late', (span) => lateOf(owed(span)).length],
    ['reports-missing', (span) => gapsOf(owed(span)).length],
    ['reports-awaited', (span) => owed(span).filter(isAwaited).length],
    ...besideRows('reports-owed', (span) => reportsOf(quarter, span), ['not-applicable', 'waived']),
  ];
  return [heading('incidents'), figures('incidents', quarter, rows), byType(quarter), list(quarter)];
}

/** Of any quarter, still open. */
const isOpen = (incident: Incident): boolean => incident.detected !== undefined && !isHandled(incident);

/** What incidents of the quarter owed in reports. */
function reportsOf(quarter: Quarter, span: Span): readonly Result[] {
  const ids = new Set(detected(span).map(({ id }) => id));
  return resultsOf(quarter, span, 'reports-owed').filter(({ subject }) => ids.has(subject.id ?? ''));
}

const isAwaited = (result: Result): boolean => standingOf(result) === 'not-yet-due';

const sentOnTime = (results: readonly Result[]): number =>
  results.filter((result) => standingOf(result) === 'fulfilled' && result.late === null).length;

const TYPES: readonly IncidentType[] = [...incidentTypes, 'unknown'];

/** Types that occurred in one of the three quarters, in the order of the national form, then the total. */
function byType(quarter: Quarter) {
  const { current, previous, lastYear } = quarter;
  const countIn = (id: string, { period }: Span) => ({
    ...figureCol(id, 'records'),
    title: words('quarter.count-of', { period: period.id }),
  });
  const columns = [
    col('type', 'type'),
    figureCol('count', 'records'),
    figureCol('handled', 'handled'),
    figureCol('beyondCapacity', 'beyond-capacity', { spare: 1 }),
    figureCol('damageVnd', 'damage', { spare: 2 }),
    countIn('previous', previous),
    countIn('lastYear', lastYear),
  ];
  const rowOf = (name: Cell, wanted: (incident: Incident) => boolean): readonly Row[] => {
    const now = detected(current).filter(wanted);
    const before = detected(previous).filter(wanted).length;
    const yearAgo = detected(lastYear).filter(wanted).length;
    if (now.length + before + yearAgo === 0) return [];
    const counts = [now.length, now.filter(isHandled).length, now.filter(isBeyond).length];
    return [[name, ...counts.map((n) => number(n)), damageOf(now), number(before), number(yearAgo)]];
  };
  const rows = [
    ...TYPES.flatMap((type) =>
      rowOf(label(`incident-type.${type}`, {}), (incident) => (incident.type ?? 'unknown') === type),
    ),
    ...rowOf(label('quarter.total', {}), () => true),
  ];
  return table('incidentTypes', columns, rows, { title: 'incident-types', empty: 'incident-types' });
}

function list(quarter: Quarter) {
  const span = quarter.current;
  const columns = [
    idCol('detected', 'detected'),
    idCol('id', 'id', { spare: 3 }),
    col('name', 'name', { spare: 2 }),
    col('system', 'system'),
    col('type', 'type'),
    col('class', 'class', { spare: 1 }),
    figureCol('reportsOwed', 'reports-owed'),
    figureCol('reportsOnTime', 'reports-on-time'),
    idCol('closed', 'closed'),
  ];
  const reports = reportsOf(quarter, span);
  const rows = detected(span).map((incident): Row => {
    const owed = bindingOf(reports.filter(({ subject }) => subject.id === incident.id));
    return [
      day(incident.detected),
      ...whichOne(span, incident),
      label(`incident-type.${incident.type ?? 'unknown'}`, {}),
      label(`incident-class.${incident.class ?? 'unknown'}`, {}),
      number(owed.length),
      number(sentOnTime(owed)),
      day(incident.closed),
    ];
  });
  return table('incidentList', columns, rows, { title: 'incident-list', empty: 'incident-list' });
}

/** Id, name and system; of a confidential incident none of them, since its id is made from its system's. */
function whichOne(span: Span, incident: Incident): Row {
  if (incident.confidential === true) {
    const hidden = label('quarter.confidential', {});
    return [hidden, hidden, hidden];
  }
  const systems = [...new Set([incident.system, ...(incident.alsoSystems ?? [])])];
  const names = systems.map((id) => nameOf(span, 'system', id)).join(', ');
  return [text(incident.id), recorded(incident.name), text(names)];
}
