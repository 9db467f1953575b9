// What is measured of irt, and what it is to reach. A goal is a ratio in one run: to bare node, to another commit, to
// a peer, to another case, or to the same at another size; CPU unless it says otherwise.
import { changeOne, makeCold } from './sizes.mjs';

const AS_OF = ['--as-of', '2026-11-23'];
const isSmall = (size) => size === '20' || size === 'sample';

/** Commands without a store. */
export const startCases = [
  { name: 'version', argv: () => ['--version'], goals: [{ atMost: 1.15, of: 'node' }] },
  { name: 'help', argv: () => ['--help'], goals: [{ atMost: 1.6, of: 'node' }] },
  {
    name: 'completion',
    argv: () => ['completion', 'bash'],
    goals: [{ atMost: 1.15, of: 'node' }],
    isNew: true,
  },
].map((one) => ({
  ...one,
  title: `irt ${one.argv().join(' ')}`,
  fact: (out) => Number(out !== ''),
  withOld: one.isNew !== true,
}));

/** Commands of a store, in the order of a round: cold, as it was left, one file changed, read, written. */
export const storeCases = [
  {
    name: 'check',
    title: 'irt check, chưa có gì nhớ sẵn',
    argv: check,
    before: ({ store }) => makeCold(store),
    codes: [0, 1],
    fact: judged,
    withOld: true,
    goals: [
      { at: '20', atMost: 1.6, of: 'node' },
      { at: 'sample', atMost: 4, of: 'node' },
      { at: 'sample', atMost: 1 / 12, of: 'old' },
      { at: '100k', atMost: 1 / 12, of: 'old' },
      { at: '100k', atMost: 1 / 8, of: 'old', by: 'memory' },
      { at: '100k', atMost: 1 / 5, of: 'hledger' },
      { at: '100k', atMost: 1 / 30, of: 'plain' },
      { at: '100k', atMost: 1, of: 'libyaml' },
      { at: '1M', atMost: 11, of: 'check', ofSize: '100k', by: 'wall' },
      { at: '1M', atMost: 1024, by: 'memory' },
    ],
  },
  {
    name: 'check-again',
    title: 'irt check, không có gì đổi',
    argv: check,
    codes: [0, 1],
    fact: judged,
    goals: [
      { at: 'sample', atMost: 2, of: 'node' },
      { at: '100k', atMost: 4, of: 'node' },
      { at: '1M', atMost: 10, of: 'node' },
    ],
  },
  {
    name: 'check-changed',
    title: 'irt check, một tệp vừa sửa',
    argv: check,
    before: ({ store, probe, round }) => changeOne(store, probe, round),
    codes: [0, 1],
    fact: judged,
    goals: [{ at: '100k', atMost: 2, of: 'check-again' }],
  },
  {
    name: 'agency-list',
    title: 'irt agency list',
    argv: () => ['agency', 'list', '--json'],
    fact: (out) => JSON.parse(out).records.length,
    withOld: true,
    goals: [{ at: 'sample', atMost: 1 / 12, of: 'old' }],
  },
  {
    name: 'scan-list',
    title: 'irt scan list',
    argv: () => ['scan', 'list', '--json'],
    fact: (out) => JSON.parse(out).records.length,
  },
  {
    name: 'show',
    title: 'irt scan show',
    argv: ({ probe }) => ['scan', 'show', probe.id, '--json'],
    fact: (out, { probe }) => Number(out.includes(probe.id)),
    withOld: true,
    goals: ofOneRecord('show'),
  },
  {
    name: 'report',
    title: 'irt report quarterly',
    argv: () => ['report', 'quarterly', '--period', '2026-Q3', '--json'],
    fact: (out) => Object.keys(JSON.parse(out).tables).length,
    withOld: true,
  },
  {
    name: 'validate',
    title: 'irt validate',
    argv: () => ['validate', '--json'],
    fact: (out) => Number(JSON.parse(out).problems.length === 0),
    withOld: true,
  },
  {
    name: 'fmt',
    title: 'irt fmt --check',
    argv: () => ['fmt', '--check'],
    fact: (out) => Number(out === ''),
    goals: [{ at: '*', atMost: 1.3, of: 'validate' }],
  },
  {
    name: 'add',
    title: 'irt scan add',
    argv: ({ probe, round }) => [
      ...[
        'scan',
        'add',
        '--systems',
        probe.system,
        '--finished',
        `2026-11-${String(2 + round).padStart(2, '0')}`,
      ],
      ...['--performer', 'Đội ứng cứu sự cố tỉnh', '--no-input'],
    ],
    withOld: true,
    goals: [{ at: 'sample', atMost: 1 / 12, of: 'old' }, ...ofOneRecord('add')],
  },
  {
    name: 'edit',
    title: 'irt scan edit',
    argv: ({ probe, round }) => ['scan', 'edit', probe.id, '--tool', `Công cụ ${round + 1}`, '--no-input'],
    withOld: true,
    goals: ofOneRecord('edit'),
  },
  {
    name: 'history',
    title: 'irt history',
    argv: () => ['history', '--json'],
    fact: (out) => JSON.parse(out).entries.length,
    withOld: true,
  },
];

/** One record written inside a program that runs already (`writes.ts`): by the clock, since most of it is the disk. */
export const writeCases = [
  {
    name: 'write-irt',
    way: 'irt',
    title: 'ghi một bản ghi, không kể khởi động',
    goals: [
      { at: '100k', atMost: 2, of: 'write-irt', ofSize: '1k', by: 'wall' },
      { at: '100k', atMost: 1 / 1000, of: 'write-lowdb', by: 'wall' },
    ],
  },
  {
    name: 'write-lowdb',
    way: 'lowdb',
    beside: { of: 'write-irt', by: 'wall' },
    title: 'lowdb: ghi một bản ghi, không kể khởi động',
  },
];

function check({ size }) {
  return ['check', ...(isSmall(size) ? [] : ['--json']), ...AS_OF];
}

/** How many results, from the numbers before them: a document may be too long to be read as a whole. */
function judged(out, { size }) {
  if (isSmall(size)) return out.split('\n').filter((line) => line.split('\t').length > 6).length;
  if (/"complete": false/.test(out.slice(0, 200))) throw new Error('"complete": false');
  const [, summary = ''] = /"summary": \{([^}]*)\}/.exec(out.slice(0, 4000)) ?? [];
  const counts = [...summary.matchAll(/"([\w-]+)": (\d+)/g)].filter(([, state]) => state !== 'gaps');
  return counts.reduce((sum, [, , count]) => sum + Number(count), 0);
}

function ofOneRecord(name) {
  return [
    { at: '100k', atMost: 1 / 60, of: 'old' },
    { at: '100k', atMost: 3, of: name, ofSize: '1k' },
  ];
}
