import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { commandText } from '../../src/cli/command-text.js';
import { type Moment, readMoment } from '../../src/domain/calendar.js';
import { evaluate } from '../../src/domain/duties/evaluate.js';
import type { Command } from '../../src/domain/duties/result.js';
import { kindNames } from '../../src/domain/kinds/index.js';
import { irtIn, typedWord } from '../../src/messages/command.js';
import { commandExamples, examplesOf } from '../../src/messages/examples.js';
import { loadMessages } from '../../src/messages/load.js';
import { languages } from '../../src/messages/messages.js';

import { openYamlStore } from '../../src/store/yaml/store.js';
import { catalogues } from '../catalogues.js';
import { datasetOf, withOptions } from '../fixtures.js';
import { irt, storeOf, tempFolder } from '../irt.js';
import { cmdWords, safeInPowerShell, shWords } from '../shells.js';

const ROOT = join(import.meta.dirname, '../..');
const SAMPLE = join(ROOT, 'data/sample/tuyen-quang');
const DUTIES = join(import.meta.dirname, '../duties');
const blanks = { text: 'NỘI DUNG', folder: 'THƯ MỤC' };

/** A line must be the same words to every shell. */
function expectTypable(lines: readonly string[]): readonly (readonly string[])[] {
  const words = shWords(lines);
  for (const [index, line] of lines.entries()) {
    expect(cmdWords(line), line).toEqual(words[index]);
    expect(safeInPowerShell(line), line).toBe(true);
  }
  return words;
}

describe('a word as it is typed', () => {
  it.each([
    ['so-y-te', 'so-y-te'],
    ['12/QĐ-UBND', '12/QĐ-UBND'],
    ['Sở Y tế', '"Sở Y tế"'],
    ["d'Arc", `"d'Arc"`],
    ['a;b', '"a;b"'],
    ['@so', '"@so"'],
    ['C:\\Users\\Nguyễn Văn A\\kho', '"C:\\Users\\Nguyễn Văn A\\kho"'],
    ['', undefined],
    ['5 "inch"', undefined],
    ['“Sở Y tế”', undefined],
    ['100%', undefined],
    ['$HOME', undefined],
    ['`id`', undefined],
    ['Kho!', undefined],
    ['kho\\', undefined],
    ['\\\\may-chu\\kho', undefined],
    ['hai\ndòng', undefined],
  ])('%s', (word, typed) => {
    expect(typedWord(word)).toBe(typed);
  });
  it('whatever can be typed comes back the same from sh and from cmd.exe', () => {
    const letter = fc.constantFrom(...'ab Ởđ12-_./:+=@\'"$`!%\\^&|<>()[]{};,*?~#“”–');
    const words = fc
      .sample(fc.string({ unit: letter, minLength: 1, maxLength: 12 }), { numRuns: 2000, seed: 18 })
      .filter((word) => typedWord(word) !== undefined);
    expect(words.length).toBeGreaterThan(300);
    const lines = words.map((word) => `irt x ${typedWord(word) ?? ''}`);
    expect(expectTypable(lines)).toEqual(words.map((word) => ['irt', 'x', word]));
  });
});

describe('the store of the run is named again', () => {
  it.each([
    ['kho', 'irt check --store kho'],
    ['Kho dữ liệu/', 'irt check --store "Kho dữ liệu"'],
    ['C:\\Users\\Văn A\\kho\\', 'irt check --store "C:\\Users\\Văn A\\kho"'],
    ['D:\\', 'irt check --store D:/'],
    ['\\\\may-chu\\Kho chung', 'irt check --store "//may-chu/Kho chung"'],
    ['/', 'irt check --store /'],
    ['Kho 100%', 'irt check --store "THƯ MỤC"'],
  ])('%s', (store, line) => {
    expect(irtIn(store, blanks)`check`).toBe(line);
  });
  it('and not where none was given', () => {
    expect(irtIn(undefined, blanks)`evidence attach ${'scan'}/${'x'} ${'Biên bản.pdf'}`).toBe(
      'irt evidence attach scan/x "Biên bản.pdf"',
    );
  });
});

interface Fixture {
  asOf?: string;
  options?: object;
  records: Record<string, unknown[]>;
  cases?: { asOf: string }[];
}

/** Every command any duty says to type, in the sample and in all fixtures. */
async function allCommands(): Promise<readonly Command[]> {
  const duties = catalogues.flatMap((catalogue) => catalogue.duties);
  const { dataset } = await openYamlStore(SAMPLE, { lockTimeoutMs: 0 }).snapshot();
  const at = readMoment('2026-11-23') as Moment;
  const results = [...evaluate(dataset, duties, at).results];
  for (const duty of duties) {
    const folder = join(DUTIES, duty.id);
    const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')) : [];
    for (const file of files) {
      const fixture = parse(readFileSync(join(folder, file), 'utf8')) as Fixture;
      for (const { asOf } of fixture.cases ?? [{ asOf: fixture.asOf ?? '' }]) {
        const moment = readMoment(String(asOf)) as Moment;
        const judged = evaluate(datasetOf(fixture.records), [withOptions(duty, fixture.options)], moment);
        results.push(...judged.results);
      }
    }
  }
  return results.flatMap(({ next }) => (next === null ? [] : [next]));
}

/** What an officer writes over a blank, with blanks in it wherever the value may have any. */
const FILLED: Readonly<Record<string, string>> = {
  'NGÀY GIỜ': '31/12/2026 09:30',
  'NỘI DUNG': 'Phòng an ninh mạng 3',
  'CÓ-HAY-KHÔNG': 'có',
  'TÌNH-TRẠNG': 'not-affected',
  'PHÂN-LOẠI': 'ordinary',
  'CẤP-ĐỘ': '3',
  'ĐỊA-CHỈ': 'https://syt.example.vn',
  NGÀY: '31/12/2026',
  MÃ: 'so-y-te',
  SỐ: '5',
};
const filled = (line: string): string =>
  Object.entries(FILLED).reduce((text, [blank, value]) => text.replaceAll(blank, value), line);

/** What shows that two commands are of one make: the kind, the verb, the fields in braces. */
const shapeOf = (words: readonly string[]): string =>
  [
    ...words.slice(1, 3),
    ...words.filter((word) => word.startsWith('{')).map((word) => word.replaceAll(/: [^,}]*/g, '')),
  ].join(' ');

describe('what a duty says to type', () => {
  it.each(languages)('is the same words to cmd.exe, PowerShell and sh (%s)', async (lang) => {
    const t = await loadMessages(lang, 'Kho dữ liệu');
    const lines = [...new Set((await allCommands()).map((command) => commandText(command, t)))];
    expect(lines.length).toBeGreaterThan(200);
    for (const words of expectTypable(lang === 'vi' ? lines.map(filled) : lines)) {
      expect(words.slice(-2)).toEqual(['--store', 'Kho dữ liệu']);
    }
  });
  it('runs as it is typed, blanks filled in, wherever anything in it is quoted', async () => {
    const t = await loadMessages('vi');
    const store = join(tempFolder(), 'Kho dữ liệu');
    cpSync(SAMPLE, store, { recursive: true });
    const { dataset } = await openYamlStore(store, { lockTimeoutMs: 0 }).snapshot();
    const duties = catalogues.flatMap((catalogue) => catalogue.duties);
    const { results } = evaluate(dataset, duties, readMoment('2026-11-23') as Moment);
    const byShape = new Map<string, readonly string[]>();
    for (const { next } of results) {
      if (next === null) continue;
      const line = filled(commandText(next, t));
      if (!line.includes('"')) continue;
      const words = cmdWords(line);
      const shape = shapeOf(words);
      if (words.length > (byShape.get(shape)?.length ?? 0)) byShape.set(shape, words);
    }
    expect(byShape.size).toBeGreaterThan(5);
    for (const words of byShape.values()) {
      const run = irt([...words.slice(1), '--dry-run', '--no-input', '--store', store, '--lang', 'en']);
      // What a person is asked for at the terminal is all that may be missing.
      const asks = run.code === 2 && /missing: --/.test(run.err);
      expect(asks || run.code === 0, `${words.join(' ')}\n${run.err}`).toBe(true);
    }
  });
});

describe('commands printed elsewhere', () => {
  it('examples of help', () => {
    const names = [
      ...Object.keys(commandExamples),
      ...kindNames.flatMap((kind) => ['', ' add', ' list', ' edit', ' remove'].map((verb) => kind + verb)),
    ];
    const lines = names.flatMap((name) => examplesOf(name));
    expect(lines.length).toBeGreaterThan(100);
    expectTypable(lines);
  });
  it('README', () => {
    const text = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const lines = [...text.matchAll(/^\s*(irt [^\n]*)$|`(irt [^`\n]*)`/gm)]
      .map(([, block, inline]) => (block ?? inline ?? '').trim())
      // Not commands but their grammar: choices, what may be left out.
      .filter((line) => !/[[|…<]/.test(line));
    expect(lines.length).toBeGreaterThan(60);
    expectTypable(lines);
  });
  it('no command stands in a message by hand: the writer quotes values and names the store', () => {
    const verbs = 'list|show|add|edit|remove|attach|verify';
    const own = 'check|validate|undo|unlock|doctor|init|history|explain|fmt|report|deadlines';
    const byHand = new RegExp(
      `[^\`]irt (?:(?:${own})(?![\\w-])|(?:[a-z-]+|\\$\\{[^}]+\\}) (?:${verbs})(?![\\w-]))`,
    );
    const files = ['src/messages/vi', 'src/messages/en', 'src/commands', 'src/cli'].flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && !name.endsWith('help.ts'))
        .map((name) => join(folder, name)),
    );
    const found = files.flatMap((file) =>
      readFileSync(join(ROOT, file), 'utf8')
        .split('\n')
        .filter((line) => !/^\s*(?:\/\/|\/?\*)/.test(line) && byHand.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(found).toEqual([]);
  });
});

const AGENCY = '- id: so-a\n  name: Sở A\n  type: department\n  roles: [irt-host, finance]\n';
const SYSTEM = '- id: s1\n  name: Hệ thống 1\n  agency: so-a\n  level: 3\n  inService: 2022-11-01\n';
const INCIDENT =
  '- { id: i1, system: s1, type: malware, class: ordinary, detected: 2026-10-20T10:00+07:00 }\n';

describe('through the program', () => {
  it('a folder with a blank in its name: init names it so that it can be typed', () => {
    const cwd = tempFolder();
    const made = irt(['init', 'Kho dữ liệu'], { cwd });
    const line = /irt agency add.*/.exec(made.err)?.[0] ?? '';
    expect(line).toBe('irt agency add --store "Kho dữ liệu"');
    const run = irt([...cmdWords(line).slice(1), '--name', 'Sở A', '--type', 'department', '--no-input'], {
      cwd,
    });
    expect([run.code, run.err]).toEqual([0, expect.stringContaining('irt undo --store "Kho dữ liệu"')]);
    expect(run.err).toContain('irt check --store "Kho dữ liệu"');
  });
  it('a report still owed: a person is shown what asks, a program what runs, its time filled in', () => {
    const cwd = tempFolder();
    const store = join(cwd, 'Kho dữ liệu');
    cpSync(
      storeOf({
        'records/a/agency.yaml': AGENCY,
        'records/a/system.yaml': SYSTEM,
        'records/a/incident.yaml': INCIDENT,
      }),
      store,
      { recursive: true },
    );
    const given = ['--store', 'Kho dữ liệu', '--as-of', '2026-11-30', '--duty', 'd18.incident-report'];
    const shown = irt(['check', ...given, '--plain'], { cwd });
    // To a person the command that asks, since parts would have to be typed in braces.
    expect(shown.out).toContain('irt fix incident/i1 --duty d18.incident-report --store "Kho dữ liệu"');
    expect(shown.out).not.toContain('{');
    const explained = irt(['explain', 'd18.incident-report', 'incident/i1', ...given.slice(0, 4)], { cwd });
    expect(explained.out).toContain('irt fix incident/i1 --duty d18.incident-report');
    // A document for programs says nothing of where the store lies.
    const json = irt(['check', ...given, '--json'], { cwd }).out;
    expect(json).not.toContain('--store');
    const { results } = JSON.parse(json) as { results: { next: string | null }[] };
    const line = results.map(({ next }) => next ?? '').find((next) => next.includes('[mps]')) ?? '';
    expect(line).toBe(`irt incident edit i1 --reports "{kind: initial, to: [mps], sent: 'NGÀY GIỜ'}"`);
    const [words = []] = expectTypable([filled(line).replace('31/12/2026', '21/10/2026')]);
    const run = irt([...words.slice(1), '--store', 'Kho dữ liệu', '--no-input'], { cwd });
    expect([run.code, run.err]).toEqual([0, expect.stringContaining('irt check --store "Kho dữ liệu"')]);
  });
  it('what is wrong names the store again too, and a name no shell takes is left to be filled in', () => {
    const cwd = tempFolder();
    mkdirSync(join(cwd, 'Kho 100%'));
    expect(irt(['init', 'Kho 100%'], { cwd }).err).toContain('irt agency add --store "THƯ MỤC"');
    expect(irt(['agency', 'show', 'so-b', '--store', 'Kho 100%'], { cwd }).err).toContain(
      'irt agency list --store "THƯ MỤC"',
    );
    mkdirSync(join(cwd, 'Không phải kho'));
    expect(irt(['check', '--store', 'Không phải kho'], { cwd }).err).toContain(
      `irt init "${join(cwd, 'Không phải kho')}"`,
    );
  });
});
