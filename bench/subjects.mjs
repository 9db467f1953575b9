// From what is to be measured (`cases.mjs`, `peers/`) to commands to run, each with a key of its own in one run.
import { startCases, storeCases, writeCases } from './cases.mjs';

export const nodeSubject = (size) => ({
  name: 'node',
  size,
  key: `node@${size}`,
  title: 'node -e 0',
  argv: () => [process.execPath, '-e', '0'],
});

/** A case as this program does it, then as the older one does, each in a store of its own. */
export function caseSubjects(one, { size, stores = [], probe, programs }) {
  const able = programs.filter(({ isOld }) => !isOld || one.withOld);
  return able.map(({ bin, isOld, name }, index) => {
    const context = (round) => ({ store: stores[index], probe, size, round });
    const at = stores[index] ? ['--store', stores[index]] : [];
    return {
      ...one,
      size,
      isOld,
      goals: isOld ? [] : goalsAt(one, size, programs),
      key: `${one.name}@${size}${isOld ? ' old' : ''}`,
      title: isOld ? `${one.title} (${name})` : one.title,
      argv: (round) => [process.execPath, bin, ...one.argv(context(round)), ...at],
      before: one.before && ((round) => one.before(context(round))),
      fact: one.fact && ((out) => one.fact(out, context(0))),
    };
  });
}

export function peerSubject(peer, { size, forms }) {
  return {
    ...peer,
    size,
    beside: { of: 'check', by: 'cpu' },
    key: `${peer.name}@${size}`,
    argv: () => peer.argv(peer.program, forms),
    stdin: peer.stdin?.(forms),
  };
}

/** The goals of a case at this size, each with what it is held against in words. */
export function goalsAt({ goals = [] }, size, programs) {
  const old = programs.find(({ isOld }) => isOld)?.name;
  const all = [...storeCases, ...writeCases];
  return goals
    .filter(({ at = size, of }) => (at === size || at === '*') && (of !== 'old' || old))
    .map((goal) => ({ ...goal, old, title: all.find(({ name }) => name === goal.of)?.title }));
}

/** Commands without a store, those that this program has. */
export const startCasesIn = (help) =>
  startCases.filter(({ isNew, name }) => !isNew || new RegExp(`^ +${name}\\b`, 'm').test(help));
