import type { KindName } from '../../../domain/kinds/index.js';
import { compareBytes } from '../../../domain/text.js';
import type { FileRead } from '../reading/read-file.js';
import { EMPTY_LIST, eolOf, itemText, splitItems } from '../text/items.js';

interface Entry {
  id: string | undefined;
  body: string;
  /** Blank lines and comments below; a block of comments right above the next item belongs to that one. */
  gap: string;
}

/** A file being changed, as its pieces: what is not touched is put back as it was, byte for byte. */
export class WorkFile {
  readonly eol: '\n' | '\r\n';
  private readonly entries: Entry[];
  private head: string;
  private size: number;

  constructor(
    readonly kind: KindName,
    readonly file: string,
    read: FileRead | undefined,
  ) {
    const text = read?.text ?? '';
    const pieces = splitItems(text);
    const { head, items } = 'code' in pieces ? { head: '', items: [] } : pieces;
    this.head = head;
    this.eol = eolOf(text);
    this.size = Buffer.byteLength(text);
    this.entries = items.map(({ body, gap }, index) => {
      const parsed = read?.items[index]?.parsed;
      return { id: parsed?.id ?? parsed?.idSeen, body, gap };
    });
  }

  /** In bytes. */
  get length(): number {
    return this.size;
  }

  /** Undefined when nothing is left of the file. */
  text(): string | undefined {
    if (this.entries.length === 0) return undefined;
    return this.head + this.entries.map(({ body, gap }) => body + gap).join('');
  }

  has(id: string): boolean {
    return this.entries.some((entry) => entry.id === id);
  }

  textOf(id: string): string {
    return itemText(this.entries.find((entry) => entry.id === id)?.body ?? '');
  }

  /** In order of id; where a person keeps another order, before the first greater one behind the last smaller one. */
  add(id: string, body: string): void {
    const { entries, eol } = this;
    this.size += Buffer.byteLength(body);
    const smaller = entries.findLastIndex(
      (entry) => entry.id !== undefined && compareBytes(entry.id, id) < 0,
    );
    const found = entries.findIndex(
      (entry, index) => index > smaller && entry.id !== undefined && compareBytes(entry.id, id) > 0,
    );
    const at = found < 0 ? entries.length : found;
    if (entries.length === 0) this.head = this.headFor(this.head);
    const [kept, attached] =
      at === 0 ? splitAttached(this.head, true) : splitAttached(entries[at - 1]?.gap ?? '');
    const isLast = at === entries.length;
    const apart = entries.length > 1 && startsBlank(entries[0]?.gap ?? '') ? eol : '';
    const before = entries[at - 1];
    if (before && isLast) {
      if (!before.body.endsWith('\n')) before.body += eol;
      // What a file ends with stays its end.
      entries.push({ id, body, gap: before.gap });
      before.gap = apart;
      return;
    }
    if (before) before.gap = kept;
    else this.head = kept;
    entries.splice(at, 0, { id, body, gap: isLast ? attached : apart + attached });
  }

  edit(id: string, change: (text: string) => string): void {
    const entry = this.entries.find((candidate) => candidate.id === id);
    if (!entry) return;
    const before = entry.body + entry.gap;
    const after = change(before);
    this.size += Buffer.byteLength(after) - Buffer.byteLength(before);
    if (entry.gap && after.endsWith(entry.gap)) entry.body = after.slice(0, after.length - entry.gap.length);
    else [entry.body, entry.gap] = [after, ''];
  }

  /** Puts other lines in the place of a record's; what stands around them stays. */
  replace(id: string, body: string): void {
    const old = this.entries.find((entry) => entry.id === id)?.body ?? '';
    this.edit(id, (text) => body + text.slice(old.length));
  }

  remove(id: string): void {
    const at = this.entries.findIndex((entry) => entry.id === id);
    const [entry] = at < 0 ? [] : this.entries.splice(at, 1);
    if (!entry) return;
    const before = this.entries[at - 1];
    const [kept] = before ? splitAttached(before.gap) : splitAttached(this.head, true);
    const isLast = at === this.entries.length;
    const joined = isLast && entry.gap === '' ? withoutLastBlanks(kept) : join(kept, entry.gap);
    if (before) before.gap = joined;
    else this.head = joined;
    this.size -= Buffer.byteLength(entry.body);
  }

  /** A head the first item can follow. */
  private headFor(head: string): string {
    const lines = head.split(/(?<=\n)/u).filter((line) => !EMPTY_LIST.test(line.trim()));
    const text = lines.join('');
    return text === '' || text.endsWith('\n') ? text : text + this.eol;
  }
}

/** Comments right above the next item, apart from what stands above them; those a file opens with are the file's. */
export function splitAttached(gap: string, isHead = false): [kept: string, attached: string] {
  const attached = /(?:^|(?<=\n))(?:#[^\n]*\n)+$/u.exec(gap);
  if (!attached || (isHead && (attached.index === 0 || /^---/mu.test(gap)))) return [gap, ''];
  return [gap.slice(0, attached.index), attached[0]];
}

const startsBlank = (gap: string): boolean => /^[ \t]*\r?\n/u.test(gap);
const withoutLastBlanks = (gap: string): string => gap.replace(/(?:(?<=^|\n)[ \t]*\r?\n)+$/u, '');

/** One blank line where two would meet. */
function join(above: string, below: string): string {
  const doubled = (above === '' || /(?:^|\n)[ \t]*\r?\n$/u.test(above)) && startsBlank(below);
  return above + (doubled ? below.replace(/^[ \t]*\r?\n/u, '') : below);
}
