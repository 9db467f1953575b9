import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadMessages } from '../messages/load.js';
import { languages } from '../messages/messages.js';
import { buildProgram } from '../program.js';

/** Writes `irt --help` as it stands in a pipe, so that no run has to build all commands for it: `node compile-help.js FOLDER`. */
const [, , folder = ''] = process.argv;
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
mkdirSync(folder, { recursive: true });
for (const lang of languages) {
  let text = '';
  const mount = { t: await loadMessages(lang), run: () => async () => undefined };
  const program = await buildProgram(mount, version, [], (piece) => {
    text += piece;
  });
  program.outputHelp();
  writeFileSync(join(folder, `${lang}.txt`), text);
}
