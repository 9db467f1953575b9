import type { Position } from '../../../domain/problem.js';

/** Where the lines of a text begin. */
export class Lines {
  private readonly starts: number[] = [0];

  constructor(readonly text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1);
  }

  get count(): number {
    return this.starts.length;
  }

  at(offset: number): Position {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.starts[low] ?? 0) + 1 };
  }

  /** Offset of the first character of a line. */
  offset(line: number): number {
    return this.starts[line - 1] ?? this.text.length;
  }

  /** Offset of the first character of the line an offset is in. */
  startOf(offset: number): number {
    return this.starts[this.at(offset).line - 1] ?? 0;
  }

  /** A line as written, without its break; a very long one is cut. */
  line(line: number): string {
    const start = this.starts[line - 1] ?? this.text.length;
    const end = this.starts[line] ?? this.text.length;
    return this.text.slice(start, Math.min(end, start + MAX_EXCERPT)).replace(/\r?\n$/u, '');
  }
}

const MAX_EXCERPT = 400;
