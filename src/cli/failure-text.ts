import type { Messages } from '../messages/messages.js';
import type { Failure } from './failure.js';

/** A failure in words. */
export const failureText = (failure: Failure, t: Messages): string =>
  (t.failure[failure.code] as (args: unknown) => string)(failure.args);
