import { count, date, group, proses, refs, text, words, yes } from './fields.js';
import { defineKind } from './kind.js';

/** Diễn tập. */
export const drill = defineKind({
  kind: 'drill',
  name: 'optional',
  naming: { on: ['finished', 'started'], about: ['systems', 'name'] },
  home: 'systems',
  columns: ['name', 'type', 'systems', 'finished', 'liveSystem', 'scripted', 'host'],
  happens: 'finished',
  proves: ['finished', 'liveSystem', 'scripted'],
  announced: { by: 'started', until: 'finished', on: 'started' },
  during: [{ names: 'systems', on: ['finished', 'started'] }],
  orders: [['started', 'finished']],
  fields: {
    type: words('real-combat', 'tabletop', 'ctf', 'simulation', 'national'),
    systems: refs('system').min(1),
    started: date().optional(),
    finished: date().optional(),
    liveSystem: yes().optional(),
    scripted: yes().optional(),
    host: text().optional(),
    participants: count().optional(),
    weaknesses: group({
      process: proses().optional(),
      technology: proses().optional(),
      people: proses().optional(),
    }).optional(),
  },
});
