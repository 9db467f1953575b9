import { type Dataset, datasetOf, OfKind } from '../../../domain/dataset.js';
import type { AnyRecord, KindName, RecordOf } from '../../../domain/kinds/index.js';
import { referencesTo, relationProblems } from '../../../domain/references.js';
import { compareBytes } from '../../../domain/text.js';
import { Unread } from '../../../domain/unread.js';
import { digestOf } from '../../digest.js';
import type { Snapshot } from '../../port.js';
import { itemText } from '../text/items.js';
import { type Facts, wordsIn } from './facts.js';
import { factsOf } from './facts-of.js';
import { type FileRead, type ItemRead, placeIn } from './read-file.js';
import type { Loaded } from './snapshot.js';

/** Files read at one moment. */
interface Files {
  readonly problems: readonly unknown[];
  readonly notices: Snapshot['notices'];
  readonly reads: ReadonlyMap<string, FileRead>;
  /** As {@link Reading.proven}. */
  readonly proven: ReadonlyMap<string, Facts> | undefined;
}

/**
 * A snapshot of files in which nothing is wrong, in none and between none of them; undefined where that is not so. Of
 * a file that has not changed no more than its facts are looked at before its records are asked for.
 */
export function soundSnapshot(files: Files): Loaded | undefined {
  if (files.problems.length > 0) return undefined;
  const sound = new SoundFiles();
  for (const [file, read] of files.reads) {
    const facts = factsOf(read);
    if (!facts) return undefined;
    sound.put(file, { read, facts });
  }
  if (!(files.proven ? sound.holdsStill(files.proven) : sound.holds())) return undefined;
  return {
    dataset: sound.dataset,
    problems: [],
    notices: files.notices,
    identities: new Map(),
    unread: new Unread(),
    hidden: [],
    isSound: true,
    size: sound.size,
    problemsOf: () => [],
    locate(kind, id, path) {
      const item = sound.item(kind, id);
      return item && { file: item.file, ...placeIn(item, path) };
    },
    text: (kind, id) => sound.text(kind, id),
    digest: (kind, id) => {
      const text = sound.text(kind, id);
      return text === undefined ? null : digestOf(text);
    },
    taken: (kind, id) => sound.fileOf(kind, id) !== undefined,
    fileOf: (kind, id) => sound.fileOf(kind, id)?.file,
    referencesTo: (target, targetId) => referencesTo(sound.naming(target, targetId), target, targetId),
  };
}

interface SoundFile {
  readonly read: FileRead;
  readonly facts: Facts;
}

/** Kinds of which more can be wrong than one reference: chains that close, waivers of no kind of record. */
const RELATED: ReadonlySet<KindName> = new Set(['agency', 'system', 'waiver']);
/** So often an id of a kind is looked for file by file, before all of them are put in order. */
const FEW = 16;

class SoundFiles {
  size = 0;
  readonly dataset: Dataset;
  readonly files = new Map<string, SoundFile>();
  private readonly ofKind = new Map<KindName, SoundFile[]>();
  private readonly itemsOf = new WeakMap<FileRead, ReadonlyMap<string, ItemRead>>();
  private readonly places = new Map<KindName, Places>();
  private readonly asked = new Map<KindName, number>();

  constructor() {
    const whole = datasetOf((kind) => new OfKind(recordsOf(this.ofKind.get(kind))));
    this.dataset = {
      all: whole.all,
      // A record asked for by its id costs no more than the file it stands in.
      get: <K extends KindName>(kind: K, id: string) =>
        this.item(kind, id)?.parsed.record as RecordOf<K> | undefined,
    };
  }

  put(name: string, file: SoundFile): void {
    this.files.set(name, file);
    const others = this.ofKind.get(file.facts.kind);
    if (others) others.push(file);
    else this.ofKind.set(file.facts.kind, [file]);
    this.size += file.facts.length;
  }

  /** Whether every id is there once, every reference leads to a record, and no chain of records closes. */
  holds(): boolean {
    for (const kind of this.ofKind.keys()) if (this.placesOf(kind).isTwice) return false;
    const refs = new Set([...this.files.values()].flatMap(({ facts }) => wordsIn(facts.refs)));
    return [...refs].every((ref) => this.isThere(ref)) && this.isUnrelated();
  }

  /** The same of files that were sound together before some of them changed: only what changed is looked at. */
  holdsStill(before: ReadonlyMap<string, Facts>): boolean {
    const changed = [...this.files].filter(([name, { facts }]) => before.get(name) !== facts);
    const gone = [...before].filter(([name]) => !this.files.has(name));
    if (changed.length === 0 && gone.length === 0) return true;
    const lost: string[] = [];
    for (const [name, { facts }] of changed) {
      const old = before.get(name);
      const others = (this.ofKind.get(facts.kind) ?? []).filter((one) => one.facts !== facts);
      const added = without(facts.ids, old?.ids);
      if (added.some((id) => others.some((one) => one.facts.holds(id)))) return false;
      if (!without(facts.refs, old?.refs).every((ref) => this.isThere(ref))) return false;
      if (old) lost.push(...without(old.ids, facts.ids).map((id) => `${facts.kind}/${id}`));
    }
    for (const [, facts] of gone) lost.push(...wordsIn(facts.ids).map((id) => `${facts.kind}/${id}`));
    const isMissed = (ref: string) => [...this.files.values()].some(({ facts }) => facts.refersTo(ref));
    if (lost.some((ref) => !this.isThere(ref) && isMissed(ref))) return false;
    return !changed.some(([, { facts }]) => RELATED.has(facts.kind)) || this.isUnrelated();
  }

  private isThere(ref: string): boolean {
    const slash = ref.indexOf('/');
    return this.fileOf(ref.slice(0, slash) as KindName, ref.slice(slash + 1)) !== undefined;
  }

  private isUnrelated(): boolean {
    return [...relationProblems(this.dataset)].length === 0;
  }

  fileOf(kind: KindName, id: string): FileRead | undefined {
    const asked = (this.asked.get(kind) ?? 0) + 1;
    this.asked.set(kind, asked);
    if (asked > FEW) return this.placesOf(kind).places.get(id);
    return this.ofKind.get(kind)?.find(({ facts }) => facts.holds(id))?.read;
  }

  item(kind: KindName, id: string): ItemRead | undefined {
    const read = this.fileOf(kind, id);
    if (!read) return undefined;
    let items = this.itemsOf.get(read);
    if (!items) {
      items = new Map(read.items.flatMap((item) => (item.parsed.id ? [[item.parsed.id, item]] : [])));
      this.itemsOf.set(read, items);
    }
    return items.get(id);
  }

  text(kind: KindName, id: string): string | undefined {
    const item = this.item(kind, id);
    return item && itemText(item.body);
  }

  /** The records of the files in which any refers to it, kind by kind. */
  naming(target: KindName, targetId: string): Dataset {
    const ref = `${target}/${targetId}`;
    return datasetOf(
      (kind) => new OfKind(recordsOf(this.ofKind.get(kind)?.filter(({ facts }) => facts.refersTo(ref)))),
    );
  }

  private placesOf(kind: KindName): Places {
    let known = this.places.get(kind);
    if (!known) {
      const places = new Map<string, FileRead>();
      let count = 0;
      for (const { read, facts } of this.ofKind.get(kind) ?? []) {
        for (const id of wordsIn(facts.ids)) {
          places.set(id, read);
          count += 1;
        }
      }
      known = { places, isTwice: places.size < count };
      this.places.set(kind, known);
    }
    return known;
  }
}

/** The file of every id of a kind, and whether one stands in two. */
interface Places {
  readonly places: ReadonlyMap<string, FileRead>;
  readonly isTwice: boolean;
}

/** The words of a text that another does not have. */
function without(text: string, other = ''): readonly string[] {
  const known = new Set(wordsIn(other));
  return wordsIn(text).filter((word) => !known.has(word));
}

const recordsOf = (files: readonly SoundFile[] = []): AnyRecord[] =>
  files
    .flatMap(({ read }) => read.items.flatMap(({ parsed }) => parsed.record ?? []))
    .sort((a, b) => compareBytes(a.id, b.id));
