/**
 * A list of a document whose items are made while it is written: of a store as large as may be, only a few of them are
 * there at a time.
 */
export class Streamed<T> {
  constructor(
    private readonly from: readonly T[],
    private readonly asJson: (one: T) => unknown,
  ) {}

  /** A few at a time, and whether more follow. */
  *batches(): Generator<{ readonly items: unknown[]; readonly isLast: boolean }> {
    const { from } = this;
    for (let at = 0; at < from.length; at += BATCH) {
      yield { items: from.slice(at, at + BATCH).map(this.asJson), isLast: at + BATCH >= from.length };
    }
  }

  /** Wherever it is written whole. */
  toJSON(): readonly unknown[] {
    return this.from.map(this.asJson);
  }
}
/** Some tens of kilobytes of text: more at a time is no faster. */
const BATCH = 64;

/** A document as JSON, piece by piece: put together, the pieces are what `JSON.stringify` makes of it. */
export function* jsonText(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null || !Object.values(value).some(isStreamed)) {
    yield `${JSON.stringify(value, null, 2)}\n`;
    return;
  }
  let before = '{\n';
  for (const [key, part] of Object.entries(value)) {
    if (part === undefined) continue;
    if (isStreamed(part)) {
      yield `${before}  ${JSON.stringify(key)}: `;
      yield* listText(part);
    } else yield before + inner(JSON.stringify({ [key]: part }, null, 2), 1);
    before = ',\n';
  }
  yield '\n}\n';
}

const isStreamed = (part: unknown): part is Streamed<unknown> => part instanceof Streamed;

function* listText(list: Streamed<unknown>): Generator<string> {
  let isEmpty = true;
  for (const { items, isLast } of list.batches()) {
    if (isEmpty) yield '[\n';
    isEmpty = false;
    // In a list of its own, so that each line is indented as it is in the document; a 0 that is cut off behind them
    // leaves the comma, and no text has to be put together anew.
    const text = inner(JSON.stringify([isLast ? items : [...items, 0]], null, 2), 2);
    yield isLast ? text : text.slice(0, -'    0'.length);
  }
  yield isEmpty ? '[]' : '\n  ]';
}

/** What stands within so many brackets, each on a line of its own and indented by two more than the one around it. */
function inner(text: string, brackets: number): string {
  const around = brackets + brackets * brackets;
  return text.slice(around, -around);
}
