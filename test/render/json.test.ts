import { expect, it } from 'vitest';
import { type Doc, day, label, none, number, share, state, text, words } from '../../src/domain/doc.js';
import { renderJson } from '../../src/render/json.js';

const doc: Doc = {
  id: 'quarterly',
  title: words('quarter.title', { period: '2026-Q3' }),
  facts: [
    { id: 'period', label: words('quarter.fact.period', {}), value: text('2026-Q3') },
    { id: 'asOf', label: words('quarter.fact.as-of', {}), value: day('2026-09-30') },
  ],
  blocks: [
    { type: 'heading', words: words('quarter.heading.incidents', {}) },
    {
      type: 'table',
      id: 'incidentList',
      title: null,
      columns: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => ({ id, title: { text: 'Cột' } })),
      rows: [
        [
          text('Sở "Y tế"'),
          label('incident-type.malware', {}),
          number(3),
          share(1, 4),
          day('2026-08-25T08:00:00+07:00'),
          state('due-soon'),
          none,
        ],
        [label('quarter.duty-title', { vi: 'Rà quét', en: 'Scan' }), none, none, none, none, none, none],
      ],
    },
    { type: 'table', id: 'empty', title: null, columns: [], rows: [], empty: { text: 'không có' } },
  ],
};

it('has no language, keeps its keys and its order', () => {
  expect(renderJson(doc)).toBe(`{
  "format": "irt.report/1",
  "report": "quarterly",
  "complete": true,
  "period": "2026-Q3",
  "asOf": "2026-09-30",
  "tables": {
    "incidentList": [
      {
        "a": "Sở \\"Y tế\\"",
        "b": "incident-type.malware",
        "c": 3,
        "d": {
          "part": 1,
          "whole": 4
        },
        "e": "2026-08-25T08:00:00+07:00",
        "f": "due-soon",
        "g": null
      },
      {
        "a": {
          "key": "quarter.duty-title",
          "vi": "Rà quét",
          "en": "Scan"
        },
        "b": null,
        "c": null,
        "d": null,
        "e": null,
        "f": null,
        "g": null
      }
    ],
    "empty": []
  },
  "problems": []
}
`);
});

it('has null for a 0 that may only mean “not read”, and what was counted as it is', () => {
  const cells = [
    number(0),
    number(3),
    share(0, 4),
    share(4, 4),
    { type: 'number', value: 0, written: true } as const,
  ];
  const columns = cells.map((_, index) => ({ id: `c${index}`, title: { text: 'Cột' } }));
  const counted: Doc = {
    ...{ id: 'x', title: null },
    facts: [{ id: 'sent', label: { text: 'Gửi' }, value: number(0) }],
    blocks: [{ type: 'table', id: 't', title: null, columns, rows: [cells] }],
  };
  const lacks = [{ file: 'a.yaml', line: 1, column: 1, code: 'yaml-syntax', message: 'x' }];
  const read = (json: string) => {
    const { complete, sent, tables } = JSON.parse(json);
    return [complete, sent, ...Object.values(tables.t[0])];
  };
  const all = { part: 4, whole: 4 };
  expect(read(renderJson(counted, { lacks }))).toEqual([
    false,
    null,
    null,
    3,
    { part: null, whole: 4 },
    all,
    0,
  ]);
  expect(read(renderJson(counted))).toEqual([true, 0, 0, 3, { part: 0, whole: 4 }, all, 0]);
});
