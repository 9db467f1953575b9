import { type AnyRecord, type KindName, kinds } from '../../../domain/kinds/index.js';
import type { Group, Leaf, List, Shape } from '../../../domain/kinds/shape.js';
import { faultsOf, numberIn } from '../../../domain/read-record.js';
import { beginsPlain, NO_TEXT, orUndefined, plain, refuse, unquoted, WORDS } from './canonical.js';

/**
 * Reads an item in the form the program itself writes straight into its record, as its kind declares it: no tree, no
 * places, each letter looked at once. At the first doubt, be it of the form or of what a field may hold, there is
 * nothing: `canonical.ts` and `read-record.ts` then read it, and say what is wrong. What is read here they read as just
 * the same; a test holds the two together.
 */
export class SoundReader {
  private readonly plan: Plan;
  /** Where the item ends. */
  private end = 0;
  /** Of the line come to: where what it says begins and ends, and the column that is, from 0. */
  private pos = 0;
  private eol = 0;
  private indent = 0;
  /** Where a mark of YAML last stands in it, `: ` or ` #`: no text without quotes goes on over one. */
  private mark = -1;

  constructor(
    private readonly kind: KindName,
    private readonly text: string,
  ) {
    this.plan = planOf(kinds[kind].shape);
  }

  /** The record of an item: from its dash to the end of its last line; what stands below up to the next is the file's. */
  read(start: number, end: number, next: number): AnyRecord | undefined {
    return orUndefined(() => {
      this.gap(end, next);
      return this.item(start, end);
    });
  }

  /** Comments and lines without anything say nothing of the record, as long as their letters are ordinary. */
  private gap(from: number, to: number): void {
    this.end = to;
    for (let at = from; at < to; at = this.eol + 1) this.enter(at);
  }

  private item(start: number, end: number): AnyRecord {
    this.end = end;
    this.enter(start);
    if (this.indent !== 0 || !this.isDash()) refuse();
    this.behindDash();
    const record = this.map(this.plan, 2) as AnyRecord;
    if (this.pos < end) refuse();
    if (faultsOf(kinds[this.kind], record).length > 0) refuse();
    return record;
  }

  /** Goes to the line that begins there; a blank one, or a comment, has no field and is refused as such. */
  private enter(from: number): void {
    const { text } = this;
    const end = this.end;
    this.pos = end;
    this.indent = -1;
    if (from >= end) return;
    let at = from;
    while (text.charCodeAt(at) === SPACE) at += 1;
    this.pos = at;
    this.indent = at - from;
    this.mark = -1;
    for (let before = 0; at < end; at += 1) {
      const code = text.charCodeAt(at);
      if (code === NEWLINE) break;
      if (!isOrdinary(code)) refuse();
      if (code === SPACE ? before === COLON : code === HASH && before === SPACE) this.mark = at - 1;
      before = code;
    }
    this.eol = at;
  }

  private isDash(): boolean {
    return this.text.charCodeAt(this.pos) === DASH && this.text.charCodeAt(this.pos + 1) === SPACE;
  }

  /** What stands behind a dash is taken as a line of its own, indented by the dash. */
  private behindDash(): void {
    this.pos += 2;
    this.indent += 2;
  }

  private map(plan: Plan, indent: number): Record<string, unknown> {
    const value: Record<string, unknown> = {};
    let { needed } = plan;
    let next = 0;
    let isInOrder = true;
    while (this.indent === indent) {
      const index = this.fieldHere(plan, next);
      const field = plan.fields[index] ?? refuse();
      isInOrder &&= index >= next;
      if (!isInOrder && Object.hasOwn(value, field.name)) refuse();
      next = index + 1;
      value[field.name] = this.field(field, indent);
      if (field.isNeeded) needed -= 1;
    }
    return needed === 0 ? value : refuse();
  }

  /** Which field this line begins with: most likely the next of its kind. */
  private fieldHere({ fields }: Plan, next: number): number {
    for (let index = next; index < fields.length; index += 1) if (this.isHere(fields[index])) return index;
    for (let index = 0; index < next; index += 1) if (this.isHere(fields[index])) return index;
    return refuse();
  }

  private isHere(field: FieldPlan | undefined): boolean {
    if (!field) return false;
    const { codes } = field;
    for (let at = 0; at < codes.length; at += 1)
      if (this.text.charCodeAt(this.pos + at) !== codes[at]) return false;
    return true;
  }

  private field({ codes, value }: FieldPlan, indent: number): unknown {
    const behind = this.pos + codes.length;
    if (behind < this.eol) {
      return this.text.charCodeAt(behind) === SPACE ? this.beside(value, behind + 1) : refuse();
    }
    this.enter(this.eol + 1);
    if (this.indent !== indent + 2) refuse();
    if (value.type === 'map') return this.map(value.plan, indent + 2);
    return value.type === 'list' ? this.list(value, indent + 2) : refuse();
  }

  /** What stands on the line of its key. */
  private beside(value: ValuePlan, start: number): unknown {
    const read =
      value.type === 'leaf'
        ? this.leaf(value, start, this.eol)
        : value.type === 'list'
          ? this.words(value, start)
          : refuse();
    this.enter(this.eol + 1);
    return read;
  }

  private list({ of, min }: ListPlan, indent: number): readonly unknown[] {
    const items: unknown[] = [];
    while (this.indent === indent && this.isDash()) {
      this.behindDash();
      items.push(of.type === 'map' ? this.map(of.plan, indent + 2) : this.beside(of, this.pos));
    }
    return items.length >= min ? items : refuse();
  }

  private words({ of, min }: ListPlan, start: number): readonly unknown[] {
    WORDS.lastIndex = start;
    if (of.type !== 'leaf' || !WORDS.test(this.text) || WORDS.lastIndex !== this.eol) return refuse();
    const items: unknown[] = [];
    const last = this.eol - 1;
    for (let at = start + 1; at < last; ) {
      let end = at;
      while (end < last && this.text.charCodeAt(end) !== COMMA) end += 1;
      items.push(this.leaf(of, at, end));
      at = end + 2;
    }
    return items.length >= min ? items : refuse();
  }

  private leaf(plan: LeafPlan, start: number, end: number): unknown {
    if (plan.known) return this.known(plan, plan.known, start, end);
    for (const word of plan.words)
      if (word.length === end - start && this.text.startsWith(word, start)) return word;
    return this.value(plan.leaf, start, end);
  }

  /** A value that stands in many records is looked into, and kept, once. */
  private known({ leaf }: LeafPlan, known: (string | undefined)[], start: number, end: number): unknown {
    const length = end - start;
    const slot = this.slotOf(start, length);
    const there = known[slot];
    if (there?.length === length && this.text.startsWith(there, start)) return there;
    const value = this.value(leaf, start, end);
    if (slot < 0 || typeof value !== 'string' || value.length !== length) return value;
    const kept = LETTERS.toString('latin1', 0, length);
    known[slot] = kept;
    return kept;
  }

  /** Where a short text in ASCII is kept; its letters are in {@link LETTERS} then. */
  private slotOf(start: number, length: number): number {
    if (length > LETTERS.length) return -1;
    let sum = length;
    for (let at = 0; at < length; at += 1) {
      const code = this.text.charCodeAt(start + at);
      if (code > 0x7e) return -1;
      LETTERS[at] = code;
      sum = (Math.imul(sum, 31) + code) | 0;
    }
    return (sum ^ (sum >>> 13)) & (SLOTS - 1);
  }

  private value(leaf: Leaf, start: number, end: number): unknown {
    const written = this.text.slice(start, end);
    if (leaf.type === 'number') {
      const read = numberIn(plain(written), leaf);
      return 'value' in read && leaf.accepts(read.value) ? read.value : refuse();
    }
    if (leaf.type === 'boolean') return written === 'true' || (written === 'false' ? false : refuse());
    const text = this.textOf(written, start, end);
    if (!leaf.accepts(text)) refuse();
    return leaf.type === 'cve' ? text.toUpperCase() : text;
  }

  private textOf(written: string, start: number, end: number): string {
    const first = this.text.charCodeAt(start);
    if (first === SINGLE || first === DOUBLE) return unquoted(written, first);
    const last = this.text.charCodeAt(end - 1);
    if (!beginsPlain(first) || last === SPACE || last === COLON || this.mark >= start) refuse();
    return NO_TEXT.test(written) ? refuse() : written;
  }
}

const [NEWLINE, SPACE, DOUBLE, HASH, SINGLE] = [10, 32, 34, 35, 39];
const [COMMA, DASH, COLON] = [44, 45, 58];

/**
 * Letters that stand for themselves however they are composed, and hide nothing: ASCII, those of Vietnamese, the stops
 * of print. Of others there are rules of their own in YAML, in Unicode or in what a title may hold.
 */
export const isOrdinary = (code: number): boolean =>
  code < 0x7f
    ? code >= 0x20
    : (code >= 0xa0 && code <= 0x2ff) ||
      (code >= 0x1ea0 && code <= 0x1ef9) ||
      (code >= 0x2010 && code <= 0x2027);

/** Letters of the text last asked for, longer than any id: from them it is made anew, one byte a letter. */
const LETTERS = Buffer.alloc(96);
/** As many ids and days as a folder of records names; a later one takes the place of an earlier. */
const SLOTS = 4096;

/** The fields of a map as they are looked for. */
interface Plan {
  readonly fields: readonly FieldPlan[];
  /** How many have to be there. */
  readonly needed: number;
}
interface FieldPlan {
  readonly name: string;
  /** Of the name and its colon. */
  readonly codes: readonly number[];
  readonly isNeeded: boolean;
  readonly value: ValuePlan;
}
type ValuePlan = MapPlan | ListPlan | LeafPlan;
interface MapPlan {
  readonly type: 'map';
  readonly plan: Plan;
}
interface ListPlan {
  readonly type: 'list';
  readonly of: ValuePlan;
  readonly min: number;
}
interface LeafPlan {
  readonly type: 'leaf';
  readonly leaf: Leaf;
  /** Words it takes that need no quotes. */
  readonly words: readonly string[];
  /** Where values are kept that stand in many records. */
  readonly known: (string | undefined)[] | undefined;
}

const plans = new WeakMap<Group, Plan>();
/** Made once a kind. */
function planOf(group: Group): Plan {
  let plan = plans.get(group);
  if (!plan) {
    const fields = Object.entries(group.fields).map(([name, shape]) => fieldPlan(name, shape));
    plan = { fields, needed: fields.filter(({ isNeeded }) => isNeeded).length };
    plans.set(group, plan);
  }
  return plan;
}

const fieldPlan = (name: string, shape: Shape): FieldPlan => ({
  name,
  codes: [...`${name}:`].map((letter) => letter.charCodeAt(0)),
  isNeeded: !shape.optional,
  value: valuePlan(shape),
});

function valuePlan(shape: Shape): ValuePlan {
  if (shape.type === 'object') return { type: 'map', plan: planOf(shape) };
  return shape.type === 'list' ? listPlan(shape) : leafPlan(shape);
}

const listPlan = ({ of, min }: List): ListPlan => ({ type: 'list', of: valuePlan(of), min });

function leafPlan(leaf: Leaf): LeafPlan {
  const words = (leaf.type === 'word' ? (leaf.words ?? []) : []).filter(
    (word) => orUndefined(() => plain(word))?.value === word,
  );
  return { type: 'leaf', leaf, words, known: isRepeated(leaf) ? keptFor(leaf) : undefined };
}

/** Ids and days stand in many records. */
const isRepeated = ({ type }: Leaf): boolean => type === 'slug' || type === 'ref' || type === 'date';

const kept = new WeakMap<Leaf['accepts'], (string | undefined)[]>();
/** Values are kept together that are told by the same rule. */
function keptFor({ accepts }: Leaf): (string | undefined)[] {
  const there = kept.get(accepts) ?? new Array<string | undefined>(SLOTS).fill(undefined);
  kept.set(accepts, there);
  return there;
}
