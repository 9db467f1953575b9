import { appendFileSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Evidence, Source } from '../../src/store/evidence.js';
import { openEvidence } from '../../src/store/yaml/evidence/evidence.js';
import { emptyFolder } from './support.js';

const FOLDER = 'evidence/scan/a';

function scene(kept: Readonly<Record<string, string>> = {}) {
  const root = emptyFolder();
  const write = (path: string, content: string): string => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
    return join(root, path);
  };
  for (const [path, content] of Object.entries(kept)) write(`evidence/${path}`, content);
  const evidence = openEvidence(root, { limit: 100 });
  const source = (name: string, content: string) => taken(evidence, write(`nguon/${name}`, content));
  return { root, evidence, source, write, names: () => readdirSync(join(root, FOLDER)).sort() };
}
function taken(evidence: Evidence, path: string): Source {
  const source = evidence.inspect(path);
  if ('refused' in source) throw new Error(source.refused.why);
  return source;
}

describe('keeping a file', () => {
  it('never writes over what came under its name meanwhile', () => {
    const { evidence, source, write, root } = scene();
    const mine = source('a.pdf', 'một');
    expect(evidence.plan('scan', 'a', mine)).toEqual({ file: 'scan/a/a.pdf', isNew: true });
    write(`${FOLDER}/a.pdf`, 'của người khác');
    expect(evidence.keep('scan', 'a', mine)).toEqual({ file: 'scan/a/a-2.pdf', isNew: true });
    expect(readFileSync(join(root, FOLDER, 'a.pdf'), 'utf8')).toBe('của người khác');
    expect(() => evidence.restore('scan/a/a.pdf', mine)).toThrow('EEXIST');
  });
  it('keeps nothing of a file that changes while it is copied', () => {
    const { evidence, source, names } = scene({ 'scan/a/cu.pdf': '' });
    const mine = source('a.pdf', 'một');
    appendFileSync(mine.path, 'hai');
    expect(() => evidence.keep('scan', 'a', mine)).toThrow('changed while copied');
    expect(names()).toEqual(['cu.pdf']);
  });
  it('clears away what a writer killed long ago left, and nothing of one at work', () => {
    const { evidence, source, write, names } = scene();
    const [old, fresh] = ['.x.pdf.999.0123456789ab.tmp', '.y.pdf.999.0123456789ab.tmp'];
    const hours = Date.now() / 1000 - 7200;
    utimesSync(write(`${FOLDER}/${old}`, 'nửa'), hours, hours);
    write(`${FOLDER}/${fresh}`, 'nửa');
    evidence.keep('scan', 'a', source('a.pdf', 'một'));
    expect(names()).toEqual([fresh, 'a.pdf']);
  });
  it('a folder of the name is no file of the content', () => {
    const { evidence, source, write } = scene();
    write(`${FOLDER}/a.pdf/b`, '');
    expect(evidence.plan('scan', 'a', source('a.pdf', ''))).toEqual({ file: 'scan/a/a-2.pdf', isNew: true });
  });
  it('says how big is too big', () => {
    const { evidence, write } = scene();
    const refused = { why: 'too-big', bytes: 101, limit: 100 };
    expect(evidence.inspect(write('to', 'x'.repeat(101)))).toEqual({ refused });
    expect(evidence.inspect(write('vua', 'x'.repeat(100)))).toMatchObject({ bytes: 100 });
  });
  it('takes a copy away with the folders made for it, and no others', () => {
    const { evidence, source, root } = scene({ 'scan/b/khac.pdf': '1' });
    const { file } = evidence.keep('scan', 'a', source('a.pdf', 'một'));
    evidence.discard(file);
    expect(readdirSync(join(root, 'evidence'), { recursive: true }).sort()).toEqual([
      'scan',
      'scan/b',
      'scan/b/khac.pdf',
    ]);
  });
});

describe('a survey', () => {
  it('of no folder at all', () => {
    const { evidence } = scene();
    expect(evidence.survey([{ file: 'a.pdf' }])).toEqual({ findings: [{ state: 'missing' }], orphans: [] });
  });
  it('reads a file two records name once, and each with its own digest', () => {
    const { evidence } = scene({ 'a.pdf': 'một', 'b/c.pdf': '1' });
    const sha256 = evidence.digest('a.pdf');
    const { findings, orphans } = evidence.survey([
      { file: 'a.pdf', sha256 },
      { file: 'a.pdf', sha256: '0'.repeat(64) },
      { file: 'a.pdf' },
      { file: 'a.pdf/b' },
    ]);
    expect(findings.map(({ state }) => state)).toEqual(['ok', 'changed', 'no-digest', 'not-regular']);
    expect(orphans).toEqual(['b/c.pdf']);
  });
});
