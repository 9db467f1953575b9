import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../domain/config.js';
import type { Catalogue, Duty } from '../domain/duties/catalogue.js';
import type { Position, Problem } from '../domain/problem.js';
import { closest } from '../domain/text.js';
import { oddityAt } from './links.js';
import { type Shipped, yamlFilesIn } from './shipped-catalogues.js';
import type { Wrong } from './yaml-document.js';

/** Where a duty and its option values come from. */
export interface DutyOrigin {
  /** The catalogue file: `directive-18`, or `catalogue/tinh.yaml` of the store. */
  readonly file: string;
  /** Options the store sets otherwise. */
  readonly overridden: readonly string[];
}

export interface Catalogues {
  readonly catalogues: readonly Catalogue[];
  /** Duties of all catalogues with the values that hold here. */
  readonly duties: readonly Duty[];
  readonly origins: ReadonlyMap<string, DutyOrigin>;
  readonly problems: readonly Problem[];
  /** Nothing that may hold duties is unread, so that a duty not among these is none here. */
  readonly whole: boolean;
  /** Shipped catalogues the store has not switched on. */
  off(): readonly Catalogue[];
}

/** A province's own duties: `catalogue/*.yaml` in its store, always on. */
const OWN = 'catalogue';

/** The catalogues a store has switched on and its own; every mistake in them is listed with its place. */
export async function readCatalogues(
  shipped: Shipped,
  store: string | undefined,
  config: Config,
  ofConfig: readonly Problem[] = [],
): Promise<Catalogues> {
  const read: Read[] = [];
  const problems: Problem[] = [];
  const inConfig = placedIn('irt.yaml', store === undefined ? undefined : join(store, 'irt.yaml'));
  for (const [index, id] of config.catalogues.entries()) {
    const first = config.catalogues.indexOf(id);
    if (first < index) {
      const { line } = await inConfig.placeOf(['catalogues', first]);
      const args = { field: id, line };
      problems.push(await inConfig.problem({ code: 'field-twice', args, path: ['catalogues', index] }));
    } else if (shipped.ids.includes(id)) {
      const reading = shipped.read(id);
      const name = `data/catalogue/${id}.yaml`;
      if ('value' in reading) read.push({ name, file: id, catalogue: reading.value });
      else problems.push(...reading.problems);
    } else {
      const args = {
        path: `catalogues.${index}`,
        seen: id,
        expected: 'word',
        choices: shipped.ids,
        nearest: closest(id, shipped.ids) ?? null,
      } as const;
      problems.push(await inConfig.problem({ code: 'setting-wrong', args, path: ['catalogues', index] }));
    }
  }
  if (store !== undefined) {
    const own = join(store, OWN);
    const isFolder = lstatSync(own, { throwIfNoEntry: false })?.isDirectory() ?? true;
    if (!isFolder)
      problems.push({ code: 'file-not-regular', args: oddityAt(own), file: OWN, line: 1, column: 1 });
    // A file in the wrong spelling is read all the same: duties passed over in silence would look like duties met.
    for (const file of isFolder ? yamlFilesIn(own) : []) {
      const { readCatalogueFile } = await import('./catalogue-file.js');
      const name = `${OWN}/${file}`;
      const path = join(own, file);
      const reading = readCatalogueFile(path, name);
      if ('value' in reading) read.push({ path, name, file: name, catalogue: reading.value });
      else problems.push(...reading.problems);
    }
  }
  const off = () =>
    shipped.ids
      .filter((id) => !config.catalogues.includes(id))
      .flatMap((id) => {
        const reading = shipped.read(id);
        return 'value' in reading ? [reading.value] : [];
      });
  const whole = ![...ofConfig, ...problems].some(hidesDuties);
  return { ...(await settle(read, config, inConfig, problems, whole)), problems, whole, off };
}

/** Problems of one settings file, each with its place. */
interface Placed {
  placeOf(path: readonly PropertyKey[]): Promise<Position>;
  problem(wrong: Wrong): Promise<Problem>;
}

/** The file is read again, for its lines, only once something in it is wrong. */
function placedIn(name: string, path: string | undefined): Placed {
  let places: Promise<(steps: readonly PropertyKey[]) => Position> | undefined;
  const placeOf: Placed['placeOf'] = async (steps) => {
    if (path === undefined) return { line: 1, column: 1 };
    places ??= import('./catalogue-file.js').then(({ placesIn }) => placesIn(path));
    return (await places)(steps);
  };
  return {
    placeOf,
    problem: async ({ path: steps, ...wrong }) => ({ ...wrong, file: name, ...(await placeOf(steps)) }),
  };
}

/** A file of duties that cannot be read, or a line of `irt.yaml` that may name one; naming one twice loses nothing. */
const hidesDuties = ({ code, args, file }: Problem): boolean =>
  code !== 'field-twice' && (file !== 'irt.yaml' || !('path' in args) || /^catalogues\b/u.test(args.path));

/** A catalogue that could be read, and where. */
interface Read {
  /** Absent of one that comes with the program: nothing in it stands twice. */
  readonly path?: string;
  /** How problems call the file, and how `irt duty list` does. */
  readonly name: string;
  readonly file: string;
  readonly catalogue: Catalogue;
}

/** Duties with the store's own values; ids are unique over all catalogues. */
async function settle(
  read: readonly Read[],
  config: Config,
  inConfig: Placed,
  problems: Problem[],
  whole: boolean,
): Promise<Omit<Catalogues, 'problems' | 'whole' | 'off'>> {
  const duties: Duty[] = [];
  const origins = new Map<string, DutyOrigin>();
  for (const { path, name, file, catalogue } of read) {
    const inFile = placedIn(name, path);
    for (const [index, duty] of catalogue.duties.entries()) {
      const first = origins.get(duty.id);
      if (first) {
        const args = { duty: duty.id, file: first.file };
        problems.push(await inFile.problem({ code: 'duty-twice', args, path: ['duties', index, 'id'] }));
        continue;
      }
      const taken = await override(duty, config.duties[duty.id] ?? {}, inConfig, problems);
      duties.push(taken.duty);
      origins.set(duty.id, { file, overridden: taken.overridden });
    }
  }
  // Of a catalogue that cannot be read nobody knows which duties it has.
  const wanted = whole ? Object.keys(config.duties) : [];
  for (const id of wanted) {
    if (origins.has(id)) continue;
    const args = { path: `duties.${id}`, nearest: closest(id, origins.keys()) ?? null };
    problems.push(await inConfig.problem({ code: 'setting-unknown', args, path: ['duties', id] }));
  }
  return { catalogues: read.map(({ catalogue }) => catalogue), duties, origins };
}

/** Only what is this project's own choice (†) can be set otherwise; the rest is law, or not the store's to say. */
async function override(
  duty: Duty,
  wanted: Readonly<Record<string, unknown>>,
  inConfig: Placed,
  problems: Problem[],
): Promise<{ duty: Duty; overridden: readonly string[] }> {
  let settled = duty;
  const overridden: string[] = [];
  for (const [name, value] of Object.entries(wanted)) {
    const path = ['duties', duty.id, name];
    const options = Object.keys(duty.options);
    if (!duty.ownChoice.includes(name)) {
      const args = { option: name, duty: duty.id, allowed: duty.ownChoice, isOption: options.includes(name) };
      problems.push(await inConfig.problem({ code: 'option-fixed', args, path }));
      continue;
    }
    if (value === null) continue;
    const { dutyWith } = await import('./catalogue-file.js');
    const changed = dutyWith(settled, name, value);
    if ('duty' in changed) {
      settled = changed.duty;
      overridden.push(name);
    } else problems.push(...(await Promise.all(changed.wrong.map(inConfig.problem))));
  }
  return { duty: settled, overridden };
}
