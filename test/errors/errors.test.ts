import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { kindNames } from '../../src/domain/kinds/index.js';
import { irt, irtAsync, type Run, tempFolder } from '../irt.js';

/**
 * One reproducer for every way a command can fail, by code; `README.md` beside them is made from what the program
 * prints, to be read side by side (`npm run gallery` writes it anew).
 */
const FOLDER = import.meta.dirname;

const content = z.union([
  z.string(),
  z.null(),
  z.strictObject({ base64: z.string() }),
  /** Text, a character, how often, text. */
  z.strictObject({ repeat: z.tuple([z.string(), z.string(), z.number(), z.string()]) }),
  z.strictObject({ link: z.string() }),
  z.strictObject({ folder: z.literal(true) }),
]);
const caseSchema = z.strictObject({
  /** Rows of the table of bad input. */
  rows: z.array(z.int()).default([]),
  /** Beside `irt.yaml` and one agency. */
  files: z.record(z.string(), content).default({}),
  prepare: z.array(z.array(z.string())).default([]),
  /** Written when all is prepared. */
  after: z.record(z.string(), z.string()).default({}),
  run: z.array(z.string()).default(['check', '--as-of', '2026-11-23']),
  stdin: z.string().default(''),
  exit: z.int(),
  /** Where a problem stands. */
  at: z.string().optional(),
});
type Case = z.infer<typeof caseSchema> & { readonly code: string; readonly name: string };

const cases: readonly Case[] = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: code }) =>
    readdirSync(join(FOLDER, code)).map((file) => ({
      ...caseSchema.parse(parse(readFileSync(join(FOLDER, code, file), 'utf8'))),
      code,
      name: file.replace(/\.yaml$/, ''),
    })),
  )
  .sort((a, b) => (`${a.code}/${a.name}` < `${b.code}/${b.name}` ? -1 : 1));

const AGENCY = '- id: so-y-te\n  name: Sở Y tế\n  type: department\n';

function put(path: string, what: NonNullable<z.infer<typeof content>>): void {
  if (typeof what === 'string') writeFileSync(path, what, { mode: 0o640 });
  else if ('base64' in what) writeFileSync(path, Buffer.from(what.base64, 'base64'));
  else if ('link' in what) symlinkSync(what.link, path);
  else if ('folder' in what) mkdirSync(path);
  else {
    const [before, character, times, after] = what.repeat;
    writeFileSync(path, before + character.repeat(times) + after);
  }
}

function storeFor({ files, prepare, after }: Case): string {
  const root = tempFolder();
  const all: Case['files'] = { 'irt.yaml': '', 'records/so-y-te/agency.yaml': AGENCY, ...files };
  for (const [file, what] of Object.entries(all)) {
    const path = join(root, file);
    if (what === null) continue;
    mkdirSync(dirname(path), { recursive: true, mode: 0o750 });
    put(path, what);
  }
  for (const args of prepare) expect(irt(args, { cwd: root }).code, args.join(' ')).toBe(0);
  for (const [file, text] of Object.entries(after)) writeFileSync(join(root, file), text);
  return root;
}

interface Outcome {
  readonly vi: string;
  readonly en: string;
  /** Runs that ended with another exit code. */
  readonly unexpected: readonly string[];
  readonly errors: readonly {
    code: string;
    file?: string;
    line?: number;
    column?: number;
    message: string;
  }[];
}

async function outcomeOf(one: Case): Promise<Outcome> {
  const root = storeFor(one);
  const unexpected: string[] = [];
  const run = async (...args: string[]): Promise<Run> => {
    const done = await irtAsync([...one.run, ...args], { cwd: root, input: one.stdin });
    if (done.code !== one.exit) unexpected.push(`exit ${done.code}: ${done.err}`);
    return done;
  };
  const plain = (text: string): string =>
    text
      .replaceAll(root, '…')
      .replace(/\d\d:\d\d \d\d\/\d\d\/\d{4}/g, 'hh:mm dd/mm/yyyy')
      // Another kind changes no message.
      .replaceAll(kindNames.join(', '), `${kindNames[0]}, …`)
      .trimEnd();
  // A language that is asked for wrongly is the reproducer of one case.
  const inLanguage = (lang: string) => (one.run.includes('--lang') ? [] : ['--lang', lang]);
  const validates = one.run[0] === 'validate';
  const vi = await run(...inLanguage('vi'));
  const json = await run('--json', ...inLanguage('en'));
  const lines = json.err.split('\n').filter((line) => line.startsWith('{"errors"'));
  const errors = [
    ...lines.flatMap((line) => (JSON.parse(line) as Outcome).errors),
    ...(validates ? (JSON.parse(json.out) as { problems: Outcome['errors'] }).problems : []),
  ];
  const en = errors.map(
    ({ file, line, column, message }) => `${line ? `${file}:${line}:${column}: ` : ''}${message}`,
  );
  return { vi: plain(validates ? vi.out + vi.err : vi.err), en: plain(en.join('\n')), errors, unexpected };
}

/** What is not as the case says. */
function faultsOf({ code, at, run }: Case, { vi, en, errors, unexpected }: Outcome): string[] {
  const own = errors.filter((error) => error.code === code);
  const places = own.map(({ file, line, column }) => `${file}:${line}:${column}`);
  return [
    ...unexpected,
    ...(own.length === 0 ? [`is ${errors.map((error) => error.code).join(', ')}`] : []),
    ...(own.every(({ message }) => message.trim() !== '') ? [] : ['says nothing']),
    ...(at === undefined || places.includes(at) ? [] : [`stands at ${places.join(', ')}`]),
    ...(at === undefined || vi.includes(at) ? [] : ['does not say where']),
    ...(vi !== en || run.includes('--lang') ? [] : ['says the same in both languages']),
  ];
}

/** Several at a time; the order of the answers is that of the cases. */
async function outcomes(): Promise<ReadonlyMap<Case, Outcome>> {
  const done = new Map<Case, Outcome>(
    cases.map((one) => [one, { vi: '', en: '', errors: [], unexpected: [] }]),
  );
  const left = [...cases];
  const next = async (): Promise<void> => {
    for (let one = left.pop(); one; one = left.pop()) done.set(one, await outcomeOf(one));
  };
  await Promise.all(Array.from({ length: 4 }, next));
  return done;
}

const fence = (text: string): string => `\`\`\`text\n${text}\n\`\`\``;

function page(all: ReadonlyMap<Case, Outcome>): string {
  const parts = [...all].map(([{ code, name, rows, run }, { vi, en }]) => {
    const row = rows.length > 0 ? `, row ${rows.join(', ')}` : '';
    return [
      `## ${code}/${name}${row}`,
      '',
      `\`irt ${run.join(' ')}\``,
      '',
      fence(vi),
      '',
      fence(en),
      '',
    ].join('\n');
  });
  const head =
    '# What irt says when something is wrong\n\nMade by `errors.test.ts` from the cases beside it; `npm run gallery` writes it anew. In Vietnamese, then in English.\n';
  return [head, ...parts].join('\n');
}

it('every case fails as it says, in both languages, and reads as the page has it', async () => {
  const all = await outcomes();
  const wrong = [...all].flatMap(([one, outcome]) =>
    faultsOf(one, outcome).map((fault) => `${one.code}/${one.name}: ${fault}`),
  );
  expect(wrong).toEqual([]);
  await expect(page(all)).toMatchFileSnapshot(join(FOLDER, 'README.md'));
});

/** What no case can bring about, and where it is tested. */
const ELSEWHERE = {
  'file-unreadable': 'an administrator can read everything: test/store/bad-input.test.ts',
  'evidence-unreadable': 'an administrator can read everything: test/commands/evidence.test.ts',
  'changed-since': 'takes two commands at one moment: test/torture/processes.ts',
  'lock-alive': 'takes a process that lives: test/commands/unlock.test.ts',
  'lock-young': 'takes a lock of this moment: test/commands/unlock.test.ts',
  'shared-folder': 'takes a network folder: test/store/network.test.ts',
  'store-no-space': 'takes a full disk: test/torture/faults.ts',
  'output-failed': 'takes a full disk behind stdout: test/commands/streams.test.ts',
  'store-no-permission': 'an administrator may do everything: test/torture/faults.ts',
  'store-read-only': 'takes a disk that is only read: test/commands/init.test.ts, test/store/errno.test.ts',
  'store-no-memory': 'takes a machine without memory: test/store/errno.test.ts',
  'store-too-big': 'takes a file of hundreds of megabytes: test/commands/too-large.test.ts',
  'store-too-many': 'takes more records than memory: test/commands/too-large.test.ts',
  'store-of-others': 'takes another account: test/commands/stranger.test.ts',
  'git-missing': 'takes a computer without git: test/commands/git.test.ts',
  'git-failed': 'takes a git that fails: test/commands/git.test.ts',
  cancelled: 'takes a terminal: test/commands/prompts.test.ts',
  bug: 'takes an error in the program',
};

it('no code is without a reproducer', () => {
  const declared = (file: string, name: string): string[] => {
    const text = readFileSync(join(FOLDER, '../..', file), 'utf8');
    const body = new RegExp(`export interface ${name} \\{\\n(.*?)\\n\\}`, 's').exec(text)?.[1] ?? '';
    return [...body.matchAll(/^ {2}'?([a-z0-9-]+)'?: /gm)].map(([, code = '']) => code);
  };
  const codes = [
    ...declared('src/domain/problem.ts', 'ProblemArgs'),
    ...declared('src/domain/failure.ts', 'FailureArgs'),
  ];
  expect(codes.length).toBeGreaterThan(70);
  const shown = new Set(cases.map(({ code }) => code));
  expect(codes.filter((code) => !shown.has(code)).sort()).toEqual(Object.keys(ELSEWHERE).sort());
  expect([...shown].filter((code) => !codes.includes(code))).toEqual([]);
});

/** Rows of the table of bad input that are accepted, or that take more than files. */
const ROWS_ELSEWHERE = {
  6: 'accepted: test/store/bad-input.test.ts',
  10: 'accepted: test/store/bad-input.test.ts',
  11: 'accepted: test/store/bad-input.test.ts',
  18: 'accepted: test/store/bad-input.test.ts',
  20: 'accepted: test/commands/settings.test.ts',
  21: 'accepted: test/store/bad-input.test.ts',
  28: 'accepted: test/store/bad-input.test.ts',
  48: 'takes a full disk: test/torture/faults.ts',
  49: 'takes two commands at one moment: test/torture/processes.ts',
};

it('no row of the table of bad input is without one', () => {
  const rows = new Set([
    ...cases.flatMap(({ rows: own }) => own),
    ...Object.keys(ROWS_ELSEWHERE).map(Number),
  ]);
  expect(Array.from({ length: 50 }, (_, i) => i + 1).filter((row) => !rows.has(row))).toEqual([]);
});
