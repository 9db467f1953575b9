import type { KindName } from './kinds/index.js';
import type { Problem } from './problem.js';
import { targetsOf } from './references.js';
import { foldName } from './text.js';

/** A part of the data that is not read, or not wholly: a file, a folder, an item of a file. */
export interface UnreadPart {
  /** Absent where it may hold records of any kind. */
  readonly kind?: KindName;
  /** Of an item whose id is known all the same. */
  readonly id?: string;
  /** It counts, but for what is wrong in it. */
  readonly counts?: boolean;
  /** As it stands in writing; absent where not even that can be read. */
  text?(): string;
  /** Why it is not read. */
  readonly problem: Problem;
}

/**
 * What may stand where nobody can read it. A file whose text is known cannot hold or name an id that is not
 * written in it; of any other it has to be taken that it does.
 */
export class Unread {
  private readonly words = new Map<UnreadPart, ReadonlySet<string> | undefined>();

  constructor(private readonly parts: readonly UnreadPart[] = []) {}

  /** Why it is not known whether there is a record of this id. */
  mayHold(kind: KindName, id: string): readonly Problem[] {
    return this.parts
      .filter((part) => part.id === undefined && (part.kind ?? kind) === kind && this.mayName(part, id))
      .map(({ problem }) => problem);
  }

  /** Why it is not known whether another record refers to this one; `lost`: only one of which nothing counts. */
  mayReferTo(kind: KindName, id: string, { lost = false } = {}): readonly Problem[] {
    return this.parts
      .filter((part) => part.kind === undefined || targetsOf(part.kind).has(kind))
      .filter((part) => !(lost && part.counts))
      .filter((part) => !(part.kind === kind && part.id === id) && this.mayName(part, id))
      .map(({ problem }) => problem);
  }

  /**
   * Why a record about to be added may be there already under whatever id: one of its kind that does not count has the
   * id made of its name, or says its name.
   */
  mayBe(kind: KindName, idOfName: string, name: string | undefined): readonly Problem[] {
    const says = name === undefined ? () => false : saying(name);
    return this.parts
      .filter((part) => (part.kind ?? kind) === kind && !part.counts)
      .filter((part) => part.id === idOfName || (part.text !== undefined && says(part.text())))
      .map(({ problem }) => problem);
  }

  private mayName(part: UnreadPart, id: string): boolean {
    if (part.text === undefined) return true;
    if (!this.words.has(part)) this.words.set(part, wordsOf(part.text(), part.id));
    return this.words.get(part)?.has(id) ?? true;
  }
}

/** Whether a text has a name as the whole of a value, however it is quoted and whatever is wrong around it. */
function saying(name: string): (text: string) => boolean {
  const letters = foldName(name)
    .replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')
    .replaceAll(' ', '\\s+');
  const value = new RegExp(`(?:^|[:："'“”{,]|name)\\s*${letters}\\s*(?:$|["'“”,}#])`, 'mu');
  return (text) => value.test(foldLines(text));
}

/** Line by line, so that what ends a line ends it still. */
const foldLines = (text: string): string => text.split('\n').map(foldName).join('\n');

/** Escapes and a line joined to the next: an id may be written so that it is not seen. */
const DISGUISE = /\\(?:[xuU]|\r?\n)/u;

/** All that may be an id in a text; undefined where an id may stand in it unseen. */
function wordsOf(text: string, id: string | undefined): ReadonlySet<string> | undefined {
  if (DISGUISE.test(text)) return undefined;
  // A record names itself, and does not thereby refer to another kind's record of the same id.
  const others = id === undefined ? text : text.replace(/^(?:- | {2})id:.*$/mu, '');
  return new Set(others.match(/[a-z0-9]+(?:-[a-z0-9]+)*/gu) ?? []);
}

/**
 * What cannot be told of a record beside what cannot be read: whether its id is taken, whether it is there already
 * under another, whether others refer to it, what else passes on with it, whether it is there to be referred to,
 * whether it is there at all.
 */
export type Untold = 'taken' | 'double' | 'referred' | 'passing' | 'there' | 'wanted';
