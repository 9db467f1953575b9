import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatNames } from '../../src/render/index.js';

const root = join(import.meta.dirname, '../..');
const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)));

interface Import {
  file: string;
  target: string;
  typeOnly: boolean;
  /** Loaded when it is called for. */
  dynamic: boolean;
}
const imports: Import[] = files.flatMap((file) => {
  const source = readFileSync(join(root, file), 'utf8');
  const found = source.matchAll(
    /(?:^|\n)(?:import|export)\s+(type\s)?[^;]*?from\s+'([^']+)'|import\('([^']+)'\)/g,
  );
  return [...found].map(([, typeOnly, from, dynamic]) => {
    const target = from ?? dynamic ?? '';
    const path = target.startsWith('.') ? join(dirname(file), target).replace(/\.js$/, '.ts') : target;
    return { file, target: path, typeOnly: typeOnly !== undefined, dynamic: dynamic !== undefined };
  });
});

const ring = (path: string): string =>
  /^src\/(domain|store|render|sheets|messages|cli|commands|run|start|dev)\//.exec(path)?.[1] ?? path;

/** What each ring may import; everything may import itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  messages: ['domain'],
  render: ['domain'],
  sheets: ['domain'],
  store: ['domain'],
  cli: ['domain', 'messages', 'render', 'store'],
  commands: ['domain', 'messages', 'cli', 'render', 'sheets', 'store'],
  'src/program.ts': ['domain', 'messages', 'cli', 'render', 'commands'],
  run: ['domain', 'messages', 'cli', 'render', 'store', 'src/program.ts'],
  'src/main.ts': ['domain', 'messages', 'cli', 'render', 'run', 'src/program.ts'],
  start: [],
};

const packages: Readonly<Record<string, RegExp>> = {
  commander:
    /^src\/(main|program|run\/thrown|cli\/(help|mount)|commands\/(completion|man)\/.*|commands\/.*\/(index|input))\.ts$/,
  inquirer: /^src\/cli\/prompter\.ts$/,
  '@inquirer': /^src\/cli\/list-prompt\.ts$/,
  chalk: /^src\/render\//,
  'cli-table3': /^src\/render\//,
  'string-width': /^src\/render\//,
  dayjs: /^src\/domain\/calendar\.ts$/,
  'fastest-levenshtein': /^src\/domain\/text\.ts$/,
  lowdb: /^src\/store\/yaml\//,
  yaml: /^src\/(store\/|cli\/written\.ts|dev\/)/,
  diff: /^src\/cli\/patch\.ts$/,
  hucre: /^src\/sheets\//,
  fflate: /^src\/(sheets|dev)\//,
  zod: /^src\/(domain\/(config-schema\.ts|duties\/)|store\/yaml-document\.ts|dev\/)/,
  esbuild: /^src\/dev\//,
};

describe('arrows point inward', () => {
  it.each(files.filter((file) => ring(file) !== 'dev'))('%s', (file) => {
    const mine = ring(file);
    for (const { target, typeOnly } of imports.filter((one) => one.file === file)) {
      if (!target.startsWith('src/')) continue;
      const theirs = ring(target);
      // What starts the program loads it as a built file: of it, it knows types.
      const started = typeOnly && mine === 'start';
      expect(started || theirs === mine || allowed[mine]?.includes(theirs), `${file} imports ${target}`).toBe(
        true,
      );
      if (mine === 'commands' || mine === 'cli') {
        expect(/^src\/store\/(?:yaml\/|memory)/.test(target), `${file} knows an adapter: ${target}`).toBe(
          false,
        );
      }
    }
  });

  it('nothing of the program imports dev', () => {
    expect(imports.filter((one) => ring(one.target) === 'dev' && ring(one.file) !== 'dev')).toEqual([]);
  });
});

describe('packages are used where they belong', () => {
  it('each only in its rooms, and node modules not in the domain', () => {
    const wrong = imports.filter(({ file, target }) => {
      if (target.startsWith('src/')) return false;
      if (target.startsWith('node:')) return /^src\/(domain|render|messages)\//.test(file);
      const name = target.split('/')[0] ?? '';
      return !packages[name]?.test(file);
    });
    expect(wrong).toEqual([]);
  });
});

describe('what a room may not do', () => {
  const bans: readonly (readonly [string, RegExp, RegExp])[] = [
    ['process.exit', /process\.exit\(/, /^$/],
    ['console', /\bconsole\./, /^$/],
    [
      'the clock',
      /Date\.now\(\)|new Date\(\)/,
      /^src\/(run\/(context|answers\/kept-answers)\.ts|store\/yaml\/)/,
    ],
    ['the environment', /\bprocess\./, /^src\/(main\.ts|start\/|cli\/io\.ts|store\/(yaml\/|busy\.ts)|dev\/)/],
    ['any', /:\s*any\b|<any>|as any\b/, /^$/],
    ['cast that knows better than the compiler', /\bas unknown as\b/, /^$/],
  ];
  it.each(bans)('no %s', (_name, pattern, except) => {
    const offenders = files.filter((file) => {
      const source = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      return pattern.test(source) && !except.test(file);
    });
    expect(offenders).toEqual([]);
  });
});

/** The rooms of the store in the order of the pipeline: each may import those before it. */
const rooms = [
  ['text', 'disk', 'git'],
  ['locking'],
  ['history'],
  ['reading'],
  ['writing'],
  ['layout', 'merge', 'evidence', 'doctor'],
] as const;
describe('the rooms of the store', () => {
  const place = 'src/store/yaml/';
  const roomOf = (path: string) => new RegExp(`^${place}(\\w+)/`).exec(path)?.[1] ?? '';
  const depth = (room: string) => rooms.findIndex((ones) => (ones as readonly string[]).includes(room));
  const inside = files.filter((file) => file.startsWith(place) && file !== `${place}store.ts`);
  it.each(inside)('%s imports what comes before it', (file) => {
    expect(depth(roomOf(file)), 'a room with a place in the pipeline').toBeGreaterThanOrEqual(0);
    for (const { target } of imports.filter((one) => one.file === file && one.target.startsWith(place))) {
      const isBefore = depth(roomOf(target)) < depth(roomOf(file));
      expect(isBefore || roomOf(target) === roomOf(file), `${file} imports ${target}`).toBe(true);
    }
  });
});

/** Files that lead back to themselves, by the imports given. */
function cyclesOf(edges: readonly Import[]): string[] {
  const graph = new Map<string, string[]>();
  for (const { file, target } of edges) graph.set(file, [...(graph.get(file) ?? []), target]);
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) cycles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
    if (trail.includes(file) || done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return cycles;
}
const duties = (path: string) => path.startsWith('src/domain/duties/');

describe('no import cycles', () => {
  it('among values', () => {
    expect(cyclesOf(imports.filter((one) => !one.typeOnly && one.target.startsWith('src/')))).toEqual([]);
  });
  it('of duties not among types either', () => {
    expect(cyclesOf(imports.filter((one) => duties(one.file) && duties(one.target)))).toEqual([]);
  });
});

describe('to judge loads no explanation', () => {
  const explains = (path: string) => /^src\/domain\/duties\/explain(?:\.ts|\/)/.test(path);
  it('explaining knows judging, never the reverse', () => {
    const knowing = imports.filter((one) => explains(one.target) && !explains(one.file));
    expect(knowing.map((one) => one.file).sort()).toEqual([
      'src/commands/explain/explain.ts',
      'src/commands/fix/ways.ts',
    ]);
  });
  it('and only the commands that explain or put right reach it, when they are called', () => {
    const doors = ['src/commands/explain/explain.ts', 'src/commands/fix/fix.ts'];
    const asked = imports.filter((one) => doors.includes(one.target) && !one.typeOnly);
    expect(asked.map(({ file, dynamic }) => [file, dynamic]).sort()).toEqual([
      ['src/commands/explain/index.ts', true],
      ['src/commands/fix/index.ts', true],
    ]);
  });
});

describe('what a comment cites is in the repository', () => {
  const cited = files.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/`((?:[\w-]+\/)*[\w-]+\.md)`/g)].map(
      ([, page = '']) => [file, page] as const,
    ),
  );
  it.each(cited)('%s: %s', (file, page) => {
    const places = [join(root, page), join(root, dirname(file), page), join(root, 'src', page)];
    expect(places.some((place) => existsSync(place))).toBe(true);
  });
});

describe('what a format is stands in one place', () => {
  it('and the README names them all', () => {
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(`--format ${formatNames.join('|')}`);
  });
  const named = new RegExp(`[=!]== '(?:${formatNames.join('|')})'`, 'u');
  it.each(
    files.filter((file) => /^src\/(?:cli|commands|main|program)/.test(file)),
  )('%s compares none by name', (file) => {
    const source = readFileSync(join(root, file), 'utf8');
    // A step of a layout may be called like a format; the word of `--format` is looked up.
    expect(named.test(source.replace(/type === 'table'/g, ''))).toBe(false);
  });
});

describe('no file comes back to itself, by types either', () => {
  const sources = new Set(files);
  const next = (file: string) =>
    imports.filter((one) => one.file === file && sources.has(one.target)).map((one) => one.target);
  const reached = (from: string): ReadonlySet<string> => {
    const seen = new Set<string>();
    const left = next(from);
    for (let file = left.pop(); file !== undefined; file = left.pop()) {
      if (seen.has(file)) continue;
      seen.add(file);
      left.push(...next(file));
    }
    return seen;
  };
  it('none', () => {
    expect(files.filter((file) => reached(file).has(file))).toEqual([]);
  });
});
