import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type ExitName, exit } from '../../cli/failure.js';
import { catalogueSchema } from '../../domain/duties/catalogue.js';
import { kindNames } from '../../domain/kinds/index.js';
import { loadMessages } from '../../messages/messages.js';
import { commandNames } from '../../program.js';
import { yamlFilesIn } from '../../store/shipped-catalogues.js';

/** The tables of the README, from the declarations they describe. */
export async function readmeSections(): Promise<ReadonlyMap<string, string>> {
  const [vi, en] = await Promise.all([loadMessages('vi'), loadMessages('en')]);
  const catalogues = yamlFilesIn('data/catalogue')
    .map((name) => catalogueSchema.parse(parse(readFileSync(`data/catalogue/${name}`, 'utf8'))))
    .sort((a, b) => Number(b.id === 'directive-18') - Number(a.id === 'directive-18'));
  const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
  const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
    [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
  return new Map([
    [
      'duties',
      catalogues
        .map(({ id, title, duties, notJudged }) =>
          [
            `**${title.vi}** (\`${id}\`): ${title.en}`,
            '',
            table(
              ['Duty', 'Clause', 'Severity', 'Nghĩa vụ', 'Meaning'],
              duties.map((d) => [`\`${d.id}\``, d.clause, vi.severity[d.severity], d.title.vi, d.title.en]),
            ),
            ...(notJudged.length > 0
              ? ['', 'Không xét / Not judged:', '', ...notJudged.map((one) => `- ${one.vi} / ${one.en}`)]
              : []),
          ].join('\n'),
        )
        .join('\n\n'),
    ],
    [
      'commands',
      table(
        ['Command', 'Việc', 'What it does'],
        [
          ...commandNames.map((name) => [`\`irt ${name}\``, vi.help.command[name], en.help.command[name]]),
          [
            '`irt KIND add|list|show|edit|remove`',
            'ghi và xem các loại bản ghi dưới đây',
            'record and look up the kinds below',
          ],
          ...(
            [
              ['agency dissolve', 'dissolve'],
              ['agency merge', 'merge'],
              ['system move', 'move'],
            ] as const
          ).map(([words, name]) => [`\`irt ${words}\``, vi.help.command[name], en.help.command[name]]),
        ],
      ),
    ],
    [
      'kinds',
      table(
        ['Kind', 'Loại bản ghi', 'What it is'],
        kindNames.map((kind) => [`\`${kind}\``, vi.kind[kind].one, en.kind[kind].one]),
      ),
    ],
    [
      'exit-codes',
      table(
        ['Code', 'Nghĩa', 'Meaning'],
        (Object.keys(exit) as ExitName[]).map((name) => [
          String(exit[name]),
          vi.help.exitCodes[name] ?? '',
          en.help.exitCodes[name] ?? '',
        ]),
      ),
    ],
  ]);
}
