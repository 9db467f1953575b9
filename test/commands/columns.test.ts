import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../src/commands/columns.js';
import { kindNames } from '../../src/domain/kinds/index.js';
import { fields as en } from '../../src/messages/en/kinds.js';
import { fields as vi } from '../../src/messages/vi/kinds.js';

describe.each([
  ['vi', vi],
  ['en', en],
] as const)('columns in %s', (_lang, field) => {
  it.each(kindNames)('%s: no two say the same above them', (kind) => {
    const headers = columnsOf(kind, { field }, () => 2).map(({ header }) => header);
    expect(headers.filter((header, at) => headers.indexOf(header) !== at)).toEqual([]);
    expect(headers.filter((header) => /^[a-z]+[A-Z.]/u.test(header))).toEqual([]);
  });
});
