import type { Command } from 'commander';
import type { Mount } from '../../cli/mount.js';
import { collected, kebab, numberOf } from '../../cli/plain-flags.js';
import { type KindName, kinds } from '../../domain/kinds/index.js';
import { labelOf } from '../../messages/field-label.js';
import type { Messages } from '../../messages/messages.js';
import { addFieldOptions } from './input.js';

type Options = Record<string, unknown>;

/** The fields a list is ordered by, as they are typed. */
const sortable = (kind: KindName, t: Messages): string =>
  ['id', ...Object.keys(kinds[kind].shape.fields).filter((name) => name !== 'id')]
    .map((name) => `${kebab(name)}: ${labelOf(t.field, kind, name)}`)
    .join('; ');

const idGiven = (id: string | readonly string[] | undefined) => (id === undefined ? undefined : String(id));

/** The five verbs, written once, mounted for a kind. */
export function mountKind(command: Command, kind: KindName, { t, run }: Mount): void {
  const o = t.help.option;
  const verb = (name: 'add' | 'list' | 'show' | 'edit' | 'remove', usage: string = name) =>
    command.command(usage).description(t.help.verb(name, kind));
  const fields = ({ id: _id, fromFile: _file, unset: _unset, like: _like, ...flags }: Options) => flags;

  const adding = verb('add')
    .option(`--id <${t.blank.id}>`, o.id)
    .option(`--from-file <${t.blank.file}>`, o.fromFile)
    .option(`--like <${t.blank.id}>`, o.like)
    .action(
      run(async (ctx, _args, options: Options) => {
        const { add } = await import('./add.js');
        return add(ctx, kind, options, fields(options));
      }),
    );
  if (kinds[kind].each !== undefined) adding.option('--all-communes', o.allCommunes);
  addFieldOptions(adding, kind, t);
  const inOwnWords = (on: Command) => on.addHelpText('after', () => `\n${t.help.ownWords}`);
  inOwnWords(adding);

  const listing = verb('list');
  const { level } = kinds[kind].shape.fields;
  if (level && level.type === 'number') {
    listing.option(`--level <${t.blank.level}>`, o.level, (text: string) => numberOf('--level', level, text));
  }
  listing
    .option(`--agency <${t.blank.id}>`, o.agency)
    .option(`-s, --search <${t.blank.text}>`, o.search)
    .option('--sort <…>', `${o.sort} (${sortable(kind, t)})`)
    .option('--where <…>', o.where, collected)
    .action(
      run(async (ctx, _args, options: Options) => {
        const { list } = await import('./list.js');
        return list(ctx, kind, options);
      }),
    );
  inOwnWords(listing);

  verb('show', `show [${t.blank.id}]`).action(
    run(async (ctx, [id]) => {
      const { show } = await import('./show.js');
      return show(ctx, kind, idGiven(id));
    }),
  );

  const editing = verb('edit', `edit [${t.blank.id}]`)
    .summary(t.help.verb('edit', kind))
    .description(`${t.help.verb('edit', kind)}. ${o.append} ${o.lists}`)
    .option(`--from-file <${t.blank.file}>`, o.fromFile)
    .option('--unset <…>', o.unset, collected)
    .action(
      run(async (ctx, [id], options: Options) => {
        const { edit } = await import('./edit.js');
        return edit(ctx, kind, idGiven(id), options, fields(options));
      }),
    );
  addFieldOptions(editing, kind, t);
  inOwnWords(editing);

  verb('remove', `remove [${t.blank.id}]`)
    .option('-y, --yes', o.yes)
    .action(
      run(async (ctx, [id], options: Options) => {
        const { remove } = await import('./remove.js');
        return remove(ctx, kind, idGiven(id), options);
      }),
    );
}
