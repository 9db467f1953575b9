/** Stops this program, and all of it, for some milliseconds: what is waited for is done by another. */
export function pause(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
