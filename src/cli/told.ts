import { wrap } from '../render/wrap.js';
import type { Ctx } from './context.js';

/** Says a line beside questions, broken between words where the terminal is narrower. */
export function tell({ io }: Pick<Ctx, 'io'>, text: string, indent = ''): void {
  const lines = wrap(text, Math.max(20, io.columns - indent.length));
  io.err(lines.map((line) => `${indent}${line}\n`).join(''));
}
