import { jsonText } from './json-text.js';
import type { Renderer } from './options.js';
import { showJson } from './show.js';

export type { Renderer, RenderOptions, RenderTexts } from './options.js';

/** What a format is, for whoever chooses what to say in it. */
export interface Nature {
  /** Loaded only when it is asked for. */
  readonly render: () => Promise<Renderer>;
  /**
   * A format for programs: how a value is written in it, piece by piece. A command then gives its value in place of a document, and
   * nothing for people beside it.
   */
  readonly value?: (value: unknown) => Iterable<string>;
  /** Characters a reader's terminal could take for more than text, made visible in what is written whole. */
  readonly escaped?: (text: string) => string;
  /** Lines that each say all of it, without headings between them. */
  readonly isList?: true;
  /** Of a document only its tables, else its facts: what stands beside them has no place. */
  readonly tablesOnly?: true;
  /** No borders, no colour, no wrapping, also on a terminal. */
  readonly isPlain?: true;
}

const table = async () => (await import('./table.js')).renderTable;

/** Every format, in the order help names them; nobody else keeps a list. */
export const formats = {
  table: { render: table },
  plain: { render: table, isPlain: true, isList: true },
  md: { render: async () => (await import('./md.js')).renderMd, isList: true },
  csv: { render: async () => (await import('./csv.js')).renderCsv, isList: true, tablesOnly: true },
  json: {
    render: async () => (await import('./json.js')).renderJson,
    value: jsonText,
    escaped: showJson,
  },
} as const satisfies Readonly<Record<string, Nature>>;

export type Format = keyof typeof formats;
export const formatNames = Object.keys(formats) as Format[];
/** What a format is; `undefined` for a word that is none. */
export const natureOf = (format: string): Nature | undefined =>
  Object.hasOwn(formats, format) ? formats[format as Format] : undefined;
