import { CommanderError } from 'commander';
import { type ExitCode, exit, Failure, fromStore } from '../cli/failure.js';
import { failureText } from '../cli/failure-text.js';
import type { Io } from '../cli/io.js';
import { errJson } from '../cli/output.js';
import { patchText } from '../cli/patch.js';
import { problemJson, problemLines } from '../cli/problems.js';
import type { FailureArgs } from '../domain/failure.js';
import type { Messages } from '../messages/messages.js';
import { failureOf } from '../program.js';
import { isOutOfMemory, storeErrorOf } from '../store/errno.js';
import { StoreError } from '../store/port.js';

export interface Telling {
  readonly io: Io;
  readonly t: Messages;
  readonly version: string;
  readonly asJson: boolean;
  readonly debug: boolean;
}

/** Anything thrown, in words on stderr, and its exit code. */
export async function tell(thrown: unknown, { io, t, version, asJson, debug }: Telling): Promise<ExitCode> {
  if (thrown instanceof CommanderError && !failureOf(thrown)) return exit.done;
  const failure = toFailure(thrown, version);
  const message = failureText(failure, t);
  if (asJson) {
    const told =
      'problems' in failure.args
        ? { problems: failure.args.problems.map((problem) => problemJson(problem, t)) }
        : {};
    errJson(io, { errors: [{ code: failure.code, message, ...failure.args, ...told }] });
  } else {
    io.err(`irt: ${t.say.error}: ${message}\n`);
    if ('problems' in failure.args) io.err(problemLines(failure.args.problems, t));
    if (failure.code === 'changed-since') {
      const { kind, id, seen, now } = failure.args as FailureArgs['changed-since'];
      io.err(await patchText(`${kind}/${id}`, seen, now));
    }
  }
  if (debug && thrown instanceof Error) io.err(`${thrown.stack ?? ''}\n`);
  return exit[failure.ends];
}

function toFailure(thrown: unknown, version: string): Failure {
  if (thrown instanceof Failure) return thrown;
  if (thrown instanceof StoreError) return fromStore(thrown);
  const usage = thrown instanceof CommanderError ? failureOf(thrown) : undefined;
  if (usage) return usage;
  const isOfSystem = (thrown as NodeJS.ErrnoException).syscall !== undefined;
  const told = isOfSystem || isOutOfMemory(thrown) ? storeErrorOf(thrown) : undefined;
  if (told instanceof StoreError) return fromStore(told);
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return new Failure('bug', { reason, version }, 'bug');
}
