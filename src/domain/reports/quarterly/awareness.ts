import { type Block, type Cell, label, number, type Row, total, words } from '../../doc.js';
import { activityTopics } from '../../kinds/activity.js';
import type { Topic } from '../quarterly-labels.js';
import { col, figureCol, heading, table } from './blocks.js';
import { type Quarter, type Span, within } from './span.js';

const TOPICS: readonly Topic[] = [...activityTopics, 'unknown'];

/** Activities by topic, those that took place in one of the three quarters, then the total. */
export function awareness({ current, previous, lastYear }: Quarter): readonly Block[] {
  const held = (span: Span, topic: Topic | undefined) =>
    span.world
      .all('activity')
      .filter((one) => within(span, one.date) && (topic === undefined || (one.topic ?? 'unknown') === topic));
  const rowOf = (name: Cell, topic?: Topic): readonly Row[] => {
    const now = held(current, topic);
    const before = held(previous, topic).length;
    const yearAgo = held(lastYear, topic).length;
    if (now.length + before + yearAgo === 0) return [];
    const reach = total(now.map((one) => one.reach));
    return [[name, number(now.length), reach, number(before), number(yearAgo)]];
  };
  const countIn = (id: string, { period }: Span) => ({
    ...figureCol(id, 'records'),
    title: words('quarter.count-of', { period: period.id }),
  });
  const columns = [
    col('topic', 'topic'),
    figureCol('count', 'records'),
    figureCol('reach', 'participants'),
    countIn('previous', previous),
    countIn('lastYear', lastYear),
  ];
  const rows = [
    ...TOPICS.flatMap((topic) => rowOf(label(`topic.${topic}`, {}), topic)),
    ...rowOf(label('quarter.total', {})),
  ];
  return [heading('awareness'), table('awareness', columns, rows, { empty: 'awareness' })];
}
