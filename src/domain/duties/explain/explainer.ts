import type * as z from 'zod';
import type { DutyHead } from '../check.js';
import type { OptionsOf, Zod } from '../options.js';
import type { Explained, Step } from '../steps.js';
import type { World } from '../world.js';

/** Gives the steps to one result of a check, from the facts it was judged by. */
export type Explainer<C extends { readonly options: (zod: Zod) => z.ZodType }> = (
  world: World,
  options: OptionsOf<C['options']>,
  duty: DutyHead,
  explained: Explained,
) => Iterable<Step>;
