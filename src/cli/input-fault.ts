import type { InputFault } from '../domain/failure.js';

const faults: Readonly<Record<string, InputFault>> = {
  ENOENT: { fault: 'not-found' },
  EISDIR: { fault: 'folder' },
  EACCES: { fault: 'no-permission' },
  EPERM: { fault: 'no-permission' },
  EFBIG: { fault: 'too-big' },
  ERR_ENCODING_INVALID_ENCODED_DATA: { fault: 'not-utf8' },
};

/** Why the system did not give the bytes of a file a command names. */
export function inputFault(error: unknown): InputFault {
  const { code = '' } = error as NodeJS.ErrnoException;
  return faults[code] ?? { fault: 'unreadable', detail: code };
}
