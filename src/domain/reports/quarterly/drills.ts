import { type Block, day, label, number, type Row, recorded, text, total } from '../../doc.js';
import { drillMiss } from '../../duties/drills.js';
import type { RecordOf } from '../../kinds/index.js';
import { compareBytes } from '../../text.js';
import { col, type Figure, figureCol, figures, heading, idCol, shareRows, table } from './blocks.js';
import { nameOf, type Quarter, resultsOf, type Span, within } from './span.js';

/** Drills finished in the quarter; those that count are real-combat ones on the live system. */
export function drills(quarter: Quarter): readonly Block[] {
  const rows: readonly Figure[] = [
    ['drills', (span) => held(span).length],
    ['drills-counted', (span) => held(span).filter((drill) => drillMiss(drill) === undefined).length],
    ['drill-participants', (span) => total(held(span).map((drill) => drill.participants))],
    ...shareRows('systems-drilled', (span) => resultsOf(quarter, span, 'yearly-drill')),
  ];
  return [heading('drills'), figures('drills', quarter, rows), list(quarter.current)];
}

const held = (span: Span): readonly RecordOf<'drill'>[] =>
  span.world
    .all('drill')
    .filter((drill) => within(span, drill.finished))
    .sort((a, b) => compareBytes(a.finished ?? '', b.finished ?? '') || compareBytes(a.id, b.id));

function list(span: Span) {
  const columns = [
    idCol('finished', 'finished'),
    idCol('id', 'id', { spare: 5 }),
    col('name', 'name', { spare: 4 }),
    col('type', 'type'),
    col('systems', 'systems'),
    col('host', 'host', { spare: 3 }),
    figureCol('participants', 'participants'),
    figureCol('weakProcess', 'weak-process', { spare: 2 }),
    figureCol('weakTechnology', 'weak-technology', { spare: 2 }),
    figureCol('weakPeople', 'weak-people', { spare: 2 }),
  ];
  const rows = held(span).map(
    (drill): Row => [
      day(drill.finished),
      text(drill.id),
      recorded(drill.name),
      label(`drill-type.${drill.type ?? 'unknown'}`, {}),
      text((drill.systems ?? []).map((id) => nameOf(span, 'system', id)).join('; ')),
      recorded(drill.host),
      number(drill.participants),
      number(drill.weaknesses?.process?.length),
      number(drill.weaknesses?.technology?.length),
      number(drill.weaknesses?.people?.length),
    ],
  );
  return table('drillList', columns, rows, { title: 'drill-list', empty: 'drill-list' });
}
