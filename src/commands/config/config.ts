import { existsSync } from 'node:fs';
import { answer } from '../../cli/answer.js';
import type { Ctx } from '../../cli/context.js';
import type { ExitCode } from '../../cli/failure.js';
import { type Origin, readConfig } from '../../cli/settings.js';
import { type Config, defaultConfig } from '../../domain/config.js';
import { text, words } from '../../domain/doc.js';

/** A setting that holds, and where it was said. */
interface Setting {
  readonly name: string;
  readonly value: string | null;
  readonly from: Origin<unknown>['from'];
}

/** Everything that can be set: by a flag, the environment, `irt.yaml`, or by nobody. */
export async function listSettings(ctx: Ctx, { showOrigin }: { showOrigin: boolean }): Promise<ExitCode> {
  const { place } = ctx;
  const dir = place !== undefined && existsSync(place) ? place : undefined;
  const { config, problems } = await readConfig(dir);
  const settings = settingsOf(ctx, config);
  return answer(ctx, {
    problems,
    json: (whole) => ({
      format: 'irt.config/1',
      complete: whole.complete,
      settings,
      problems: whole.problems,
    }),
    doc: () => ({
      id: 'config',
      title: null,
      facts: [],
      blocks: [
        {
          type: 'table',
          id: 'settings',
          title: null,
          columns: [
            { id: 'name', title: words('col.setting', {}), whole: true },
            { id: 'value', title: words('col.value', {}) },
            ...(showOrigin ? [{ id: 'origin', title: words('col.origin', {}) }] : []),
          ],
          rows: settings.map(({ name, value, from }) => [
            text(name),
            text(value ?? ctx.t.say.unset),
            ...(showOrigin ? [text(ctx.t.say.settingFrom(from, name, place ?? ''))] : []),
          ]),
        },
      ],
    }),
  });
}

function settingsOf(ctx: Ctx, config: Config): readonly Setting[] {
  const { store, lang } = ctx.origins(config);
  const ofStore = (name: keyof Config, value: string | null): Setting => ({
    name,
    value,
    from: JSON.stringify(config[name]) === JSON.stringify(defaultConfig()[name]) ? 'default' : 'store',
  });
  const duties = Object.entries(config.duties).flatMap(([duty, options]) =>
    Object.entries(options).map(
      ([option, value]): Setting => ({
        name: `duties.${duty}.${option}`,
        value: JSON.stringify(value),
        from: 'store',
      }),
    ),
  );
  return [
    { name: 'store', value: store?.value ?? null, from: store?.from ?? 'default' },
    { name: 'lang', ...lang },
    ofStore('province', config.province ?? null),
    ofStore('catalogues', config.catalogues.join(', ')),
    ofStore('sharedFolderOk', config.sharedFolderOk === undefined ? null : String(config.sharedFolderOk)),
    ofStore('version', config.version === undefined ? null : String(config.version)),
    ...duties,
  ];
}
