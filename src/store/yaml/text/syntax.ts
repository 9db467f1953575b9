import { type Document, isAlias, isScalar, parseDocument, Scalar, visit, type YAMLError } from 'yaml';
import type { Described, Position, SyntaxHint } from '../../../domain/problem.js';
import { remedyAt } from '../../remedy.js';
import { hiddenInBrackets } from '../../slips.js';
import type { Lines } from './lines.js';

export const MAX_DEPTH = 20;

/** YAML 1.2 core, everything that surprises switched off. Duplicate keys are found by `readRecord`, in linear time. */
export const YAML_OPTIONS = {
  schema: 'core',
  version: '1.2',
  merge: false,
  strict: true,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

/** Lines count from 1 at the item's dash, so that an item read once can be moved. */
export type Fault = Described & { readonly at: Position; readonly better?: string };

/**
 * The first thing in an item that is no YAML, where a person has to look: the parser reports where it gave up,
 * which is the end of the text for a quote never closed. What follows from the first is not worth listing.
 */
export function syntaxFault(document: Document.Parsed, text: string, lines: Lines): Fault | undefined {
  const error =
    document.errors[0] ?? document.warnings.find((warning) => warning.code !== 'TAG_RESOLVE_FAILED');
  if (!error) return undefined;
  if (error.code === 'RESOURCE_EXHAUSTION') {
    return { code: 'item-too-deep', args: { limit: MAX_DEPTH }, at: lines.at(error.pos[0]) };
  }
  const { offset, hint } = locate(error, document, text, lines);
  // What is missing at the end is missed on the item's last line, not on the next item's first.
  const at = lines.at(Math.min(offset, text.trimEnd().length));
  const remedy = remedyAt(text, at.line, (other) => parseDocument(other, YAML_OPTIONS));
  if (!remedy) {
    const row = [at.line, at.line - 1].find((one) => hidesWhatIsMissed(lines.line(one), hint));
    if (row === undefined) return { code: 'yaml-syntax', args: { detail: error.message, hint }, at };
    const place = { line: row, column: lines.line(row).search(/\S/u) + 1 };
    return { code: 'yaml-syntax', args: { detail: error.message, hint: 'hash' }, at: place };
  }
  const { line, better } = remedy;
  const place = line === at.line ? at : { line, column: lines.line(line).search(/\S/u) + 1 };
  return { code: 'yaml-syntax', args: { detail: error.message, hint: remedy.hint }, at: place, better };
}

/** Whether a `#` in a line makes a comment of the bracket or the comma the parser missed. */
function hidesWhatIsMissed(row: string, hint: SyntaxHint): boolean {
  const hidden = hiddenInBrackets(row) ?? '';
  return hint === 'bracket' ? /[\]}]/u.test(hidden) : hint === 'other' && /[,\]}]/u.test(hidden);
}

function locate(
  error: YAMLError,
  document: Document.Parsed,
  text: string,
  lines: Lines,
): { offset: number; hint: SyntaxHint } {
  const [start, end] = error.pos;
  const lineStart = lines.startOf(start);
  const tab = /^(-?[ ]*)\t/u.exec(text.slice(lineStart));
  if (tab?.[1] !== undefined) return { offset: lineStart + tab[1].length, hint: 'tab' };
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return { offset: start, hint: 'tab' };
    case 'MISSING_CHAR':
      if (/quote$/u.test(error.message)) return { offset: openingQuote(document, start), hint: 'quote' };
      if (error.message.startsWith('Sequence item'))
        return { offset: lineAfter(text, start), hint: 'indent' };
      return { offset: start, hint: error.message.startsWith('Implicit map keys') ? 'value' : 'other' };
    case 'BAD_SCALAR_START':
      return { offset: start, hint: 'special' };
    case 'BAD_DQ_ESCAPE':
      return { offset: start, hint: 'backslash' };
    case 'BAD_INDENT':
      return { offset: start, hint: error.message.startsWith('Flow') ? 'bracket' : 'indent' };
    case 'MULTILINE_IMPLICIT_KEY':
      return { offset: start, hint: lines.line(lines.at(start).line).includes(':') ? 'colon' : 'value' };
    case 'BLOCK_AS_IMPLICIT_KEY': {
      const spread = document.errors.find((other) => other.code === 'MULTILINE_IMPLICIT_KEY');
      if (spread?.pos[0] !== start) return { offset: start, hint: 'colon' };
      // A line indented too far joins the value above it, and both together look like a key.
      const last = lines.startOf(spread.pos[1] - 1);
      return {
        offset: last + (/^\s*/u.exec(text.slice(last, end + spread.pos[1]))?.[0].length ?? 0),
        hint: 'indent',
      };
    }
    case 'UNEXPECTED_TOKEN':
      if (start === lineStart) return { offset: start, hint: 'indent' };
      if (!error.message.includes('scalar at node end')) return { offset: start, hint: 'other' };
      return aliasOr(aliasBefore(document, lineStart, start), start);
    default:
      return { offset: start, hint: 'other' };
  }
}

const aliasOr = (alias: number | undefined, offset: number): { offset: number; hint: SyntaxHint } =>
  alias === undefined ? { offset, hint: 'other' } : { offset: alias, hint: 'special' };

/** Where the quote was opened that the parser never saw closed. */
function openingQuote(document: Document.Parsed, giveUp: number): number {
  let opening = giveUp;
  visit(document, (_, node) => {
    if (!isScalar(node) || !node.range || node.range[1] < giveUp) return;
    if (node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE) opening = node.range[0];
  });
  return opening;
}

/** `*đậm* lắm` begins as an alias and goes on as nothing. */
function aliasBefore(document: Document.Parsed, from: number, to: number): number | undefined {
  let found: number | undefined;
  visit(document, (_, node) => {
    if (isAlias(node) && node.range && node.range[0] >= from && node.range[0] < to) found = node.range[0];
  });
  return found;
}

const lineAfter = (text: string, offset: number): number => (text[offset] === '\n' ? offset + 1 : offset);
