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
