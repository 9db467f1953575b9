import { kindOfFile } from '../../../domain/kind-of-file.js';
import { isKindName, type KindName } from '../../../domain/kinds/index.js';
import type { Problem } from '../../../domain/problem.js';
import type { UnreadPart } from '../../../domain/unread.js';
import { itemText } from '../text/items.js';
import type { Reading } from './load.js';
import { cutIn, hiddenIn } from './notices.js';
import { type ItemRead, placeIn, problemsOf } from './read-file.js';
import { assemble, type Loaded, type Standing } from './snapshot.js';
import { soundSnapshot } from './sound.js';

const snapshots = new WeakMap<Reading, Loaded>();

export function snapshotOf(reading: Reading): Loaded {
  const known = snapshots.get(reading);
  if (known) return known;
  const loaded = soundSnapshot(reading) ?? faultySnapshot(reading);
  snapshots.set(reading, loaded);
  return loaded;
}

function faultySnapshot(reading: Reading): Loaded {
  const refused = [...reading.reads.values()].flatMap((read) => read.refused ?? []);
  const hidden = [...reading.reads.values()].flatMap((read) => [...hiddenIn(read), ...cutIn(read)]);
  return assemble(
    standingIn(reading),
    [...reading.problems, ...refused],
    [...reading.notices, ...hidden],
    unreadIn(reading),
    [...reading.reads.values()].reduce((sum, { text }) => sum + text.length, 0),
  );
}

const nearestKind = ({ code, args }: Problem): KindName | undefined =>
  code === 'file-unknown-kind' && args.nearest !== null && isKindName(args.nearest)
    ? args.nearest
    : undefined;

/** Files and folders that are not read; of two that differ in case only, both are. */
function unreadIn({ problems, reads }: Reading): UnreadPart[] {
  const closed = problems
    .filter(({ code }) => code.startsWith('file-') && code !== 'file-twin')
    .map((problem): UnreadPart => {
      // A name that is nearly a kind's is taken for a slip in it.
      const kind = kindOfFile(problem.file) ?? nearestKind(problem);
      return kind ? { kind, problem } : { problem };
    });
  const refused = [...reads.values()].flatMap(({ kind, text, refused: problem }): UnreadPart[] =>
    problem ? [{ kind, text: () => text, problem }] : [],
  );
  return [...closed, ...refused];
}

function* standingIn(reading: Reading): Generator<Standing> {
  for (const read of reading.reads.values()) for (const item of read.items) yield standing(item);
}

function standing(item: ItemRead): Standing {
  const { id, idSeen, record } = item.parsed;
  return {
    kind: item.kind,
    file: item.file,
    ...(id === undefined ? {} : { id }),
    ...(idSeen === undefined ? {} : { idSeen }),
    ...(record ? { record } : {}),
    problems: problemsOf(item),
    text: () => itemText(item.body),
    place: (path) => placeIn(item, path),
  };
}
