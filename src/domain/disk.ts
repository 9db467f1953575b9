/**
 * What a system may answer when a file is read or written, by its own name, and what the store itself found where a
 * file or folder should be. Each has its words in `messages`; what is not here is said by its name.
 */
export const diskReasons = [
  'not a folder',
  'not a regular file',
  'not utf-8',
  'changed while copied',
  'EACCES',
  'EAGAIN',
  'EBUSY',
  'EDQUOT',
  'EEXIST',
  'EFBIG',
  'EILSEQ',
  'EINTR',
  'EINVAL',
  'EIO',
  'EISDIR',
  'ELOOP',
  'EMFILE',
  'EMLINK',
  'ENAMETOOLONG',
  'ENFILE',
  'ENODEV',
  'ENOENT',
  'ENOLCK',
  'ENOMEM',
  'ENOSPC',
  'ENOSYS',
  'ENOTCONN',
  'ENOTDIR',
  'ENOTEMPTY',
  'ENOTSUP',
  'ENXIO',
  'EOVERFLOW',
  'EPERM',
  'EROFS',
  'ESTALE',
  'ETIMEDOUT',
  'ETXTBSY',
  'EXDEV',
  'UNKNOWN',
] as const;
export type DiskReason = (typeof diskReasons)[number];

export const isDiskReason = (reason: string): reason is DiskReason =>
  (diskReasons as readonly string[]).includes(reason);
