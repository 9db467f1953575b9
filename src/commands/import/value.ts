import { type FieldFlag, readFlag } from '../../cli/fields.js';
import { wrong } from '../../cli/plain-flags.js';
import { type Meanings, readLeaf } from '../../cli/typed.js';
import type { CellFault, Guess } from '../../domain/cells.js';
import type { Leaf, Shape } from '../../domain/kinds/shape.js';
import { expectedOf } from '../../domain/read-record.js';
import { tidy } from '../../domain/text.js';
import type { Value } from '../../sheets/book.js';
import { splitItems } from '../cell-list.js';
import { textOfCell } from './header.js';

/** A cell that cannot be taken for what its field holds, whatever it says. */
export class WrongCell extends Error {
  constructor(readonly fault: CellFault) {
    super(fault);
  }
}

export interface Taken {
  /** Undefined where nothing is said. */
  readonly value: unknown;
  readonly guess?: Guess;
}

/** What stands for nothing in a table. */
const NOTHING = /^[-–—./]*$/u;
/** A cross or a tick in a column of yes and no. */
const TICK = /^[xXvV✓✔☑√]$/u;

/**
 * A cell as a value of a field: read as what is typed is read, so that days, words and names are taken as people write
 * them. `name` is what the column is called. Throws a Failure or {@link WrongCell}.
 */
export function readCell(name: string, shape: Shape, cell: Value, meanings: Meanings): Taken {
  if (cell.type === 'error' || cell.type === 'unworked') throw new WrongCell(cell.type);
  const shown = textOfCell(cell);
  if (cell.type === 'text' && NOTHING.test(cell.text.trim())) return { value: undefined };
  if (shape.type === 'list') {
    const flag: FieldFlag = { path: '', shape, many: true };
    return { value: readFlag(flag, splitItems(shown), meanings, name) };
  }
  if (shape.type === 'object')
    return { value: readFlag({ path: '', shape, many: false }, [shown], meanings, name) };
  return readOne(name, shape, cell, shown, meanings);
}

function readOne(name: string, leaf: Leaf, cell: Value, shown: string, meanings: Meanings): Taken {
  const typed = (text: string, guess?: Guess): Taken => ({
    value: readLeaf(name, leaf, text, meanings),
    ...(guess ? { guess } : {}),
  });
  switch (cell.type) {
    case 'number':
      return ofNumber(name, leaf, cell, typed);
    case 'moment':
      return ofMoment(name, leaf, cell, shown, typed);
    case 'span':
      if (leaf.type === 'number' && leaf.unit === 'hours')
        return { value: Math.round(cell.hours * 100) / 100 };
      if (leaf.type === 'date' || leaf.type === 'time') throw new WrongCell('not-a-day');
      return typed(shown);
    case 'yes':
      return typed(String(cell.value));
    default:
      if (leaf.type === 'boolean' && TICK.test(shown.trim())) return { value: true };
      return typed(shown);
  }
}

type Typed = (text: string, guess?: Guess) => Taken;

function ofNumber(
  name: string,
  leaf: Leaf,
  { value, shown, day }: Value & { type: 'number' },
  typed: Typed,
): Taken {
  if (leaf.type === 'number')
    return leaf.accepts(value) ? { value } : wrong(name, shown, expectedOf(leaf), leaf);
  if (leaf.type === 'date' && day !== null) return typed(day, 'serial-day');
  // A number has no zero in front; only a phone of ten digits begins with one.
  if (leaf.type === 'text' && leaf.holds === 'phone' && /^[2-9]\d{8,9}$/u.test(shown))
    return typed(`0${shown}`, 'phone-zero');
  return typed(shown);
}

/** Nothing that is recorded happened before. */
const FIRST_DAY = '1990-01-01';

function ofMoment(
  name: string,
  leaf: Leaf,
  { day, time }: Value & { type: 'moment' },
  shown: string,
  typed: Typed,
): Taken {
  if (leaf.type === 'number') return wrong(name, shown, expectedOf(leaf), leaf);
  if ((leaf.type === 'date' || leaf.type === 'time') && day < FIRST_DAY) throw new WrongCell('too-early');
  if (leaf.type === 'date') return typed(day);
  // Midnight is what a cell says that names a day alone: the hour is asked for.
  if (leaf.type === 'time') return typed(time === null ? shown : `${day}T${time}`);
  return typed(tidy(shown));
}
