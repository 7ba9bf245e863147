import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { readErrata, readGlossary, readPlan, readReferences } from '../../lib/course/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'downhill-course-'));
afterAll(() => rmSync(folder, { recursive: true }));

const holding = (text: string) => {
  const path = join(folder, 'file.json');
  writeFileSync(path, text);
  return path;
};
const term = { id: 'loss', en: 'loss', zh: '损失', def: 'How bad.', first: '00', aliases: [] as unknown };
const glossary = (value: unknown) => () => readGlossary(holding(JSON.stringify(value)));

describe('reading data/course', () => {
  test('gives what is there', () => {
    expect(glossary([term])()).toEqual([term]);
  });

  test('tells what is no JSON, with the name of the file', () => {
    expect(() => readGlossary(holding('[{'))).toThrow(/^Cannot read data\/course\/glossary\.json: .*JSON/);
    expect(() => readGlossary(join(folder, 'none.json'))).toThrow(
      /^Cannot read data\/course\/glossary\.json: ENOENT/,
    );
  });

  test('tells what is wrong with an entry, and which', () => {
    const entry = 'data/course/glossary.json, entry 2';
    expect(glossary({})).toThrow(new TypeError('data/course/glossary.json wants a list, found {}'));
    expect(glossary([term, null])).toThrow(new TypeError(`${entry} wants an object, found null`));
    expect(glossary([term, { ...term, def: undefined }])).toThrow(
      new TypeError(`${entry} wants def as text, found nothing`),
    );
    expect(glossary([term, { ...term, zh: '' }])).toThrow(
      new TypeError(`${entry} wants zh as text, found ""`),
    );
    expect(glossary([term, { ...term, aliases: ['a', 3] }])).toThrow(
      new TypeError(`${entry} wants aliases as texts, found ["a",3]`),
    );
    expect(glossary([term, { ...term, note: 'x' }])).toThrow(
      new TypeError(`${entry} has a field that nobody reads: note`),
    );
  });

  test('tells a plan without lessons', () => {
    expect(() => readPlan(holding('{"parts": []}'))).toThrow(
      new TypeError('data/course/lessons.json (lessons) wants a list, found nothing'),
    );
  });

  test('tells a kind or a verdict that there is not, with the nearest one', () => {
    const erratum = { id: 'E01', kind: 'formla wrong', where: [], says: 'A.', right: 'B.', lessons: [] };
    expect(() => readErrata(holding(JSON.stringify([erratum])))).toThrow(
      new RangeError(
        'Cannot read data/course/errata.json with "formla wrong": no such kind. Did you mean "formula wrong"? Known: formula wrong, code bug, claim wrong, misleading or incomplete, contradiction, promise not kept, references',
      ),
    );
    const reference = { number: 1, printed: 'A.', work: 1, verdict: 'rihgt' };
    expect(() => readReferences(holding(JSON.stringify([reference])))).toThrow(
      new RangeError(
        'Cannot read data/course/references.json with "rihgt": no such verdict. Did you mean "right"? Known: right, wrong details, mangled, no trace',
      ),
    );
  });
});
