import { type Command, Option } from 'commander';
import type { Mount } from '../../cli/mount.js';
import { collected } from '../../cli/plain-flags.js';
import type { ImportOptions } from './import.js';

export function mount(command: Command, { t, run }: Mount): void {
  const o = t.help.option;
  command
    .argument(`<${t.blank.file}>`, o.importFile)
    .option('--kind <…>', o.importKind)
    .option(`--agency <${t.blank.id}>`, o.importAgency)
    .option(`--map <${t.blank.text}=…>`, o.importMap, collected)
    .option('--hidden', o.importHidden)
    .option('--partial', o.importPartial)
    .option(`--marked <${t.blank.file}>`, o.importMarked)
    .option('--yes', o.yes)
    .addOption(new Option('--encoding <…>', o.importEncoding).choices(['windows-1258']))
    .addOption(new Option('--legacy-font <…>', o.importLegacyFont).choices(['tcvn3', 'vni']))
    .action(
      run(async (ctx, [file], options: ImportOptions) => {
        const { importSheets } = await import('./import.js');
        return importSheets(ctx, String(file), options);
      }),
    );
}
