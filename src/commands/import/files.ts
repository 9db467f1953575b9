import { readdirSync, statSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import type { Ctx } from '../../cli/context.js';
import { Failure } from '../../cli/failure.js';
import { inputFault } from '../../cli/input-fault.js';
import { compareVi } from '../../domain/text.js';
import { MAX_FILE } from '../../sheets/open.js';
import { readRegular } from '../../store/regular.js';

/** What is taken from a folder; a file named by itself may be called anything. */
const ENDINGS = new Set(['.xlsx', '.xlsm', '.xls', '.ods', '.csv', '.tsv', '.txt']);

export interface Given {
  /** As it is told: its path as it was given, with its name where a folder was. */
  readonly name: string;
  /** What a sheet is called where its format has none. */
  readonly sheet: string;
  bytes(): Promise<Uint8Array>;
}

/** The files a call names: one, those of a folder by name, or what comes by standard input. */
export function givenFiles(ctx: Ctx, named: string): readonly Given[] {
  if (named === '-') {
    if (ctx.io.stdinIsTerminal) ctx.io.err(`${ctx.t.say.waiting}\n`);
    return [{ name: '-', sheet: 'stdin', bytes: () => ctx.io.readStdinBytes() }];
  }
  const path = resolve(ctx.cwd, named);
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  if (!isFolder) return [fileAt(path, named)];
  const files = readdirSync(path)
    // What programs put beside a workbook while it is open begins so.
    .filter((name) => ENDINGS.has(extname(name).toLowerCase()) && !/^(?:~\$|\.)/u.test(name))
    .sort(compareVi);
  if (files.length === 0) throw new Failure('file-input', { file: named, fault: 'no-sheets' });
  return files.map((name) => fileAt(join(path, name), join(named, name)));
}

function fileAt(path: string, name: string): Given {
  const bytes = (): Promise<Uint8Array> => {
    try {
      const read = readRegular(path, MAX_FILE);
      if (read) return Promise.resolve(read);
    } catch (error) {
      throw new Failure('file-input', { file: name, ...inputFault(error) });
    }
    throw new Failure('file-input', { file: name, fault: 'not-regular' });
  };
  return { name, sheet: basename(name, extname(name)), bytes };
}
