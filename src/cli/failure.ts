import type { FailureArgs, FailureCode } from '../domain/failure.js';
import type { StoreError } from '../store/port.js';

/** Exit codes: the contract of every command (`README.md`, Mã thoát). A flag never changes a code's meaning. */
export const exit = {
  done: 0,
  gaps: 1,
  usage: 2,
  data: 3,
  store: 4,
  bug: 70,
  cancelled: 130,
} as const;
export type ExitName = keyof typeof exit;
export type ExitCode = (typeof exit)[ExitName];

/** An expected end; `main` turns it into words and an exit code, and nobody else does. */
export class Failure<C extends FailureCode = FailureCode> extends Error {
  constructor(
    readonly code: C,
    readonly args: FailureArgs[C],
    readonly ends: ExitName = 'usage',
  ) {
    super(code);
    this.name = 'Failure';
  }
}

/** A store that cannot do it, as the failure the user sees. */
export function fromStore(error: StoreError): Failure {
  const { file = '', reason = '', kind, id = '', holder, problems = [] } = error.detail;
  switch (error.code) {
    case 'locked':
      return new Failure('store-locked', holder ?? { pid: 0, host: '', since: '' }, 'store');
    case 'lock-odd':
      return new Failure('lock-odd', { file }, 'store');
    case 'linked':
      return new Failure('store-linked', { file, target: reason }, 'store');
    case 'journal-foreign':
      return new Failure('journal-foreign', { files: error.detail.files ?? [] }, 'store');
    case 'no-memory':
      return new Failure('store-no-memory', { file }, 'store');
    case 'too-many': {
      const { bytes = 0, limit = 0, needed = 0 } = error.detail;
      const what = reason === 'history' ? 'history' : 'records';
      return new Failure('store-too-many', { what, bytes, limit, needed }, 'store');
    }
    case 'too-big': {
      const { bytes = 0, limit = 0 } = error.detail;
      return new Failure('store-too-big', { file, bytes, limit }, 'store');
    }
    case 'no-space':
      return new Failure('store-no-space', { file }, 'store');
    case 'no-permission':
      return new Failure('store-no-permission', { file }, 'store');
    case 'read-only':
      return new Failure('store-read-only', { file }, 'store');
    case 'io':
      return new Failure('store-io', { file, reason }, 'store');
    case 'newer-store':
      return new Failure('newer-store', { version: reason }, 'store');
    case 'shared-folder':
      return new Failure('shared-folder', { dir: file, system: reason }, 'store');
    case 'not-found':
      return new Failure('no-such-record', { kind: kind ?? 'agency', id, nearest: null, near: [] });
    case 'id-taken':
      return new Failure('id-taken', { kind: kind ?? 'agency', id });
    case 'would-break':
      return new Failure('would-break', { problems });
    case 'beside-unread': {
      const { untold = 'wanted' } = error.detail;
      return new Failure('beside-unread', { kind: kind ?? 'agency', id, untold, problems }, 'data');
    }
    case 'changed-since': {
      const { seen = '', now = '' } = error.detail;
      return new Failure('changed-since', { kind: kind ?? 'agency', id, seen, now }, 'store');
    }
    case 'cannot-edit':
      return new Failure('cannot-edit', { kind: kind ?? 'agency', id, file });
  }
}
