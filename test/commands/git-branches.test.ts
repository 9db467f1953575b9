import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cloneIn, git, gitMay, irtIn, type Line, linesIn, storeInGit, verified } from '../git.js';

const add = (dir: string, id: string, ...more: string[]) =>
  irtIn(dir, 'agency', 'add', '--id', id, '--name', `Sở ${id}`, '--type', 'department', ...more);
const save = (dir: string) => {
  git(dir, 'add', '--all');
  git(dir, 'commit', '--quiet', '--message', 'x');
};
const ids = (dir: string): string[] => linesIn(dir).map(({ id }) => id).sort();
const agencies = (dir: string): string[] =>
  (JSON.parse(irtIn(dir, 'agency', 'list', '--json').out) as { records: { id: string }[] }).records
    .map(({ id }) => id)
    .sort();

/** One clone with two branches: each two commits of its own, of a record and its line of history. */
function twoBranches(): string {
  const dir = storeInGit();
  add(dir, 'goc');
  save(dir);
  git(dir, 'checkout', '--quiet', '-b', 'mot');
  for (const id of ['mot-1', 'mot-2']) {
    add(dir, id);
    save(dir);
  }
  git(dir, 'checkout', '--quiet', '-b', 'hai', 'main');
  for (const id of ['hai-1', 'hai-2']) {
    add(dir, id);
    save(dir);
  }
  return dir;
}
const ALL = ['goc', 'hai-1', 'hai-2', 'mot-1', 'mot-2'];

describe('two branches of one clone, records and history written on both, come together by themselves', () => {
  type Case = {
    name: string;
    run: (dir: string) => void;
    history: readonly string[];
    records?: readonly string[];
  };
  const cases: readonly Case[] = [
    { name: 'merge', run: (dir) => git(dir, 'merge', '--quiet', '--no-edit', 'mot'), history: ALL },
    { name: 'rebase', run: (dir) => git(dir, 'rebase', '--quiet', 'mot'), history: ALL },
    { name: 'rebase by patches', run: (dir) => git(dir, 'rebase', '--quiet', '--apply', 'mot'), history: ALL },
    { name: 'cherry-pick of all', run: (dir) => git(dir, 'cherry-pick', 'main..mot'), history: ALL },
    {
      name: 'cherry-pick of the later one: the line it comes after comes along',
      run: (dir) => git(dir, 'cherry-pick', 'mot'),
      history: ALL,
      records: ['goc', 'hai-1', 'hai-2', 'mot-2'],
    },
    {
      name: 'stash pop',
      run: (dir) => {
        add(dir, 'cat-di');
        git(dir, 'stash', '--quiet', '--include-untracked');
        git(dir, 'checkout', '--quiet', 'mot');
        git(dir, 'stash', 'pop', '--quiet');
      },
      history: ['cat-di', ...ALL],
      records: ['cat-di', 'goc', 'mot-1', 'mot-2'],
    },
    {
      name: 'revert of an earlier commit: what was done stays told',
      run: (dir) => git(dir, 'revert', '--no-edit', 'HEAD~1'),
      history: ['goc', 'hai-1', 'hai-2'],
      records: ['goc', 'hai-2'],
    },
    {
      name: 'squash',
      run: (dir) => {
        git(dir, 'merge', '--quiet', '--squash', 'mot');
        git(dir, 'commit', '--quiet', '--message', 'x');
      },
      history: ALL,
    },
  ];
  it.each(cases)('$name', ({ run, history, records = history }) => {
    const dir = twoBranches();
    run(dir);
    expect(verified(dir)).toMatchObject({ code: 0, whole: true, faults: [] });
    expect(ids(dir)).toEqual([...history].sort());
    expect(agencies(dir)).toEqual([...records].sort());
    // It goes on as one, and the last command can be taken back and done again.
    add(dir, 'sau');
    expect(verified(dir)).toMatchObject({ code: 0, whole: true, heads: [{ lines: history.length + 1 }] });
    irtIn(dir, 'undo');
    expect(agencies(dir)).toEqual([...records].sort());
    irtIn(dir, 'undo', '--redo');
    expect(agencies(dir)).toEqual(['sau', ...records].sort());
    expect(verified(dir)).toMatchObject({ code: 0, whole: true });
  });

  it('merges the same lines whichever branch is ours, and a second time changes nothing', () => {
    const dir = twoBranches();
    git(dir, 'merge', '--quiet', '--no-edit', 'mot');
    const one = linesIn(dir).map(({ digest }) => digest);
    git(dir, 'checkout', '--quiet', 'mot');
    git(dir, 'merge', '--quiet', '--no-edit', '--no-ff', 'hai~1');
    expect(linesIn(dir).map(({ digest }) => digest).sort()).toEqual([...one].sort());
  });

  it('a fork is told as one, and is no fault', () => {
    const dir = twoBranches();
    git(dir, 'merge', '--quiet', '--no-edit', 'mot');
    const { code, forks, heads } = verified(dir);
    expect({ code, forks: forks.length, heads: heads.map(({ lines }) => lines) }).toEqual({
      code: 0,
      forks: 1,
      heads: [3, 3],
    });
    const { out } = irtIn(dir, 'history', 'verify');
    expect(out).toContain('nguyên vẹn');
    expect(out).toMatch(/nhánh git đã nhập lại.*history\/\S+:2 và history\/\S+:4/u);
  });

  it('marks of before, on either branch, are found in what came together', () => {
    const dir = twoBranches();
    const marks = ['mot', 'hai'].map((branch) => {
      git(dir, 'checkout', '--quiet', branch);
      return verified(dir).heads[0]?.digest ?? '';
    });
    git(dir, 'merge', '--quiet', '--no-edit', 'mot');
    const args = marks.flatMap((mark) => ['--head', mark]);
    expect(irtIn(dir, 'history', 'verify', ...args).code).toBe(0);
  });

  it('the same command taken back on both branches is taken back once', () => {
    const dir = storeInGit();
    add(dir, 'goc');
    add(dir, 'nham');
    save(dir);
    git(dir, 'checkout', '--quiet', '-b', 'mot');
    irtIn(dir, 'undo');
    save(dir);
    git(dir, 'checkout', '--quiet', 'main');
    irtIn(dir, 'undo');
    save(dir);
    git(dir, 'merge', '--quiet', '--no-edit', 'mot');
    expect(irtIn(dir, 'undo').err).toContain('agency/goc');
    expect(agencies(dir)).toEqual([]);
  });

  it('across months: the line after names an end left in the file of an earlier month', () => {
    const dir = twoBranches();
    git(dir, 'checkout', '--quiet', 'mot');
    const [name = ''] = readdirSync(join(dir, 'history'));
    const earlier = name.replace(/\d{4}-\d\d/u, '2026-01');
    // As if the branch had been begun months ago.
    const path = (file: string): string => join(dir, 'history', file);
    renameSync(path(name), path(earlier));
    save(dir);
    git(dir, 'merge', '--quiet', '--no-edit', '-X', 'no-renames', 'hai~2');
    git(dir, 'checkout', '--quiet', 'hai');
    add(dir, 'hai-3');
    writeFileSync(path(earlier), git(dir, 'show', `mot:history/${earlier}`));
    add(dir, 'sau');
    expect(verified(dir)).toMatchObject({ whole: true, heads: [{ lines: 7 }] });
    writeFileSync(path(earlier), linesIn(dir, earlier).slice(0, -1).map(({ text }) => `${text}\n`).join(''));
    expect(verified(dir)).toMatchObject({ code: 3, faults: [{ why: 'chain' }] });
  });
});

describe('where git calls no driver', () => {
  it('an octopus of branches with history is refused by git and leaves all as it was; one after the other goes', () => {
    const dir = twoBranches();
    git(dir, 'checkout', '--quiet', 'main');
    add(dir, 'chinh');
    save(dir);
    expect(gitMay(dir, 'merge', '--no-edit', 'mot', 'hai').code).not.toBe(0);
    expect(git(dir, 'status', '--porcelain')).toBe('');
    expect(verified(dir)).toMatchObject({ whole: true, heads: [{ lines: 2 }] });
    for (const branch of ['mot', 'hai']) git(dir, 'merge', '--quiet', '--no-edit', branch);
    add(dir, 'sau');
    expect(verified(dir)).toMatchObject({ whole: true, heads: [{ lines: 7 }] });
  });

  it('marks in a file of history are named as marks, with what mends them, and mended all is there', () => {
    const dir = twoBranches();
    expect(gitMay(dir, 'merge', '--strategy', 'resolve', '--no-edit', 'mot').code).not.toBe(0);
    const found = verified(dir);
    expect(found).toMatchObject({ code: 3, whole: false, faults: [{ why: 'conflict' }] });
    const { out } = irtIn(dir, 'history', 'verify');
    expect(out).toMatch(/đang xung đột git/u);
    expect(out).toMatch(/chỉ xóa những dòng bắt đầu bằng <<<<<<<.*git add history\//u);
    expect(irtIn(dir, 'doctor').out.replace(/\s+/gu, ' ')).toMatch(/Lịch sử history\/\S+ đang xung đột git/u);
    const file = join(dir, found.faults[0]?.file ?? '');
    const kept = readFileSync(file, 'utf8').split('\n').filter((line) => !/^[<|=>]{7}/u.test(line));
    writeFileSync(file, kept.join('\n'));
    expect(ids(dir)).toEqual(ALL);
    expect(verified(dir)).toMatchObject({ code: 0, whole: true, forks: [{}] });
  });

  it('a clone that was never set up merges history all the same', () => {
    const dir = twoBranches();
    const clone = cloneIn(dir, 'origin/hai');
    git(clone, 'merge', '--quiet', '--no-edit', 'origin/mot');
    expect(ids(clone)).toEqual(ALL);
    expect(verified(clone)).toMatchObject({ code: 0, whole: true });
  });

  it('a checkout without .gitattributes, once set up, merges both', () => {
    const dir = twoBranches();
    const clone = cloneIn(dir, 'origin/hai');
    irtIn(clone, 'init', '--git');
    git(clone, 'sparse-checkout', 'set', '--no-cone', '/history/', '/records/', '/irt.yaml', '/.gitignore');
    expect(readdirSync(clone)).not.toContain('.gitattributes');
    git(clone, 'merge', '--quiet', '--no-edit', 'origin/mot');
    expect(verified(clone)).toMatchObject({ code: 0, whole: true });
    expect(agencies(clone)).toEqual(ALL);
  });

  it('irt moved away since: history comes together, and records in conflict are marked', () => {
    const dir = twoBranches();
    for (const name of ['irt', 'irt-history']) {
      const command = git(dir, 'config', `merge.${name}.driver`).trim();
      git(dir, 'config', `merge.${name}.driver`, command.replace(/^'[^']*'/u, "'/khong-co/node'"));
    }
    irtIn(dir, 'agency', 'edit', 'goc', '--phone', '111');
    save(dir);
    git(dir, 'checkout', '--quiet', 'mot');
    irtIn(dir, 'agency', 'edit', 'goc', '--phone', '222');
    save(dir);
    expect(gitMay(dir, 'merge', '--no-edit', 'hai').code).toBe(1);
    expect(verified(dir)).toMatchObject({ code: 0, whole: true });
    expect(ids(dir)).toHaveLength(ALL.length + 2);
    const text = readFileSync(join(dir, 'records/goc/agency.yaml'), 'utf8');
    expect(text).toMatch(/<{7} ours\n[\s\S]*222[\s\S]*={7}\n[\s\S]*111[\s\S]*>{7} theirs/u);
  });
});

describe('what somebody does to history that came together is found', () => {
  /** Two branches with a line after both. */
  function together(): { dir: string; lines: readonly Line[]; file: string } {
    const dir = twoBranches();
    git(dir, 'merge', '--quiet', '--no-edit', 'mot');
    add(dir, 'sau');
    const [file = ''] = readdirSync(join(dir, 'history'));
    return { dir, lines: linesIn(dir), file: join(dir, 'history', file) };
  }
  const write = (file: string, lines: readonly string[]): void =>
    writeFileSync(file, lines.map((line) => `${line}\n`).join(''));

  it.each(['mot-2', 'hai-2'])('the end of one branch cut off: %s', (id) => {
    const { dir, lines, file } = together();
    write(file, lines.filter((line) => line.id !== id).map(({ text }) => text));
    expect(verified(dir)).toMatchObject({ code: 3, whole: false, faults: [{ why: 'chain' }] });
  });

  it.each(['goc', 'mot-1', 'mot-2', 'hai-1', 'hai-2'])('a line edited is broken, not a fork: %s', (id) => {
    const { dir, lines, file } = together();
    const edited = (line: Line): string => (line.id === id ? line.text.replace('"at":"2', '"at":"1') : line.text);
    write(file, lines.map(edited));
    const found = verified(dir);
    expect(found).toMatchObject({ code: 3, whole: false, faults: [{ why: 'chain' }] });
    const { out } = irtIn(dir, 'history', 'verify');
    expect(out).toContain('không còn: đã bị sửa hoặc xóa');
    expect(out).not.toContain('nguyên vẹn');
  });
});

describe('a store copied as a folder', () => {
  it('writes under a name of its own, takes back only its own, and merges with the first', () => {
    const dir = storeInGit();
    add(dir, 'goc');
    save(dir);
    const copy = `${dir}-ban-sao`;
    cpSync(dir, copy, { recursive: true });
    add(dir, 'o-goc');
    save(dir);
    expect(irtIn(copy, 'undo').code).toBe(2);
    add(copy, 'o-ban-sao');
    save(copy);
    git(copy, 'pull', '--quiet', '--no-edit', '--no-rebase', dir, 'main');
    expect(readdirSync(join(copy, 'history'))).toHaveLength(2);
    expect(verified(copy)).toMatchObject({ code: 0, whole: true, forks: [] });
    irtIn(copy, 'undo');
    expect(agencies(copy)).toEqual(['goc', 'o-goc']);
  });

  it('of a version that did not say where it was: two chains of one name merge', () => {
    const dir = storeInGit();
    add(dir, 'goc');
    save(dir);
    const named = join(dir, '.irt/machine');
    const { host, name } = JSON.parse(readFileSync(named, 'utf8')) as { host: string; name: string };
    writeFileSync(named, JSON.stringify({ host, name }));
    const copy = `${dir}-ban-sao`;
    cpSync(dir, copy, { recursive: true });
    for (const [where, id] of [
      [dir, 'o-goc'],
      [copy, 'o-ban-sao'],
    ] as const) {
      add(where, id);
      save(where);
    }
    git(copy, 'pull', '--quiet', '--no-edit', '--no-rebase', dir, 'main');
    expect(readdirSync(join(copy, 'history'))).toHaveLength(1);
    expect(verified(copy)).toMatchObject({ code: 0, whole: true, forks: [{}] });
  });

  it('moved, it keeps its name', () => {
    const dir = storeInGit();
    add(dir, 'goc');
    const moved = join(dir, '..', `${dir.slice(dir.lastIndexOf('/') + 1)}-moi`);
    renameSync(dir, moved);
    irtIn(moved, 'undo');
    expect(agencies(moved)).toEqual([]);
    mkdirSync(dir);
    rmSync(moved, { recursive: true });
  });
});
