import * as z from 'zod';
import { configSchema } from '../../domain/config-schema.js';
import { catalogueSchema } from '../../domain/duties/catalogue.js';
import { type KindName, kindNames, kinds } from '../../domain/kinds/index.js';
import { zodOfGroup } from './zod-of.js';

/** JSON Schemas of the files people edit, so that an editor can complete and check them. */
export function schemaFiles(): [string, string][] {
  const ofKinds = kindNames.map((kind): [string, string] => [
    `data/schema/${kind}.schema.json`,
    kindSchema(kind),
  ]);
  return [
    ...ofKinds,
    ['data/schema/irt.schema.json', text('irt.yaml', z.toJSONSchema(configSchema, { io: 'input' }))],
    [
      'data/schema/catalogue.schema.json',
      text('catalogue', z.toJSONSchema(catalogueSchema, { io: 'input', unrepresentable: 'any' })),
    ],
  ];
}

function kindSchema(kind: KindName): string {
  const item = z.toJSONSchema(zodOfGroup(kinds[kind].shape)) as Record<string, unknown>;
  const { $schema, ...record } = item;
  return text(`${kind}.yaml`, {
    $schema,
    type: 'array',
    items: { ...record, patternProperties: { '^x-': {} } },
  });
}

const text = (title: string, schema: object): string => `${JSON.stringify({ title, ...schema }, null, 2)}\n`;
