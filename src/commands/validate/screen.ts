import type { Ctx } from '../../cli/context.js';
import { isList as isListIn } from '../../cli/output.js';
import { type Block, type Doc, type Table, text, words } from '../../domain/doc.js';
import { kindNames } from '../../domain/kinds/index.js';
import { compareVi } from '../../domain/text.js';
import type { Snapshot } from '../../store/port.js';
import { agencyHeading } from '../ended.js';
import type { Owner } from './owner.js';
import type { Entry, Validation } from './validation.js';

/** What a person sees: problems by agency, each with its line and how to mend it; notes below; how many. */
export function validateScreen(
  ctx: Ctx,
  snapshot: Snapshot,
  { problems, notices, others }: Validation & { readonly others: number },
): Doc {
  const { say } = ctx.t;
  const files = new Set(problems.map(({ file }) => file)).size;
  const counts = [
    ...(problems.length > 0
      ? [say.validateFound(problems.length, files)]
      : [others > 0 ? ctx.t.whole.validateNoneOfIts : say.validateNone(recordsIn(snapshot))]),
    ...(notices.length > 0 ? [say.validateNotices(notices.length)] : []),
  ];
  const isList = isListIn(ctx);
  const tables = [
    ...(problems.length > 0 || isList ? [tableOf(ctx, snapshot, 'problems', problems, isList)] : []),
    ...(notices.length > 0 ? [tableOf(ctx, snapshot, 'notices', notices, isList)] : []),
  ];
  const closing: Block = { type: 'paragraph', words: { text: counts.join(' ') } };
  const notes = others > 0 ? [{ text: ctx.t.whole.validateOthers(others) }] : [];
  return {
    id: 'validate',
    title: { text: say.validateTitle },
    notes,
    facts: [],
    blocks: [...tables, closing],
  };
}

const recordsIn = ({ dataset }: Snapshot): number =>
  kindNames.reduce((sum, kind) => sum + dataset.all(kind).length, 0);

function tableOf(
  ctx: Ctx,
  snapshot: Snapshot,
  id: 'problems' | 'notices',
  entries: readonly Entry[],
  isList: boolean,
): Table {
  const { say } = ctx.t;
  const groups = grouped(ctx, snapshot, entries);
  const below = (kind: 'reason' | 'command') => (isList ? {} : { below: kind });
  const rows = groups.flatMap(({ name, members }) => members.map((entry) => ({ name, entry })));
  let before = 0;
  const sections = groups.map(({ name, members }) => {
    const section = { before, words: { text: name } };
    before += members.length;
    return section;
  });
  return {
    type: 'table',
    id,
    title: id === 'notices' ? words('col.notice', {}) : isList ? words('col.problem', {}) : null,
    columns: [
      ...(isList ? [{ id: 'agency', title: words('col.agency', {}) }] : []),
      { id: 'place', title: words('col.place', {}), whole: true },
      { id: 'problem', title: words('col.problem', {}), ...below('reason') },
      { id: 'seen', title: words('col.seen', {}), ...below('reason') },
      { id: 'fix', title: words('col.fix', {}), ...below('command') },
    ],
    rows: rows.map(({ name, entry: { file, line, column, excerpt, text: said } }) => [
      ...(isList ? [text(name)] : []),
      text(`${file}:${line}:${column}`),
      text(said.what),
      text(excerpt.trim() === '' || isList ? excerpt.trim() : `${say.seen}: ${excerpt.trim()}`),
      text(said.fix),
    ]),
    ...(isList ? {} : { sections }),
  };
}

/** The store's own first, then agencies by name, then what is shared. */
function grouped(ctx: Ctx, snapshot: Snapshot, entries: readonly Entry[]) {
  const groups = new Map<string, { rank: number; name: string; members: Entry[] }>();
  for (const entry of entries) {
    const { owner } = entry;
    const key = typeof owner === 'object' ? `agency/${owner.agency}` : owner;
    const rank = owner === 'store' ? 0 : owner === 'shared' ? 2 : 1;
    const group = groups.get(key) ?? { rank, name: nameOf(ctx, snapshot, owner), members: [] };
    groups.set(key, group);
    group.members.push(entry);
  }
  return [...groups.values()].sort((a, b) => a.rank - b.rank || compareVi(a.name, b.name));
}

function nameOf(ctx: Ctx, snapshot: Snapshot, owner: Owner): string {
  const { say } = ctx.t;
  if (owner === 'store') return say.settings;
  if (owner === 'shared') return say.sharedFiles;
  return agencyHeading(ctx, snapshot.dataset, owner.agency);
}
