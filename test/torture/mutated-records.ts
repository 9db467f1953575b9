import fc from 'fast-check';
import { kindNames } from '../../src/domain/kinds/index.js';
import { problemsOf, readFileText } from '../../src/store/yaml/reading/read-file.js';
import { formatItem } from '../../src/store/yaml/text/format.js';
import { anyRecord } from '../store/support.js';

/** What a hand, an editor or a disk puts in by accident. */
const JUNK = [
  ...'\t\n\r :-#&*!|>\'"%@`{}[],?~\\0é\u0300\u202e\u200b\u0085\u2028\u0007\u001b',
  ...[
    '- ',
    '\n- ',
    '\n  - ',
    ': ',
    '---\n',
    '...\n',
    '\n<<<<<<< ',
    '%YAML 1.1\n',
    '!!set ',
    '!x ',
    '&a ',
    '*a',
  ],
  ...[
    '<<: ',
    '"',
    "'",
    '|+\n',
    '>-\n',
    '? ',
    '\r\n',
    '2026-02-31',
    '0912',
    '.inf',
    '1e999',
    'null',
    '__proto__: ',
  ],
];

/** Characters lost, doubled, put in; lines lost, doubled, moved, indented otherwise. */
export const mutation: fc.Arbitrary<(text: string) => string> = fc.oneof(
  fc.tuple(fc.nat(), fc.nat(3), fc.constantFrom('', ...JUNK)).map(([at, lost, put]) => (text: string) => {
    const index = at % (text.length + 1);
    return text.slice(0, index) + put + text.slice(index + lost);
  }),
  fc
    .tuple(fc.nat(), fc.nat(), fc.constantFrom('lose', 'double', 'move', 'indent', 'outdent', 'join'))
    .map(([from, to, what]) => (text: string) => {
      const lines = text.split('\n');
      const index = from % lines.length;
      const [line = ''] = lines.splice(index, 1);
      if (what === 'double') lines.splice(index, 0, line, line);
      else if (what === 'move') lines.splice(to % (lines.length + 1), 0, line);
      else if (what === 'indent') lines.splice(index, 0, ` ${line}`);
      else if (what === 'outdent') lines.splice(index, 0, line.replace(/^ /, ''));
      else if (what === 'join') lines[index] = line + (lines[index] ?? '');
      return lines.join('\n');
    }),
);

/** Half of a character cut in two is not text that a file can hold. */
export const asText = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');

export interface MutationCounts {
  crashes: number;
  /** Refusals that do not say where, or say a place that is not in the file. */
  withoutPosition: number;
  valid: number;
  refused: number;
}

/** Reads damaged records of every kind, the same ones in every run. */
export async function mutatedRecords(count: number): Promise<MutationCounts> {
  const counts: MutationCounts = { crashes: 0, withoutPosition: 0, valid: 0, refused: 0 };
  // Few records are damaged in many ways: to make one costs more than to read it.
  const each = 50;
  const perKind = Math.ceil(count / kindNames.length / each);
  for (const [index, kind] of kindNames.entries()) {
    const records = fc.sample(anyRecord(kind), { numRuns: perKind, seed: 4301 + index });
    const hurts = fc.sample(fc.array(mutation, { minLength: 1, maxLength: 3 }), {
      numRuns: perKind * each,
      seed: 18 + index,
    });
    for (const [at, hurt] of hurts.entries()) {
      if (counts.valid + counts.refused + counts.crashes >= count) return counts;
      const whole = formatItem(kind, records[at % perKind] ?? { id: 'x' });
      read(kind, asText(hurt.reduce((text, change) => change(text), whole)), counts);
    }
  }
  return counts;
}

function read(kind: (typeof kindNames)[number], text: string, counts: MutationCounts): void {
  const file = `records/${kind}.yaml`;
  try {
    const { refused, items } = readFileText(kind, file, text);
    const problems = [...(refused ? [refused] : []), ...items.flatMap(problemsOf)];
    const lines = text.split('\n');
    const isThere = (line: number, column: number) =>
      line >= 1 && line <= lines.length && column >= 1 && column <= (lines[line - 1] ?? '').length + 1;
    if (problems.some(({ line, column }) => !isThere(line, column))) {
      counts.withoutPosition += 1;
      process.stderr.write(`no position: ${JSON.stringify({ kind, text })}\n`);
    }
    if (problems.length > 0) counts.refused += 1;
    else counts.valid += 1;
  } catch (error) {
    counts.crashes += 1;
    process.stderr.write(`crash: ${JSON.stringify({ kind, text })}\n${String(error)}\n`);
  }
}
