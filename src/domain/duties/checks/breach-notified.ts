import { dayInVietnam, HOUR_MS, instantOf, timeText } from '../../calendar.js';
import type { RecordOf } from '../../kinds/index.js';
import { mentions } from '../../text.js';
import { checkEach } from '../each.js';
import { atLeastOne, type OptionsOf, type Zod } from '../options.js';
import { proofOf } from '../result.js';
import { awaited, lateBy, standingOfTime } from '../window.js';

const options = (z: Zod) =>
  z.strictObject({
    /** Incidents detected from this day on. */
    detectedFrom: z.iso.date(),
    hours: atLeastOne(z),
    /** Words by which the notice is known in a report's reference or channel; the first is the one suggested. */
    words: z.array(z.string().min(1)).min(1),
  });
type BreachOptions = OptionsOf<typeof options>;

/** An incident that touches personal data has a notice of its own, beside the report of the incident. */
export const breachNotified = checkEach({
  name: 'breach-notified',
  binds: { each: 'incident' },
  options,
  judge(world, incident, options) {
    const { id, detected } = incident;
    if (dayInVietnam(instantOf(detected)) < options.detectedFrom) return undefined;
    const personal = incident.impact?.personalData;
    if (personal === undefined) {
      const next = ['incident', 'edit', id, '--impact.personal-data', { blank: 'yes-no' }] as const;
      return { state: 'unknown', due: null, code: 'breach-unknown', args: {}, next };
    }
    if (!personal) {
      return { state: 'not-applicable', due: null, code: 'breach-none', args: {} };
    }
    const { due, sent } = factsOf(incident, options);
    if (sent !== undefined) {
      const proof = proofOf('incident', [incident]);
      const late = lateBy(due, sent);
      return { state: 'met', due, late, proof, code: 'breach-notified', args: { sent } };
    }
    const word = options.words[0] ?? '';
    const state = awaited(standingOfTime(world.at, instantOf(due), instantOf(detected)), 'missing');
    const next = [
      ...['incident', 'edit', id, '--reports'],
      { kind: 'notice', to: '[other]', sent: { blank: 'time' }, reference: word },
    ] as const;
    return { state, due, code: 'breach-unnotified', args: { word }, next };
  },
});

export function factsOf(incident: RecordOf<'incident'>, { hours, words }: BreachOptions) {
  const notices = (incident.reports ?? []).map(
    ({ kind = null, to = [], sent, reference = '', channel = '' }) => ({
      ...{ kind, to, sent },
      named: mentions(`${reference}; ${channel}`, words),
    }),
  );
  const sent = notices
    .flatMap((one) => (one.named && one.sent !== undefined ? [one.sent] : []))
    .sort((a, b) => instantOf(a) - instantOf(b))[0];
  return { due: timeText(instantOf(incident.detected) + hours * HOUR_MS), notices, sent };
}
