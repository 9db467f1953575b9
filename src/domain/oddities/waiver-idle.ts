import { idleWaivers } from '../duties/idle-waivers.js';
import { subjectOfWaiver, waiverFrom } from '../duties/waivers.js';
import { named, type Oddity, type Scene } from './oddity.js';

/** Waivers that never hold, and those that hold and find nothing to waive. */
export function* waiverIdle({ dataset, duties, at }: Scene): Generator<Oddity> {
  for (const waiver of dataset.all('waiver')) {
    if (waiver.until < at.day || waiverFrom(waiver) !== undefined) continue;
    const args = { of: named('waiver', waiver) };
    yield { kind: 'waiver', id: waiver.id, path: 'document', code: 'waiver-undated', args };
  }
  if (!duties) return;
  for (const { waiver, duty, why } of idleWaivers(dataset, duties, at)) {
    const { id, title, binds } = duty;
    const args = {
      of: named('waiver', waiver),
      duty: id,
      title,
      binds,
      subject: subjectOfWaiver(waiver),
      why,
    };
    yield { kind: 'waiver', id: waiver.id, path: 'subject', code: 'waiver-idle', args };
  }
}
