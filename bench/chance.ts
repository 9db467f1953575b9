/** Chance that is the same for one seed on any machine. */
export class Chance {
  private state: number;
  private ids: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
    this.ids = seed >>> 0;
  }

  /** A whole number from 0 to below `n` (mulberry32). */
  below(n: number): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  /** The four characters at the end of the id of an event; a million of them before one comes again. */
  tail(): string {
    const n = Math.imul(this.ids++, 0x9e3b5) & 0xfffff;
    return [15, 10, 5, 0].map((shift) => BASE_32[(n >>> shift) & 31]).join('');
  }
}

const BASE_32 = '0123456789abcdefghjkmnpqrstvwxyz';
