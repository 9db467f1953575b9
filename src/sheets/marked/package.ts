import { crc32 } from 'node:zlib';
import { deflateSync, inflateSync } from 'fflate';
import { SheetError } from '../book.js';

/** A file in a package, packed as it came. */
interface Entry {
  readonly name: Uint8Array;
  readonly flags: number;
  readonly method: number;
  /** Time and day of DOS, as they came. */
  readonly time: number;
  readonly crc: number;
  readonly size: number;
  readonly attributes: number;
  readonly packed: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const DEFLATED = 8;
const IN_UTF8 = 0x0800;
/** Sizes behind the bytes instead of before them: they stand before them in what is written here. */
const SIZES_BEHIND = 0x0008;
const ENCRYPTED = 0x0001;
/** 1 January 1980: what is put in has no time of its own. */
const NO_TIME = 0x0021_0000;
/** Bytes a part may hold that is changed. */
const MOST = 512 * 1024 * 1024;

const damaged = () => new SheetError({ fault: 'damaged', detail: 'zip' });

/**
 * A package of parts (a zip) in which some are changed: all others keep their very bytes, packed, in their places.
 */
export class Package {
  /** By name as names of parts are compared: without regard to case. */
  private readonly entries = new Map<string, Entry>();

  constructor(bytes: Uint8Array) {
    for (const entry of entriesIn(bytes)) this.entries.set(keyOf(decoder.decode(entry.name)), entry);
  }

  has(name: string): boolean {
    return this.entries.has(keyOf(name));
  }

  names(): readonly string[] {
    return [...this.entries.keys()];
  }

  /** A part as text. */
  text(name: string): string | undefined {
    const entry = this.entries.get(keyOf(name));
    if (!entry) return undefined;
    if (entry.size > MOST) throw new SheetError({ fault: 'too-big', limit: MOST });
    try {
      const bytes =
        entry.method === DEFLATED
          ? inflateSync(entry.packed, { out: new Uint8Array(entry.size) })
          : entry.packed;
      const text = utf8.decode(bytes);
      // Entities of its own in a part are no part of any workbook.
      if (text.includes('<!DOCTYPE')) throw damaged();
      return text;
    } catch {
      throw damaged();
    }
  }

  /** Puts a part in the place of the one of its name, or behind all. */
  put(name: string, text: string): void {
    const bytes = new TextEncoder().encode(text);
    const before = this.entries.get(keyOf(name));
    this.entries.set(keyOf(name), {
      name: before?.name ?? new TextEncoder().encode(name),
      flags: IN_UTF8,
      method: DEFLATED,
      time: before?.time ?? NO_TIME,
      crc: crc32(bytes),
      size: bytes.length,
      attributes: before?.attributes ?? 0,
      packed: deflateSync(bytes),
    });
  }

  /** Forgets when its parts were written. */
  timeless(): this {
    for (const [key, entry] of this.entries) this.entries.set(key, { ...entry, time: NO_TIME });
    return this;
  }

  bytes(): Uint8Array {
    const parts: Uint8Array[] = [];
    const central: Uint8Array[] = [];
    let at = 0;
    for (const entry of this.entries.values()) {
      const local = new Fields(30).u32(LOCAL);
      common(local.u16(20), entry).u16(entry.name.length).u16(0);
      const row = new Fields(46).u32(CENTRAL).u16(20);
      common(row.u16(20), entry).u16(entry.name.length).u16(0).u16(0).u16(0).u16(0);
      row.u32(entry.attributes).u32(at);
      parts.push(local.bytes, entry.name, entry.packed);
      central.push(row.bytes, entry.name);
      at += local.bytes.length + entry.name.length + entry.packed.length;
    }
    const listed = central.reduce((sum, { length }) => sum + length, 0);
    const count = this.entries.size;
    const end = new Fields(22).u32(END).u16(0).u16(0).u16(count).u16(count).u32(listed).u32(at).u16(0);
    return Buffer.concat([...parts, ...central, end.bytes]);
  }
}

const decoder = new TextDecoder();
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const keyOf = (name: string): string => name.replace(/\\/gu, '/').replace(/^\//u, '').toLowerCase();

function common(fields: Fields, entry: Entry): Fields {
  fields.u16(entry.flags & ~SIZES_BEHIND).u16(entry.method);
  return fields.u32(entry.time).u32(entry.crc).u32(entry.packed.length).u32(entry.size);
}

class Fields {
  readonly bytes: Uint8Array;
  private at = 0;
  constructor(length: number) {
    this.bytes = new Uint8Array(length);
  }
  u16 = (value: number): this => this.put(value, 2);
  u32 = (value: number): this => this.put(value, 4);
  private put(value: number, length: number): this {
    for (let i = 0; i < length; i += 1) this.bytes[this.at + i] = (value >>> (8 * i)) & 0xff;
    this.at += length;
    return this;
  }
}

function* entriesIn(bytes: Uint8Array): Generator<Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    let at = view.getUint32(endOf(view) + 16, true);
    while (view.getUint32(at, true) === CENTRAL) {
      const named = view.getUint16(at + 28, true);
      const behind = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
      const flags = view.getUint16(at + 8, true);
      const method = view.getUint16(at + 10, true);
      const length = view.getUint32(at + 20, true);
      const local = view.getUint32(at + 42, true);
      if (view.getUint32(local, true) !== LOCAL || (method !== 0 && method !== DEFLATED)) throw damaged();
      if ((flags & ENCRYPTED) !== 0) throw new SheetError({ fault: 'encrypted' });
      const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      if (from + length > bytes.length) throw damaged();
      yield {
        name: bytes.slice(at + 46, at + 46 + named),
        ...{ flags, method },
        time: view.getUint32(at + 12, true),
        crc: view.getUint32(at + 16, true),
        size: view.getUint32(at + 24, true),
        attributes: view.getUint32(at + 38, true),
        packed: bytes.subarray(from, from + length),
      };
      at += 46 + named + behind;
    }
  } catch (error) {
    throw error instanceof SheetError ? error : damaged();
  }
}

/** Where the end of the list of a zip begins: a remark of up to 64 KB may stand behind it. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) if (view.getUint32(at, true) === END) return at;
  throw damaged();
}
