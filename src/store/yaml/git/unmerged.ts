import { readFileSync } from 'node:fs';

/** Lengths of the digests git knows files by: SHA-1, SHA-256. */
type DigestLength = 20 | 32;
const BEFORE_DIGEST = 40;
/** Beside them stands, as 1, what both come from. */
const [OURS, THEIRS] = [2, 3];

/** A file git could not merge and still waits for. */
export interface Unmerged {
  /** From the top of the work tree. */
  readonly file: string;
  /** Whether each side has a version of it; otherwise one has taken it away. */
  readonly isOnBothSides: boolean;
}

/** Those of which the index holds versions side by side. Undefined where there is no index or it cannot be read. */
export function unmergedIn(indexFile: string, digest: DigestLength): readonly Unmerged[] | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(indexFile);
  } catch {
    return undefined;
  }
  try {
    return unmergedOf(bytes, digest);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** https://git-scm.com/docs/index-format, versions 2 to 4; reading behind the end throws a RangeError. */
function unmergedOf(bytes: Buffer, digest: DigestLength): readonly Unmerged[] | undefined {
  const version = bytes.readUInt32BE(4);
  if (bytes.toString('latin1', 0, 4) !== 'DIRC' || version < 2 || version > 4) return undefined;
  const found = new Map<string, number[]>();
  let name = Buffer.alloc(0);
  let at = 12;
  for (let left = bytes.readUInt32BE(8); left > 0; left -= 1) {
    const start = at;
    const flags = bytes.readUInt16BE(start + BEFORE_DIGEST + digest);
    at = start + BEFORE_DIGEST + digest + (version >= 3 && (flags & 0x4000) !== 0 ? 4 : 2);
    let kept = 0;
    if (version === 4) {
      const [cut, behind] = numberAt(bytes, at);
      kept = name.length - cut;
      at = behind;
    }
    const end = bytes.indexOf(0, at);
    if (end < 0) return undefined;
    name = Buffer.concat([name.subarray(0, kept), bytes.subarray(at, end)]);
    // Up to version 3 an entry ends with one to eight NUL, so that the next begins at a multiple of 8.
    at = version === 4 ? end + 1 : start + (Math.floor((end - start) / 8) + 1) * 8;
    const side = (flags >> 12) & 3;
    const file = name.toString('utf8');
    if (side !== 0) found.set(file, [...(found.get(file) ?? []), side]);
  }
  return [...found].map(([file, sides]) => ({
    file,
    isOnBothSides: sides.includes(OURS) && sides.includes(THEIRS),
  }));
}

/** How much of the name before is not in the next: seven bits a byte, as offsets in packs are written. */
function numberAt(bytes: Buffer, start: number): [value: number, behind: number] {
  let at = start;
  let byte = bytes.readUInt8(at);
  let value = byte & 0x7f;
  while ((byte & 0x80) !== 0) {
    at += 1;
    byte = bytes.readUInt8(at);
    value = (value + 1) * 128 + (byte & 0x7f);
  }
  return [value, at + 1];
}
