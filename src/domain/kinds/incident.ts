import {
  count,
  decimal,
  group,
  list,
  prose,
  proses,
  ref,
  refs,
  text,
  texts,
  time,
  vnd,
  words,
  yes,
} from './fields.js';
import { defineKind, needed } from './kind.js';

/** Attack types: Form 05 of Circular 20/2017, in its order, then the causes that are no attack. */
export const incidentTypes = [
  'dos',
  'phishing',
  'malware',
  'intrusion',
  'defacement',
  'ransomware',
  'sabotage',
  'espionage',
  'combined',
  'fault',
  'operator-error',
  'disaster',
  'other',
] as const;

/** Sự cố. */
export const incident = defineKind({
  kind: 'incident',
  name: 'optional',
  naming: { on: ['detected'], about: ['system'] },
  home: 'system',
  alsoAbout: 'alsoSystems',
  columns: ['name', 'system', 'alsoSystems', 'type', 'class', 'detected', 'closed'],
  happens: 'detected',
  asks: ['classReason', 'intake', 'handler', 'reports'],
  owes: 'reports',
  proves: ['reports.kind', 'reports.to', 'reports.sent'],
  during: [
    { names: 'system', on: ['detected'] },
    { names: 'alsoSystems', on: ['detected'] },
    { names: 'provider', on: ['detected'] },
  ],
  orders: [
    ['occurred', 'detected'],
    ['occurred', 'intake.at'],
    ['detected', 'beyondCapacity'],
    ['detected', 'reports.sent'],
    ['detected', 'contained'],
    ['detected', 'restored'],
    ['detected', 'closed'],
  ],
  *check(incident) {
    const { class: grade, classReason } = incident;
    if ((grade === 'serious' || grade === 'urgent') && classReason === undefined)
      yield needed('classReason', `class: ${grade}`);
  },
  fields: {
    /** The one hit first or worst. */
    system: ref('system'),
    /** Others hit by the same incident: one incident, one set of reports owed. */
    alsoSystems: refs('system').optional(),
    type: words(...incidentTypes),
    tags: texts().optional(),
    class: words('ordinary', 'serious', 'urgent').optional(),
    /** Required unless the class is `ordinary`: the decrees define neither "serious" nor "urgent". */
    classReason: prose().optional(),
    occurred: time().optional(),
    detected: time(),
    intake: group({ at: time().optional(), by: text().optional(), channel: text().optional() }).optional(),
    handler: text().optional(),
    /** When it was judged beyond own capacity. */
    beyondCapacity: time().optional(),
    reports: list(
      group({
        kind: words('initial', 'progress', 'final', 'notice').optional(),
        to: list(words('owner', 'response-unit', 'coordinator', 'mps', 'other')).optional(),
        sent: time().optional(),
        channel: text().optional(),
        reference: text().optional(),
      }),
    ).optional(),
    contained: time().optional(),
    restored: time().optional(),
    closed: time().optional(),
    cause: prose().optional(),
    impact: group({
      users: count().optional(),
      hours: decimal({ min: 0, unit: 'hours' }).optional(),
      records: count().optional(),
      personalData: yes().optional(),
      damageVnd: vnd().optional(),
    }).optional(),
    actions: proses().optional(),
    lessons: proses().optional(),
    provider: ref('agency').optional(),
    providerSupport: prose().optional(),
    confidential: yes().optional(),
  },
});
