import type * as z from 'zod';
import type { Check, DutyHead } from '../check.js';
import type { Explained, Step } from '../steps.js';
import type { World } from '../world.js';

/** Gives the steps to one result of a check, from the facts it was judged by. */
export type Explainer<C> = C extends Check<string, infer S> ? ExplainerBy<z.infer<S>> : never;
/** The same by the type of the options. */
export type ExplainerBy<O> = (
  world: World,
  options: O,
  duty: DutyHead,
  explained: Explained,
) => Iterable<Step>;
