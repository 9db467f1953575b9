import { type DiskReason, isDiskReason } from '../../domain/disk.js';

/** What a system, or the store itself, gave as the reason, and what helps. */
const reasons: Readonly<Record<DiskReason, string>> = {
  'not a folder': 'it must be a folder, and is something else; move that elsewhere and run again',
  'not a regular file': 'it is no regular file (a folder, link or device); put a real file in its place',
  'not utf-8': 'the file is damaged, it holds no text; take it from a backup',
  'changed while copied': 'the file changed while it was copied; run again',
  EACCES: 'no permission to read or write; ask the administrator of the machine',
  EAGAIN: 'the system is busy; wait and run again',
  EBUSY: 'open in another program; close it there and run again',
  EDQUOT: 'the disk quota of this account is used up; delete some files and run again',
  EEXIST: 'another file is there already',
  EFBIG: 'the file is larger than allowed; split it, or remove it if it is not of irt',
  EILSEQ: 'the disk cannot hold this name; choose one without diacritics',
  EINTR: 'the system interrupted it; run again',
  EINVAL: 'this disk cannot do that; move the store to another disk',
  EIO: 'the disk reports an error (EIO); make a backup at once and check the disk',
  EISDIR: 'a folder is there, and a file is needed; move the folder elsewhere',
  ELOOP: 'a link is there, or links in a circle; put a real file or folder in its place',
  EMFILE: 'the program has too many files open; close other programs and run again (Linux: ulimit -n)',
  EMLINK: 'there are too many links to this file; move the store to another disk',
  ENAMETOOLONG: 'the name or the path is too long; put the store in a folder with a shorter path',
  ENFILE: 'the machine has too many files open; close other programs and run again',
  ENODEV: 'the disk is no longer there; plug it in and run again',
  ENOENT: 'it is no longer there',
  ENOLCK: 'the system has no room for another lock; wait and run again',
  ENOMEM: 'the machine is out of memory; close other programs and run again',
  ENOSPC: 'the disk is full; free some space and run again',
  ENOSYS: 'this disk cannot do that; move the store to another disk',
  ENOTCONN: 'the network drive is not connected; connect it and run again',
  ENOTDIR: 'the path leads through a file, not a folder',
  ENOTEMPTY: 'the folder is not empty',
  ENOTSUP: 'this disk cannot do that; move the store to another disk',
  ENXIO: 'a pipe or a device is there, no regular file; put a real file in its place',
  EOVERFLOW: 'the file is larger than the program can read; split it',
  EPERM: 'the system does not allow it; ask the administrator of the machine',
  EROFS: 'the disk is read-only',
  ESTALE: 'the network folder changed on its server; connect the drive again and run again',
  ETIMEDOUT: 'the network drive does not answer; check the network and run again',
  ETXTBSY: 'another program is running this file; close that program and run again',
  EXDEV: 'the two places are on different disks; put the whole store on one disk',
  UNKNOWN:
    'the system does not say more; run again, and if that does not help check the disk and the virus scanner',
};

export const diskReason = (reason: string): string =>
  isDiskReason(reason) ? reasons[reason] : `the system says ${reason}`;
