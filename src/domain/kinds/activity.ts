import { count, date, document, ref, refs, text, words, yes } from './fields.js';
import { defineKind } from './kind.js';

export const activityTopics = [
  'directive',
  'principle',
  'incident-reporting',
  'awareness',
  'practice',
  'national-exercise',
  'threat-watch',
  'response',
  'customer-reporting',
  'customer-warning',
] as const;

/** Tuyên truyền, huấn luyện, theo dõi. */
export const activity = defineKind({
  kind: 'activity',
  name: 'optional',
  naming: { on: ['date'], about: ['agency'] },
  home: 'agency',
  each: 'agency',
  columns: ['name', 'agency', 'topic', 'date', 'audience', 'reach'],
  announced: { by: 'invitation', until: 'attended', on: 'date' },
  during: [{ names: 'agency', on: ['date'] }],
  fields: {
    agency: ref('agency'),
    topic: words(...activityTopics),
    date: date(),
    audience: text().optional(),
    reach: count().optional(),
    document: document().optional(),
    /** Who practised. */
    members: refs('member').optional(),
    invitation: document().optional(),
    attended: yes().optional(),
  },
});
