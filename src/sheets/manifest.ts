/** What a workbook says of itself on a sheet nobody sees, so that it is known when it comes back. */
export interface Manifest {
  /** The agency it was made for. */
  readonly agency: string | null;
  /** The day it tells the state of. */
  readonly day: string;
  /** The version of the program that wrote it. */
  readonly version: string;
  readonly sheets: readonly ManifestSheet[];
}

export interface ManifestSheet {
  readonly name: string;
  readonly kind: string;
  /** What each column holds, from the first: a path, and of a list of parts which of them. */
  readonly columns: readonly { readonly path: string; readonly part: number | null }[];
}

export const MANIFEST_SHEET = 'irt';
const FORMAT = 'irt.workbook/1';

/** As rows of texts: what it is, what it says, then a row a sheet. */
export const manifestRows = ({ agency, day, version, sheets }: Manifest): readonly (readonly string[])[] => [
  [FORMAT],
  ['agency', agency ?? ''],
  ['day', day],
  ['version', version],
  ...sheets.map(({ name, kind, columns }) => [
    ...['sheet', name, kind],
    ...columns.map(({ path, part }) => (part === null ? path : `${path} ${part}`)),
  ]),
];

/** What rows say; undefined where they are none of a manifest, or of a later format. */
export function readManifest(rows: readonly (readonly string[])[]): Manifest | undefined {
  const [[format] = [], ...rest] = rows;
  if (format !== FORMAT) return undefined;
  const saidOf = (name: string): string => rest.find(([first]) => first === name)?.[1] ?? '';
  const agency = saidOf('agency');
  return {
    agency: agency === '' ? null : agency,
    ...{ day: saidOf('day'), version: saidOf('version') },
    sheets: rest.flatMap(([what, name = '', kind = '', ...columns]) =>
      what === 'sheet' ? [{ name, kind, columns: columns.map(columnOf) }] : [],
    ),
  };
}

function columnOf(text: string): ManifestSheet['columns'][number] {
  const [path = '', part] = text.split(' ');
  return { path, part: part === undefined ? null : Number(part) };
}
