import { type Block, day, number, type Row, recorded, text } from '../../doc.js';
import type { Result } from '../../duties/result.js';
import { standingOf } from '../../duties/standing.js';
import type { RecordOf } from '../../kinds/index.js';
import { compareBytes } from '../../text.js';
import {
  col,
  type Figure,
  figureCol,
  figures,
  heading,
  idCol,
  LEFT_OUT,
  ratio,
  shareRows,
  table,
} from './blocks.js';
import { bindingOf, gapsOf, lateOf, type Quarter, resultsOf, type Span, within } from './span.js';

/** Warnings dated in the quarter, and what the agencies they address said. */
export function warnings(quarter: Quarter): readonly Block[] {
  const all = (span: Span) => answersOf(quarter, span);
  const owed = (span: Span) => bindingOf(all(span));
  const rows: readonly Figure[] = [
    ['warnings', (span) => received(span).length],
    ['warnings-addressed', (span) => owed(span).length],
    ['warnings-answered', (span) => answeredShare(owed(span))],
    ...shareRows('warnings-closed', all, LEFT_OUT),
    ['warnings-late', (span) => lateOf(owed(span)).length],
    ['warnings-gaps', (span) => gapsOf(owed(span)).length],
  ];
  return [heading('warnings'), figures('warnings', quarter, rows), list(quarter)];
}

const received = (span: Span): readonly RecordOf<'warning'>[] =>
  span.world
    .all('warning')
    .filter((warning) => within(span, warning.date))
    .sort((a, b) => compareBytes(a.date, b.date) || compareBytes(a.id, b.id));

function answersOf(quarter: Quarter, span: Span): readonly Result[] {
  const ids = new Set(received(span).map(({ id }) => id));
  const results = resultsOf(quarter, span, 'warning-answered');
  return results.filter(({ subject }) => ids.has(subject.id ?? ''));
}

/** Of those answered or late with it; who may still take time is neither. */
function answeredShare(owed: readonly Result[]) {
  const answered = owed.filter(isAnswered).length;
  const silent = owed.filter((result) => !isAnswered(result) && standingOf(result) === 'gap').length;
  return ratio(answered, answered + silent);
}

/** Somebody answered, be it that the weakness is there and not yet mended. */
const isAnswered = ({ code }: Result): boolean => code !== 'warning-awaited' && code !== 'warning-unanswered';

function list(quarter: Quarter) {
  const columns = [
    idCol('date', 'date'),
    idCol('id', 'id', { spare: 4 }),
    col('number', 'number'),
    col('source', 'source', { spare: 2 }),
    col('subject', 'subject'),
    idCol('due', 'due', { spare: 3 }),
    figureCol('addressed', 'addressed'),
    figureCol('answered', 'answered'),
    figureCol('gaps', 'gaps'),
  ];
  const answers = bindingOf(answersOf(quarter, quarter.current));
  const rows = received(quarter.current).map((warning): Row => {
    const own = answers.filter(({ subject }) => subject.id === warning.id);
    return [
      day(warning.date),
      text(warning.id),
      recorded(warning.number),
      recorded(warning.source),
      recorded(warning.subject ?? warning.name),
      day(warning.due),
      number(own.length),
      number(own.filter(isAnswered).length),
      number(gapsOf(own).length),
    ];
  });
  return table('warningList', columns, rows, { title: 'warning-list', empty: 'warning-list' });
}
