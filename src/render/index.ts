import type { Renderer } from './options.js';

export const formats = ['table', 'md', 'csv', 'json'] as const;
export type Format = (typeof formats)[number];
export type { Renderer, RenderOptions, RenderTexts } from './options.js';

/** Each format is loaded only when it is asked for. */
export const renderers: Readonly<Record<Format, () => Promise<Renderer>>> = {
  table: async () => (await import('./table.js')).renderTable,
  md: async () => (await import('./md.js')).renderMd,
  csv: async () => (await import('./csv.js')).renderCsv,
  json: async () => (await import('./json.js')).renderJson,
};
