import type { FailureCode } from '../domain/failure.js';
import type { Messages } from '../messages/messages.js';
import { showAll } from '../render/show.js';
import type { Failure } from './failure.js';

/** A failure in words; what was typed or read stands in them made visible. */
export const failureText = <C extends FailureCode>({ code, args }: Failure<C>, t: Messages): string =>
  t.failure[code](showAll(args));
