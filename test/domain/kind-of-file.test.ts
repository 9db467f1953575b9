import { describe, expect, it } from 'vitest';
import { kindIn, kindOfFile } from '../../src/domain/kind-of-file.js';
import { kindNames } from '../../src/domain/kinds/index.js';

describe('the kind a file is named by', () => {
  it.each(kindNames)('%s, whatever stands behind its name and before it', (kind) => {
    for (const name of [
      `${kind}.yaml`,
      `${kind}-2026.yaml`,
      `${kind}-2026-2.yaml`,
      `records/a-b/${kind}-x.yaml`,
    ])
      expect(kindOfFile(name)).toBe(kind);
    for (const name of [
      `${kind}s.yaml`,
      `${kind}.yml`,
      `${kind}.2026.yaml`,
      `x-${kind}.yaml`,
      `${kind}/x.yaml`,
    ])
      expect(kindOfFile(name)).toBeUndefined();
  });

  it.each([
    ['risk.yaml', 'risk'],
    ['risk-2026.yaml', 'risk'],
    ['risk-notes.yaml', 'risk'],
    ['risk-note.yaml', 'risk-note'],
    ['risk-note-2026-2.yaml', 'risk-note'],
    ['records/so-a/risk-note-x.yaml', 'risk-note'],
    ['note-risk.yaml', undefined],
    ['-risk.yaml', undefined],
    ['.yaml', undefined],
  ])('with names that have a hyphen the longest that fits: %s', (file, kind) => {
    expect(kindIn(file, ['risk', 'risk-note'])).toBe(kind);
    expect(kindIn(file, ['risk-note', 'risk'])).toBe(kind);
  });
});
