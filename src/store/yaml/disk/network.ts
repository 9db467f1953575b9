import { realpathSync, statfsSync } from 'node:fs';

/**
 * What `statfs(2)` calls the file systems other hosts may write to at the same time, where a lock of this host is
 * none for them and a rename is not sure to be whole. Numbers: Linux `include/uapi/linux/magic.h` and the table of
 * statfs(2) in man-pages 6.9. A FUSE mount (sshfs) does not say what is behind it and is let through.
 */
const NETWORK_TYPES: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB2'],
  [0x517b, 'SMB'],
  [0x564c, 'NCP'],
  [0x5346414f, 'AFS'],
  [0x73757245, 'Coda'],
  [0x01021997, '9P'],
  [0x00c36400, 'Ceph'],
  [0x0bd00bd0, 'Lustre'],
  [0x01161970, 'GFS2'],
  [0x7461636f, 'OCFS2'],
]);

/** Where a folder is: the system's name, the type `statfs` gives, the path with every link resolved. */
export interface Location {
  readonly platform: string;
  readonly type: number;
  readonly path: string;
}

/** The network file system a place is on; undefined for a disk of this machine, or when it cannot be told. */
export function networkAt({ platform, type, path }: Location): string | undefined {
  if (platform === 'win32') return isUnc(path) ? 'SMB' : undefined;
  // The kernel's number is 32 bits wide and may come with its sign.
  return platform === 'linux' ? NETWORK_TYPES.get(type >>> 0) : undefined;
}

/** `\\host\share`, also written `\\?\UNC\host\share`; not `\\?\C:\…` and `\\.\…`, which are of this machine. */
const isUnc = (path: string): boolean =>
  /^[\\/]{2}(?:\?[\\/]UNC[\\/]|(?![?.][\\/]))[^\\/]+[\\/][^\\/]+/iu.test(path);

export function networkOf(root: string): string | undefined {
  try {
    // On Windows this turns a mapped drive into the share behind it.
    const path = realpathSync.native(root);
    return networkAt({ platform: process.platform, type: statfsSync(path).type, path });
  } catch {
    return undefined;
  }
}
