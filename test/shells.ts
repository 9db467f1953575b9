import { spawnSync } from 'node:child_process';

/** What sh makes of lines, each as its words: the real one. */
export function shWords(lines: readonly string[]): readonly (readonly string[])[] {
  const script = lines.map((line) => `printf '%s\\0' ${line}; printf '\\1\\0'\n`).join('');
  const { stdout, stderr } = spawnSync('sh', ['-s'], {
    input: script,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (stderr !== '') throw new Error(stderr);
  const all: string[][] = [];
  let words: string[] = [];
  for (const word of stdout.split('\0').slice(0, -1)) {
    if (word === '\x01') {
      all.push(words);
      words = [];
    } else words.push(word);
  }
  return all;
}

/** What cmd.exe acts upon outside double quotes, or also inside them (`%`, and `!` where that is switched on). */
const CMD_OUTSIDE = /[&|<>^()\r\n]/;
const CMD_ANYWHERE = /[%!]/;

/**
 * What a Windows program is handed for a line typed in cmd.exe: double quotes group, single ones do not, blanks
 * part words; backslashes before a double quote are halved, and an odd one makes it a letter. Throws where cmd.exe
 * itself would act on the line first.
 */
export function cmdWords(line: string): readonly string[] {
  if (CMD_ANYWHERE.test(line)) throw new Error(`cmd.exe expands: ${line}`);
  const words: string[] = [];
  let word: string | undefined;
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const slashes = /^\\*/.exec(line.slice(at))?.[0].length ?? 0;
    if (slashes > 0 && line[at + slashes] === '"') {
      word = `${word ?? ''}${'\\'.repeat(slashes >> 1)}${slashes % 2 ? '"' : ''}`;
      at += slashes - 1 + (slashes % 2);
      continue;
    }
    const letter = line.charAt(at);
    if (letter === '"') {
      quoted = !quoted;
      word ??= '';
    } else if (!quoted && /[ \t]/.test(letter)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else {
      if (!quoted && CMD_OUTSIDE.test(letter)) throw new Error(`cmd.exe acts on ${letter}: ${line}`);
      word = (word ?? '') + letter;
    }
  }
  if (quoted) throw new Error(`a quote is left open: ${line}`);
  return word === undefined ? words : [...words, word];
}

/** What PowerShell does not pass on as it stands: outside quotes far more, inside them `$`, a backtick, curled quotes. */
export function safeInPowerShell(line: string): boolean {
  const inside = [...line.matchAll(/"([^"]*)"/g)].map(([, text = '']) => text);
  const outside = line.replaceAll(/"[^"]*"/g, 'q');
  return (
    !/[$`“”„]/.test(inside.join('')) && !/[$`“”„'‘’(){}[\];|&<>#]|(?:^|\s),|,(?:\s|$)|(?:^|\s)@/.test(outside)
  );
}
