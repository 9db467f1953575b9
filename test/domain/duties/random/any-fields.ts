import fc from 'fast-check';
import type { Group, Leaf, Shape } from '../../../../src/domain/kinds/shape.js';

interface Leaves {
  readonly day: fc.Arbitrary<string>;
  readonly time: fc.Arbitrary<string>;
  /** The id of a record of a kind, there or not. */
  readonly idOf: (kind: string) => fc.Arbitrary<string>;
}

/** A record of a kind without fields chosen for it: whatever its declaration allows. */
export const anyFields = (shape: Group, leaves: Leaves): fc.Arbitrary<Record<string, unknown>> => {
  const { id: _id, note: _note, evidence: _evidence, ...fields } = shape.fields;
  return ofGroup(fields, leaves);
};

function ofGroup(fields: Group['fields'], leaves: Leaves): fc.Arbitrary<Record<string, unknown>> {
  const required = Object.keys(fields).filter((name) => fields[name]?.optional === false);
  const any = Object.entries(fields).map(([name, shape]) => [name, ofShape(shape, leaves)] as const);
  return fc.record(Object.fromEntries(any), { requiredKeys: required });
}

function ofShape(shape: Shape, leaves: Leaves): fc.Arbitrary<unknown> {
  if (shape.type === 'list')
    return fc.array(ofShape(shape.of, leaves), { minLength: shape.min, maxLength: 3 });
  if (shape.type !== 'object') return ofLeaf(shape, leaves);
  // A reader takes an object with nothing in it for none.
  return ofGroup(shape.fields, leaves).filter((held) => Object.keys(held).length > 0);
}

function ofLeaf(leaf: Leaf, { day, time, idOf }: Leaves): fc.Arbitrary<unknown> {
  switch (leaf.type) {
    case 'date':
      return day;
    case 'time':
      return time;
    case 'ref':
      return idOf(leaf.kind ?? '');
    case 'word':
      return fc.constantFrom(...(leaf.words ?? []));
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.integer({ min: leaf.min ?? 0, max: leaf.max ?? (leaf.min ?? 0) + 9 });
    case 'slug':
      return fc.constant('x');
    case 'cve':
      return fc.constant('CVE-2024-0001');
    case 'text':
      return fc.constantFrom(...(leaf.form ? FORMS[leaf.form] : ['Một', 'Hai']));
  }
}

const FORMS = { period: ['2023', '2024-H1', '2026-Q3'], sha256: ['0'.repeat(64)] } as const;
