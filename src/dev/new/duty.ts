import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Edits, Refusal } from './edits.js';
import { copyFixtures } from './fixtures.js';
import { withEntry } from './lines.js';
import { DECIDE } from './names.js';

const FOLDER = 'data/catalogue';
const ID = /^[a-z0-9]+\.[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A shipped duty as it stands in its file. */
interface Shipped {
  readonly id: string;
  readonly check: string;
  readonly path: string;
}
type Place = Pick<Shipped, 'id' | 'path'>;

/**
 * A duty decided by a check there is: a copy of one that check decides, with its fixtures, so that it can be judged
 * at once; what it says and its numbers are then decided one by one.
 */
export function newDuty(edits: Edits, given: string | undefined, check: string | undefined): void {
  const all = shippedDuties(edits);
  const place = placeOf(all, given);
  if (check === undefined) throw new Refusal('which check decides it? Say --check NAME');
  const inUse = all.filter((duty) => duty.check === check);
  const model = inUse.find((duty) => duty.path === place.path) ?? inUse[0];
  if (!model) {
    const names = [...new Set(all.map((duty) => duty.check))].sort();
    throw new Refusal(`no duty has a check “${check}”; there are: ${names.join(', ')}`);
  }
  const lines = blockOf(edits, model);
  const rules = lines.slice(lines.findIndex((line) => line.startsWith('    severity:')));
  const marked = `    # ${DECIDE} since when, and the options of its check; they are those of ${model.id}`;
  insert(edits, all, place, model, [marked, ...rules]);
  addStates(edits, place.id, copyFixtures(edits, model.id, place.id));
}

/** A duty decided by a new check without options; `alike`: one about the same subjects. */
export function dutyOf(edits: Edits, given: string, check: string, alike: string, states: string): void {
  const all = shippedDuties(edits);
  const place = placeOf(all, given);
  const model = all.find((duty) => duty.id === alike);
  if (!model) throw new Refusal(`no duty ${alike}`);
  const head = blockOf(edits, model).filter((line) => /^ {4}(?:severity|inForce):/.test(line));
  const rules = [`    # ${DECIDE} since when`, ...head, `    check: ${check}`, '    options: {}'];
  insert(edits, all, place, model, rules);
  addStates(edits, place.id, states);
}

function shippedDuties(edits: Edits): readonly Shipped[] {
  const files = readdirSync(join(edits.root, FOLDER)).filter((name) => name.endsWith('.yaml'));
  return files.flatMap((name) => {
    const path = `${FOLDER}/${name}`;
    const { duties } = parse(edits.read(path)) as { duties: readonly { id: string; check: string }[] };
    return duties.map(({ id, check }) => ({ id, check, path }));
  });
}

/** The id of a new duty and its file: that of the others whose id begins alike. */
function placeOf(all: readonly Shipped[], id: string | undefined): Place {
  if (id === undefined) throw new Refusal('which duty? Its id is missing, as in d18.new-duty');
  const begins = [...new Set(all.map((duty) => duty.id.split('.')[0]))].join(', ');
  if (!ID.test(id))
    throw new Refusal(`“${id}” is no id of a duty: ${begins}, a dot and a name, as in d18.new-duty`);
  if (all.some((duty) => duty.id === id)) throw new Refusal(`there is a duty ${id}; ids are for ever`);
  const like = all.find((duty) => duty.id.startsWith(`${id.split('.')[0]}.`));
  if (!like) throw new Refusal(`no catalogue has ids that begin so; they begin with ${begins}`);
  return { id, path: like.path };
}

/** The lines of a duty in its file, the one with its id first. */
function blockOf(edits: Edits, { id, path }: Shipped): readonly string[] {
  const lines = edits.read(path).trimEnd().split('\n');
  const start = lines.indexOf(`  - id: ${id}`);
  const next = lines.findIndex((line, index) => index > start && /^ {0,2}\S/.test(line));
  return lines.slice(start, next < 0 ? undefined : next).filter((line) => line.trim() !== '');
}

/** Puts a duty behind the one whose words it has for now: the model, or where that is in another file the first here. */
function insert(
  edits: Edits,
  all: readonly Shipped[],
  { id, path }: Place,
  model: Shipped,
  rules: readonly string[],
): void {
  const spoken = model.path === path ? model : (all.find((duty) => duty.path === path) ?? model);
  const block = blockOf(edits, spoken);
  const end = block.findIndex((line) => line.startsWith('    severity:'));
  // Whoever overlooks a mark must not be threatened with the fine of another duty.
  const words = without(block.slice(1, end), 'sanction');
  const marked = `    # ${DECIDE} its clause, title, source, whom it binds, how it is explained; they are those of ${spoken.id}, but for its sanction`;
  const added = [`  - id: ${id}`, marked, ...words, ...rules].join('\n');
  edits.change(path, (text) => text.replace(block.join('\n'), (old) => `${old}\n\n${added}`));
  if (id.startsWith('d18.')) tellOfDispatch(edits, id, spoken.id, model.id);
}

/** The lines of a duty but for one of its fields. */
function without(lines: readonly string[], field: string): readonly string[] {
  const start = lines.findIndex((line) => line.startsWith(`    ${field}:`));
  const next = lines.findIndex((line, index) => index > start && /^ {4}\S/.test(line));
  return start < 0 ? lines : lines.toSpliced(start, (next < 0 ? lines.length : next) - start);
}

/** The duties of the dispatch are held against its text, and against whom it speaks of, written down a second time. */
function tellOfDispatch(edits: Edits, id: string, spoken: string, alike: string): void {
  edits.change('test/meta/dispatch-clauses.yaml', (text) =>
    text.replace(/^ {2}duties: \[(.*)\]$/gm, (line, ids: string) =>
      ids.split(', ').includes(spoken)
        ? `  # ${DECIDE} whether ${id} carries this part of the dispatch, as ${spoken} does\n  duties: [${ids}, ${id}]`
        : line,
    ),
  );
  edits.change('test/domain/duties/random/subjects.ts', (text) =>
    withEntry(
      text,
      'const ALIKE: ',
      `// ${DECIDE} whom it binds, where not the same; then it is written out below\n'${id}': '${alike}',`,
    ),
  );
}

const addStates = (edits: Edits, id: string, states: string): void =>
  edits.change(
    'test/duties/states.yaml',
    (text) => `${text}# ${DECIDE} the states it can reach\n${id}: ${states}\n`,
  );
