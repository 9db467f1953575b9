import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is read of a package's own `package.json`. */
interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/** The licences of the program and of every library the build took a part of, word for word; throws where one gives none. */
export function notice(root: string): string {
  const carried = JSON.parse(readFileSync(join(root, 'dist/dev/carried.json'), 'utf8')) as string[];
  const own = section('irt', readFileSync(join(root, 'LICENSE'), 'utf8'));
  return [own, ...carried.map((folder) => ofLibrary(join(root, folder)))].join('\n');
}

function ofLibrary(folder: string): string {
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as Manifest;
  const texts = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)/iu.test(file));
  if (texts.length === 0 || license === undefined)
    throw new Error(`${folder}: carried, and gives no licence`);
  const text = texts.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
  return section(`${name} ${version} (${license})`, text);
}

export const section = (title: string, text: string): string =>
  `${'='.repeat(78)}\n${title}\n${'='.repeat(78)}\n\n${text.replace(/\r/gu, '').trim()}\n`;
