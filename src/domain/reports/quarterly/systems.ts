import { type Block, label, number, type Row } from '../../doc.js';
import type { RecordOf } from '../../kinds/index.js';
import { levels } from '../../kinds/system.js';
import { col, figureCol, heading, spanColumns, table } from './blocks.js';
import { type Quarter, type Span, spansOf } from './span.js';

/** Systems in service by level, and how many of them have a decision on it. */
export function systems(quarter: Quarter): readonly Block[] {
  const columns = [
    col('level', 'level'),
    ...spanColumns(quarter),
    figureCol('approved', 'approved'),
    figureCol('unapproved', 'unapproved', { spare: 1 }),
  ];
  const rows = [...levels, undefined].map((level): Row => {
    const name = level === undefined ? label('quarter.level-unknown', {}) : number(level);
    return [name, ...counts(quarter, (system) => system.level === level)];
  });
  const total: Row = [label('quarter.total', {}), ...counts(quarter, () => true)];
  return [heading('systems'), table('systems', columns, [...rows, total])];
}

function counts(quarter: Quarter, wanted: (system: RecordOf<'system'>) => boolean): Row {
  const live = (span: Span) => span.world.liveSystems().filter(wanted);
  const now = live(quarter.current);
  const approved = now.filter((system) => isApproved(quarter.current, system)).length;
  return [
    ...spansOf(quarter).map((span) => number(live(span).length)),
    number(approved),
    number(now.length - approved),
  ];
}

/** A level with a decision that is not dated after the day judged. */
export function isApproved({ world, at }: Span, system: RecordOf<'system'>): boolean {
  const decided = world.written.get('system', system.id)?.levelDecision;
  return system.level !== undefined && decided !== undefined && (decided.date ?? at.day) <= at.day;
}
