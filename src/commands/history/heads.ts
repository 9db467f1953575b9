import type { Ctx } from '../../cli/context.js';
import type { Store } from '../../store/port.js';

/** Says how far history goes: whoever keeps this line can tell later whether the end was cut off. */
export async function reportHeads(ctx: Ctx, store: Store): Promise<void> {
  const { heads } = await store.history();
  for (const { machine, lines, digest } of heads) {
    ctx.io.err(`${ctx.t.say.historyHead(machine, lines, digest)}\n`);
  }
}
