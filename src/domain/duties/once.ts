import type { World } from './world.js';

/** What follows from all records alone and is asked for again with each subject: worked out once for a world. */
export function once<T>(of: (world: World) => T): (world: World) => T {
  const known = new WeakMap<World, { readonly value: T }>();
  return (world) => {
    const found = known.get(world) ?? { value: of(world) };
    known.set(world, found);
    return found.value;
  };
}
