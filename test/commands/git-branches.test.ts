import { cpSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  add,
  agencies,
  cloneIn,
  git,
  gitMay,
  irtIn,
  type Line,
  linesIn,
  save,
  storeInGit,
  verified,
} from '../git.js';

const ids = (dir: string): string[] =>
  linesIn(dir)
    .map(({ id }) => id)
    .sort();

/** One clone with two branches: each two commits of its own, of a record and its line of history. */
async function twoBranches(): Promise<string> {
  const dir = storeInGit();
  await add(dir, 'goc');
  save(dir);
  git(dir, 'checkout', '--quiet', '-b', 'mot');
  for (const id of ['mot-1', 'mot-2']) {
    await add(dir, id);
    save(dir);
  }
  git(dir, 'checkout', '--quiet', '-b', 'hai', 'main');
  for (const id of ['hai-1', 'hai-2']) {
    await add(dir, id);
    save(dir);
  }
  return dir;
}
const ALL = ['goc', 'hai-1', 'hai-2', 'mot-1', 'mot-2'];

describe('two branches of one clone, records and history written on both, come together by themselves', () => {
  type Case = {
    name: string;
    run: (dir: string) => unknown;
    history: readonly string[];
    records?: readonly string[];
  };
  const cases: readonly Case[] = [
    { name: 'merge', run: (dir) => git(dir, 'merge', '--quiet', '--no-edit', 'mot'), history: ALL },
    { name: 'rebase', run: (dir) => git(dir, 'rebase', '--quiet', 'mot'), history: ALL },
    {
      name: 'rebase by patches',
      run: (dir) => git(dir, 'rebase', '--quiet', '--apply', 'mot'),
      history: ALL,
    },
    { name: 'cherry-pick of all', run: (dir) => git(dir, 'cherry-pick', 'main..mot'), history: ALL },
    {
      name: 'cherry-pick of the later one: the line it comes after comes along',
      run: (dir) => git(dir, 'cherry-pick', 'mot'),
      history: ALL,
      records: ['goc', 'hai-1', 'hai-2', 'mot-2'],
    },
    {
      name: 'stash pop',
      run: async (dir) => {
        await add(dir, 'cat-di');
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
  it.each(cases)('$name', async ({ run, history, records = history }) => {
    const dir = await twoBranches();
    await run(dir);
    expect(await verified(dir)).toMatchObject({ whole: true, faults: [] });
    expect(ids(dir)).toEqual([...history].sort());
    expect(await agencies(dir)).toEqual([...records].sort());
    // It goes on as one, and the last command can be taken back and done again.
    await add(dir, 'sau');
    expect(await verified(dir)).toMatchObject({ whole: true, heads: [{ lines: history.length + 1 }] });
    irtIn(dir, 'undo');
    expect(await agencies(dir)).toEqual([...records].sort());
    irtIn(dir, 'undo', '--redo');
    expect(await agencies(dir)).toEqual(['sau', ...records].sort());
    expect(await verified(dir)).toMatchObject({ whole: true });
  });

  it('merges the same lines whichever branch is ours, and a second time changes nothing', async () => {
    const dir = await twoBranches();
    git(dir, 'merge', '--quiet', '--no-edit', 'mot');
    const one = linesIn(dir).map(({ digest }) => digest);
    git(dir, 'checkout', '--quiet', 'mot');
    git(dir, 'merge', '--quiet', '--no-edit', '--no-ff', 'hai~1');
    expect(
      linesIn(dir)
        .map(({ digest }) => digest)
        .sort(),
    ).toEqual([...one].sort());
  });

  it('a fork is told as one, and is no fault', async () => {
    const dir = await twoBranches();
    git(dir, 'merge', '--quiet', '--no-edit', 'mot');
    const { forks, heads } = await verified(dir);
    expect({ forks: forks.length, heads: heads.map(({ lines }) => lines) }).toEqual({
      forks: 1,
      heads: [3, 3],
    });
    const { out, code } = irtIn(dir, 'history', 'verify');
    expect(code).toBe(0);
    expect(out).toContain('nguyên vẹn');
    expect(out).toMatch(/nhánh git đã nhập lại.*history\/\S+:2 và history\/\S+:4/u);
  });

  it('marks of before, on either branch, are found in what came together', async () => {
    const dir = await twoBranches();
    const marks: string[] = [];
    for (const branch of ['mot', 'hai']) {
      git(dir, 'checkout', '--quiet', branch);
      marks.push((await verified(dir)).heads[0]?.digest ?? '');
    }
    git(dir, 'merge', '--quiet', '--no-edit', 'mot');
    const args = marks.flatMap((mark) => ['--head', mark]);
    expect(irtIn(dir, 'history', 'verify', ...args).code).toBe(0);
  });

  it('the same command taken back on both branches is taken back once', async () => {
    const dir = storeInGit();
    await add(dir, 'goc');
    await add(dir, 'nham');
    save(dir);
    git(dir, 'checkout', '--quiet', '-b', 'mot');
    irtIn(dir, 'undo');
    save(dir);
    git(dir, 'checkout', '--quiet', 'main');
    irtIn(dir, 'undo');
    save(dir);
    git(dir, 'merge', '--quiet', '--no-edit', 'mot');
    expect(irtIn(dir, 'undo').err).toContain('agency/goc');
    expect(await agencies(dir)).toEqual([]);
  });

  it('across months: the line after names an end left in the file of an earlier month', async () => {
    const dir = await twoBranches();
    git(dir, 'checkout', '--quiet', 'mot');
    const [name = ''] = readdirSync(join(dir, 'history'));
    const earlier = name.replace(/\d{4}-\d\d(?=\.)/u, '2026-01');
    // As if the branch had been begun months ago.
    const path = (file: string): string => join(dir, 'history', file);
    renameSync(path(name), path(earlier));
    save(dir);
    git(dir, 'merge', '--quiet', '--no-edit', '-X', 'no-renames', 'hai~2');
    git(dir, 'checkout', '--quiet', 'hai');
    await add(dir, 'hai-3');
    writeFileSync(path(earlier), git(dir, 'show', `mot:history/${earlier}`));
    await add(dir, 'sau');
    expect(await verified(dir)).toMatchObject({ whole: true, heads: [{ lines: 7 }] });
    writeFileSync(
      path(earlier),
      linesIn(dir, earlier)
        .slice(0, -1)
        .map(({ text }) => `${text}\n`)
        .join(''),
    );
    expect(await verified(dir)).toMatchObject({ whole: false, faults: [{ why: 'chain' }] });
  });
});

describe('where git calls no driver', () => {
  it('an octopus of branches with history is refused by git and leaves all as it was; one after the other goes', async () => {
    const dir = await twoBranches();
    git(dir, 'checkout', '--quiet', 'main');
    await add(dir, 'chinh');
    save(dir);
    expect(gitMay(dir, 'merge', '--no-edit', 'mot', 'hai').code).not.toBe(0);
    expect(git(dir, 'status', '--porcelain')).toBe('');
    expect(await verified(dir)).toMatchObject({ whole: true, heads: [{ lines: 2 }] });
    for (const branch of ['mot', 'hai']) git(dir, 'merge', '--quiet', '--no-edit', branch);
    await add(dir, 'sau');
    expect(await verified(dir)).toMatchObject({ whole: true, heads: [{ lines: 7 }] });
  });

  it('marks in a file of history are named as marks, with what mends them, and mended all is there', async () => {
    const dir = await twoBranches();
    expect(gitMay(dir, 'merge', '--strategy', 'resolve', '--no-edit', 'mot').code).not.toBe(0);
    const found = await verified(dir);
    expect(found).toMatchObject({ whole: false, faults: [{ why: 'conflict' }] });
    const { out, code } = irtIn(dir, 'history', 'verify');
    expect(code).toBe(3);
    expect(out).toMatch(/đang xung đột git/u);
    expect(out).toMatch(/chỉ xóa những dòng bắt đầu bằng <<<<<<<.*git add history\//u);
    expect(irtIn(dir, 'doctor').out.replace(/\s+/gu, ' ')).toMatch(/Lịch sử history\/\S+ đang xung đột git/u);
    const file = join(dir, found.faults[0]?.file ?? '');
    const kept = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => !/^[<|=>]{7}/u.test(line));
    writeFileSync(file, kept.join('\n'));
    expect(ids(dir)).toEqual(ALL);
    expect(await verified(dir)).toMatchObject({ whole: true, forks: [{}] });
  });

  it('a clone that was never set up merges history all the same', async () => {
    const dir = await twoBranches();
    const clone = cloneIn(dir, 'origin/hai');
    git(clone, 'merge', '--quiet', '--no-edit', 'origin/mot');
    expect(ids(clone)).toEqual(ALL);
    expect(await verified(clone)).toMatchObject({ whole: true });
  });

  it('a checkout without .gitattributes, once set up, merges both', async () => {
    const dir = await twoBranches();
    const clone = cloneIn(dir, 'origin/hai');
    irtIn(clone, 'init', '--git');
    git(clone, 'sparse-checkout', 'set', '--no-cone', '/history/', '/records/', '/irt.yaml', '/.gitignore');
    expect(readdirSync(clone)).not.toContain('.gitattributes');
    git(clone, 'merge', '--quiet', '--no-edit', 'origin/mot');
    expect(await verified(clone)).toMatchObject({ whole: true });
    expect(await agencies(clone)).toEqual(ALL);
  });

  it('irt moved away since: history comes together, and records in conflict are marked', async () => {
    const dir = await twoBranches();
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
    expect(await verified(dir)).toMatchObject({ whole: true });
    expect(ids(dir)).toHaveLength(ALL.length + 2);
    const text = readFileSync(join(dir, 'records/goc/agency.yaml'), 'utf8');
    expect(text).toMatch(/<{7} ours\n[\s\S]*222[\s\S]*={7}\n[\s\S]*111[\s\S]*>{7} theirs/u);
  });
});

describe('what somebody does to history that came together is found', () => {
  /** Two branches with a line after both. */
  async function together(): Promise<{ dir: string; lines: readonly Line[]; file: string }> {
    const dir = await twoBranches();
    git(dir, 'merge', '--quiet', '--no-edit', 'mot');
    await add(dir, 'sau');
    const [file = ''] = readdirSync(join(dir, 'history'));
    return { dir, lines: linesIn(dir), file: join(dir, 'history', file) };
  }
  const write = (file: string, lines: readonly string[]): void =>
    writeFileSync(file, lines.map((line) => `${line}\n`).join(''));

  it.each(['mot-2', 'hai-2'])('the end of one branch cut off: %s', async (id) => {
    const { dir, lines, file } = await together();
    write(
      file,
      lines.filter((line) => line.id !== id).map(({ text }) => text),
    );
    expect(await verified(dir)).toMatchObject({ whole: false, faults: [{ why: 'chain' }] });
  });

  it('a line edited is broken, not a fork, whichever it is', async () => {
    const { dir, lines, file } = await together();
    for (const { id } of lines.filter((line) => line.id !== 'sau')) {
      const edited = (line: Line): string =>
        line.id === id ? line.text.replace('"at":"2', '"at":"1') : line.text;
      write(file, lines.map(edited));
      expect(await verified(dir)).toMatchObject({ whole: false, faults: [{ why: 'chain' }] });
    }
    const { out, code } = irtIn(dir, 'history', 'verify');
    expect(code).toBe(3);
    expect(out).toContain('không còn: đã bị sửa hoặc xóa');
    expect(out).not.toContain('nguyên vẹn');
  });
});

describe('a store copied as a folder', () => {
  it('writes under a name of its own, takes back only its own, and merges with the first', async () => {
    const dir = storeInGit();
    await add(dir, 'goc');
    save(dir);
    const copy = `${dir}-ban-sao`;
    cpSync(dir, copy, { recursive: true });
    await add(dir, 'o-goc');
    save(dir);
    expect(irtIn(copy, 'undo').code).toBe(2);
    await add(copy, 'o-ban-sao');
    save(copy);
    git(copy, 'pull', '--quiet', '--no-edit', '--no-rebase', dir, 'main');
    expect(readdirSync(join(copy, 'history'))).toHaveLength(2);
    expect(await verified(copy)).toMatchObject({ whole: true, forks: [] });
    irtIn(copy, 'undo');
    expect(await agencies(copy)).toEqual(['goc', 'o-goc']);
  });

  it('of a version that did not say where it was: two chains of one name merge', async () => {
    const dir = storeInGit();
    await add(dir, 'goc');
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
      await add(where, id);
      save(where);
    }
    git(copy, 'pull', '--quiet', '--no-edit', '--no-rebase', dir, 'main');
    expect(readdirSync(join(copy, 'history'))).toHaveLength(1);
    expect(await verified(copy)).toMatchObject({ whole: true, forks: [{}] });
  });

  it('moved, it keeps its name', async () => {
    const dir = storeInGit();
    await add(dir, 'goc');
    const moved = join(dir, '..', `${dir.slice(dir.lastIndexOf('/') + 1)}-moi`);
    renameSync(dir, moved);
    irtIn(moved, 'undo');
    expect(await agencies(moved)).toEqual([]);
  });
});
