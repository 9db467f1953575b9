import { spawnSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { exit } from '../../src/cli/failure.js';
import { isKindName, kindNames } from '../../src/domain/kinds/index.js';
import { examplesOf } from '../../src/messages/examples.js';
import { loadMessages } from '../../src/messages/load.js';
import { languages } from '../../src/messages/messages.js';

import { buildProgram, commandNames } from '../../src/program.js';
import { widthOf } from '../../src/render/wrap.js';
import { openYamlStore } from '../../src/store/yaml/store.js';
import { irt, tempFolder } from '../irt.js';

interface Help {
  readonly words: string;
  readonly text: string;
}

/** The help of a command and of all below it, as `--help` prints it on a terminal of 80 columns. */
async function helpsOf(lang: 'vi' | 'en', called: string): Promise<readonly Help[]> {
  const found: Help[] = [];
  let text = '';
  const mount = { t: await loadMessages(lang), run: () => async () => undefined };
  const program = await buildProgram(mount, '0', [called], (more) => {
    text += more;
  });
  const visit = (command: Command, words: string): void => {
    text = '';
    command.outputHelp();
    found.push({ words, text });
    for (const inner of command.commands) visit(inner, `${words} ${inner.name()}`);
  };
  for (const command of program.commands) if (command.name() === called) visit(command, called);
  return found;
}

const examplesIn = (text: string): readonly string[] =>
  text.split('\n').flatMap((line) => (line.startsWith('  irt ') ? [line.trim()] : []));

/** What a shell makes of a line. */
const wordsOf = (line: string): readonly string[] =>
  spawnSync('sh', ['-c', `printf '%s\\0' ${line}`], { encoding: 'utf8' })
    .stdout.split('\0')
    .slice(1, -1);

const all = [...commandNames, ...kindNames];
const sample = join(import.meta.dirname, '../../data/sample/tuyen-quang');
const books = join(import.meta.dirname, '../imports');
const asOf = ['--as-of', '2026-11-23'];

describe.each(languages)('every help in %s', (lang) => {
  it.each(all)('irt %s: an example on one line, and nothing else wider than 80 columns', async (name) => {
    for (const { words, text } of await helpsOf(lang, name)) {
      expect(text, words).toContain(`irt ${words}`);
      expect(examplesIn(text).length, words).toBeGreaterThan(0);
      const rest = text.split('\n').filter((line) => !line.startsWith('  irt '));
      for (const line of rest) expect(widthOf(line), line).toBeLessThanOrEqual(80);
    }
  });
  it('irt alone is no wider either', () => {
    for (const line of irt(['--lang', lang, '--help']).out.split('\n'))
      expect(widthOf(line), line).toBeLessThanOrEqual(80);
  });
});

/** The verbs are written once: one kind stands for all, but what is added differs. */
const isRun = (name: string, line: string): boolean =>
  name === 'scan' || !isKindName(name) || line.startsWith(`irt ${name} add`) || !isVerb.test(line);
const isVerb = /^irt \S+ (?:list|show|edit|remove)\b/;

describe('examples run on the sample province', () => {
  it('the records they name are there', async () => {
    const { dataset } = await openYamlStore(sample, { lockTimeoutMs: 0 }).snapshot();
    for (const kind of kindNames) {
      const [, id = ''] = /^irt \S+ show (\S+)/.exec(examplesOf(kind).at(-1) ?? '') ?? [];
      expect(dataset.get(kind, id), `${kind}/${id}`).toBeDefined();
    }
  });
  it.each(all)('irt %s', async (name) => {
    const store = join(tempFolder(), 'store');
    cpSync(sample, store, { recursive: true });
    writeFileSync(join(store, 'Phương án đã ký.pdf'), '%PDF');
    cpSync(join(books, 'openpyxl-agency-given/book.xlsx'), join(store, 'he-thong.xlsx'));
    cpSync(join(books, 'xlsxwriter-budget/book.xlsx'), join(store, 'thang-11/kinh-phi.xlsx'));
    for (const side of ['goc', 'ta', 'ban']) writeFileSync(join(store, `${side}.yaml`), '');
    for (const note of name === 'undo' ? ['a', 'b', 'c', 'd'] : []) {
      expect(irt(['agency', 'edit', 'so-y-te', '--note', note, '--store', store]).code).toBe(0);
    }
    for (const { text } of await helpsOf('vi', name)) {
      for (const line of examplesIn(text).filter((one) => isRun(name, one))) {
        const words = wordsOf(line);
        const [cwd, place] = name === 'init' ? [tempFolder(), []] : [store, ['--store', store, ...asOf]];
        const run = irt([...words, ...place], { cwd });
        const refused =
          run.code === exit.usage &&
          // What others refer to stays, and what only asks has nobody to ask here.
          ((words[1] === 'remove' && run.err.includes('nhắc tới')) ||
            (name === 'fix' && run.err.includes('irt check')));
        expect(refused || [exit.done, exit.gaps].includes(run.code as 0), `${line}\n${run.err}`).toBe(true);
      }
    }
  });
});

describe('asking for help', () => {
  it('a group without its verb is helped', () => {
    for (const group of ['agency', 'duty', 'report']) {
      const run = irt([group]);
      expect([run.code, run.err]).toEqual([0, '']);
      expect(run.out).toBe(irt(['help', group]).out);
      expect(run.out).toContain(`irt ${group}`);
    }
  });
  it('irt help exit-codes names every code', () => {
    const run = irt(['help', 'exit-codes']);
    expect([run.code, run.err]).toEqual([0, '']);
    for (const code of Object.values(exit)) expect(run.out).toMatch(new RegExp(`^ {2}${code} `, 'm'));
  });
  it('irt help walks down to a verb', () => {
    expect(irt(['help', 'scan', 'add']).out).toBe(irt(['scan', 'add', '--help']).out);
  });
  it.each([
    [['help', 'chek'], 'check'],
    [['help', 'agency', 'lst'], 'list'],
    [['agncy', '--help'], 'agency'],
    [['chek'], 'check'],
    [['agency', 'lst'], 'list'],
  ])('%j is a usage error with the nearest name', (args, nearest) => {
    const run = irt(args);
    expect([run.code, run.out]).toEqual([2, '']);
    expect(run.err).toContain(`“${nearest}”`);
  });
  it('a store may be called like a command', () => {
    const cwd = tempFolder();
    expect(irt(['init', 'agency', '-q'], { cwd }).code).toBe(0);
    for (const args of [
      ['--store', 'agency', 'check'],
      ['check', '--store', 'agency'],
      ['--store=agency', 'check'],
      ['--lang', 'vi', '-q', '--store', 'agency', 'check'],
    ]) {
      const run = irt([...args, ...asOf, '--json'], { cwd });
      expect(run.code, args.join(' ')).toBe(1);
      expect(JSON.parse(run.out).format).toBe('irt.check/1');
    }
  });
});
