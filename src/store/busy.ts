import { errnoOf } from './errno.js';
import { pause } from './pause.js';

/** What Windows answers while a virus scanner, an indexer or Excel has a file open. */
const BUSY = new Set(['EBUSY', 'EACCES', 'EPERM']);
const PAUSES_MS = [10, 20, 50, 100, 200, 300];
/** In milliseconds: longer than a file that is being taken away is forbidden to whoever looks. */
const MOMENT_MS = 200;

/** How long one run waits, in all, for files other programs have open; elsewhere than on Windows an open file is no obstacle. */
export class Patience {
  constructor(
    private left: number,
    private readonly platform: NodeJS.Platform = process.platform,
    private readonly wait: (ms: number) => void = pause,
  ) {}

  /**
   * Renames, makes or takes away a file, which Windows refuses, as forbidden too, while another program has it open:
   * whoever may write beside it may do that, so that what is left in the end is that it is open.
   */
  whileBusy<T>(work: () => T): T {
    try {
      return this.again(work, () => this.left);
    } catch (error) {
      if (this.platform !== 'win32' || !BUSY.has(errnoOf(error))) throw error;
      throw Object.assign(new Error('EBUSY: open in another program', { cause: error }), { code: 'EBUSY' });
    }
  }

  /** Opens a file to read it. What is forbidden for more than a moment is forbidden. */
  whileShut<T>(work: () => T): T {
    return this.again(work, (code, waited) =>
      code === 'EBUSY' ? this.left : Math.min(this.left, MOMENT_MS - waited),
    );
  }

  private again<T>(work: () => T, more: (code: string, waited: number) => number): T {
    let waited = 0;
    for (let turn = 0; ; turn += 1) {
      try {
        return work();
      } catch (error) {
        const code = errnoOf(error);
        const ms = Math.min(PAUSES_MS[turn] ?? 300, more(code, waited));
        if (this.platform !== 'win32' || !BUSY.has(code) || ms <= 0) throw error;
        this.wait(ms);
        waited += ms;
        this.left -= ms;
      }
    }
  }
}

/** Until a run says how patient it is. */
let ofRun = new Patience(1000);

/** How long this run waits in all; said once, before it touches a store. */
export function bePatient(ms: number): void {
  ofRun = new Patience(ms);
}
export const whileBusy = <T>(work: () => T): T => ofRun.whileBusy(work);
export const whileShut = <T>(work: () => T): T => ofRun.whileShut(work);
