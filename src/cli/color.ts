/** Levels as chalk counts them: none, 16 colours, 256, millions. */
export type ColorLevel = 0 | 1 | 2 | 3;
export type ColorFlag = 'auto' | 'always' | 'never';

/**
 * Whether one stream is coloured: `--color`, then NO_COLOR, then FORCE_COLOR, then what the stream is. Chalk
 * ignores NO_COLOR, so the level is decided here and passed on.
 */
export function colorLevel(
  flag: ColorFlag | undefined,
  env: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): ColorLevel {
  if (flag === 'never') return 0;
  if (flag === 'always') return 1;
  if (env['NO_COLOR']) return 0;
  const force = env['FORCE_COLOR'];
  if (force !== undefined) return force === '0' || force === 'false' ? 0 : 1;
  if (!isTerminal || env['TERM'] === 'dumb') return 0;
  return env['COLORTERM'] === 'truecolor' ? 3 : 1;
}
