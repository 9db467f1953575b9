import { spawnSync } from 'node:child_process';
import { SAMPLE_AS_OF } from '../sample/index.js';

const COLUMNS = 92;
const [CHAR, LINE, PAD] = [8.4, 19, 16];
const COLORS: Readonly<Record<string, string>> = {
  31: '#ff7b72',
  32: '#7ee787',
  33: '#e3b341',
  90: '#8b949e',
  2: '#8b949e',
};

/** A screen of `irt check` on part of the sample, drawn as the terminal shows it. */
export function checkPicture(): string {
  const args = [
    'check',
    '--agency',
    'so-y-te',
    '--as-of',
    SAMPLE_AS_OF,
    '--store',
    'data/sample/tuyen-quang',
    '--color',
    'always',
  ];
  const env = { ...process.env, COLUMNS: String(COLUMNS), IRT_LANG: 'vi' };
  const { stdout } = spawnSync(process.execPath, ['bin/irt.js', ...args], { encoding: 'utf8', env });
  const shown = [`$ irt check --agency so-y-te`, '', ...stdout.trimEnd().split('\n')];
  const [width, height] = [Math.ceil(COLUMNS * CHAR + 2 * PAD), shown.length * LINE + 2 * PAD];
  const lines = shown.map(
    (line, row) => `<text x="${PAD}" y="${PAD + (row + 0.75) * LINE}">${spans(line)}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    '<title>irt check</title>',
    `<rect width="100%" height="100%" rx="8" fill="#0d1117"/>`,
    `<g font-family="ui-monospace, 'DejaVu Sans Mono', Consolas, monospace" font-size="14" fill="#e6edf3" xml:space="preserve">`,
    ...lines,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A colour code, as the terminal gets it. */
const CODE = new RegExp(`(${String.fromCharCode(27)}\\[[\\d;]*m)`);

/** One line with its colour codes as spans. */
function spans(line: string): string {
  let style = '';
  return line
    .split(CODE)
    .map((part) => {
      const codes = CODE.test(part) ? part.slice(2, -1) : undefined;
      if (codes === undefined) return part === '' ? '' : `<tspan${style}>${escaped(part)}</tspan>`;
      for (const code of codes.split(';')) {
        const color = COLORS[code];
        if (color) style += ` fill="${color}"`;
        else if (code === '1') style += ' font-weight="bold"';
        else style = '';
      }
      return '';
    })
    .join('');
}
