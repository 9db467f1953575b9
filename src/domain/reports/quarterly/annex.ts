import { type Block, type Cell, day, none, number, type Row, state, text } from '../../doc.js';
import { latest } from '../../duties/recurrence.js';
import type { Result } from '../../duties/result.js';
import { compareVi } from '../../text.js';
import { col, figureCol, heading, idCol, table } from './blocks.js';
import { agencyCell, nameOf, type Quarter, resultsOf } from './span.js';
import { isApproved } from './systems.js';

/** Every system in service, and how its four recurring duties stand. */
export function systemList(quarter: Quarter): readonly Block[] {
  const columns = [
    idCol('id', 'id', { spare: 5 }),
    col('name', 'name'),
    idCol('agency', 'agency', { spare: 6 }),
    col('agencyName', 'agency-name', { spare: 2 }),
    figureCol('level', 'level'),
    idCol('levelDecision', 'approved', { spare: 4 }),
    idCol('lastScan', 'last-scan', { spare: 3 }),
    idCol('scan', 'scan'),
    idCol('lastHunt', 'last-hunt', { spare: 3 }),
    idCol('hunt', 'hunt'),
    idCol('plan', 'plan'),
    idCol('drill', 'drill'),
  ];
  return [heading('system-list'), table('systemList', columns, rowsOf(quarter), { empty: 'systems' })];
}

function rowsOf(quarter: Quarter): readonly Row[] {
  const span = quarter.current;
  const { world } = span;
  const scans = stateBySystem(resultsOf(quarter, span, 'interval', 'scan'));
  const hunts = stateBySystem(resultsOf(quarter, span, 'interval', 'hunt'));
  const plans = stateBySystem(resultsOf(quarter, span, 'plan-issued'));
  const drills = stateBySystem(resultsOf(quarter, span, 'yearly-drill'));
  const rows = world.liveSystems().map((system) => {
    const agency = world.ownerOfSystem(system.id) ?? '';
    const last = (kind: 'scan' | 'hunt') => day(latest(world.covers(kind, system.id).map((v) => v.finished)));
    const decision = isApproved(span, system) ? (system.levelDecision?.number ?? '') : undefined;
    const cells: Row = [
      text(system.id),
      text(system.name),
      text(agency),
      agencyCell(span, agency),
      number(system.level),
      decision === undefined ? none : text(decision),
      last('scan'),
      scans(system.id),
      last('hunt'),
      hunts(system.id),
      plans(system.id),
      drills(system.id),
    ];
    return { agency: nameOf(span, 'agency', agency), name: system.name, cells };
  });
  rows.sort((a, b) => compareVi(a.agency, b.agency) || compareVi(a.name, b.name));
  return rows.map(({ cells }) => cells);
}

function stateBySystem(results: readonly Result[]): (id: string) => Cell {
  const states = new Map(results.map((result) => [result.subject.id, result.state]));
  return (id) => {
    const found = states.get(id);
    return found === undefined ? none : state(found);
  };
}
