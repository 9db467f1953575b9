import { catalogueOff } from '../duties/waiver-problems.js';
import { named, type Oddity, type Scene } from './oddity.js';

/** Waivers of a duty that is not judged here, its catalogue being off: it may be a slip, or wait for it. */
export function* waiverDutyOff({ dataset, duties, at }: Scene): Generator<Oddity> {
  if (!duties) return;
  for (const waiver of dataset.all('waiver')) {
    const catalogue = waiver.until < at.day ? undefined : catalogueOff(waiver.duty, duties);
    const duty = catalogue?.duties.find(({ id }) => id === waiver.duty);
    if (!catalogue || !duty) continue;
    const args = {
      of: named('waiver', waiver),
      duty: duty.id,
      title: duty.title,
      catalogue: catalogue.id,
    };
    yield { kind: 'waiver', id: waiver.id, path: 'duty', code: 'waiver-duty-off', args };
  }
}
