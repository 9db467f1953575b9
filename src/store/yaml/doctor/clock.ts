import { addDays, timeText, yearOf } from '../../../domain/calendar.js';
import type { Probe } from './probe.js';

/** irt was first released in 2026; a clock that says less, or this much more, has lost its battery. */
const FIRST_YEAR = 2026;
const LAST_YEAR = 2100;
/** A file copied from another machine may be a little ahead. */
const TOLERANCE_MS = 10 * 60_000;
/** What is planned may lie ahead, but hardly by more than this. */
const AHEAD_DAYS = 400;

/** Every judgement and every line of history carries this machine's time. */
export const clock: Probe = {
  name: 'clock',
  look({ now, entries, newest }) {
    const at = timeText(now.instant);
    const year = yearOf(now.day);
    if (year < FIRST_YEAR || year > LAST_YEAR) return { code: 'clock-unlikely', args: { now: at } };
    const [latest] = entries
      .filter(({ stat }) => stat.isFile() && stat.mtimeMs > now.instant + TOLERANCE_MS)
      .sort((a, b) => b.stat.mtimeMs - a.stat.mtimeMs);
    if (latest) {
      const changed = timeText(latest.stat.mtimeMs);
      return { code: 'clock-behind-file', args: { now: at, file: latest.file, changed } };
    }
    if (newest && newest.day > addDays(now.day, AHEAD_DAYS)) {
      return { code: 'clock-behind-record', args: { now: at, ...newest } };
    }
    return { code: 'clock-fine', args: { now: at } };
  },
};
