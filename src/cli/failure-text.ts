import type { Messages } from '../messages/messages.js';
import { showAll } from '../render/show.js';
import type { Failure } from './failure.js';

/** A failure in words; what was typed or read stands in them made visible. */
export const failureText = (failure: Failure, t: Messages): string =>
  (t.failure[failure.code] as (args: unknown) => string)(showAll<unknown>(failure.args));
