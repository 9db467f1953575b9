import type { Day } from '../calendar.js';
import type { World } from './world.js';

/** The first day of the contract, its own or that of its paper; read as written, since it may lie ahead. */
export function contractBegins(world: World, id: string): Day | undefined {
  const contract = world.written.get('supplier', id)?.contract;
  return contract?.from ?? contract?.date;
}
