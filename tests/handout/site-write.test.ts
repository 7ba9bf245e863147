import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { NotOurs, writeSite } from '../../lib/handout/site/index.ts';

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'downhill-site-'));
  folder = join(root, 'site');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const file = (name: string, text = name) => ({ name, text });
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

describe('writing the site', () => {
  test('makes the folder and writes every file', () => {
    const result = writeSite(folder, [file('index.html', 'Grüße 你好'), file('.nojekyll', '')]);
    expect(result).toEqual({ written: ['index.html', '.nojekyll'], unchanged: [], removed: [], kept: [] });
    expect(read('index.html')).toBe('Grüße 你好');
    expect(readdirSync(folder).sort()).toEqual(['.downhill-site.json', '.nojekyll', 'index.html']);
  });

  test('touches only what changed', () => {
    writeSite(folder, [file('a.html'), file('b.html')]);
    const before = statSync(join(folder, 'a.html'), { bigint: true });
    const list = statSync(join(folder, '.downhill-site.json'), { bigint: true });
    expect(writeSite(folder, [file('a.html'), file('b.html')]).written).toEqual([]);
    expect(statSync(join(folder, '.downhill-site.json'), { bigint: true }).ino).toBe(list.ino);
    const result = writeSite(folder, [file('a.html'), file('b.html', 'new')]);
    expect(result).toEqual({ written: ['b.html'], unchanged: ['a.html'], removed: [], kept: [] });
    const after = statSync(join(folder, 'a.html'), { bigint: true });
    expect([after.ino, after.mtimeNs]).toEqual([before.ino, before.mtimeNs]);
    expect(read('b.html')).toBe('new');
  });

  test('removes the pages of lessons that are gone, and only what it wrote', () => {
    writeSite(folder, [file('index.html'), file('old.html'), file('edited.html')]);
    writeFileSync(join(folder, 'mine.html'), 'mine');
    writeFileSync(join(folder, 'edited.html'), 'edited by hand');
    mkdirSync(join(folder, 'deep'));
    const result = writeSite(folder, [file('index.html')]);
    expect(result).toEqual({
      written: [],
      unchanged: ['index.html'],
      removed: ['old.html'],
      kept: ['edited.html'],
    });
    expect(readdirSync(folder).sort()).toEqual([
      '.downhill-site.json',
      'deep',
      'edited.html',
      'index.html',
      'mine.html',
    ]);
  });

  test('removes nothing outside its folder, whatever the list says', () => {
    writeSite(folder, [file('index.html')]);
    const outside = join(root, 'outside.html');
    writeFileSync(outside, 'outside');
    symlinkSync(outside, join(folder, 'link.html'));
    mkdirSync(join(folder, 'dir'));
    const names = ['../outside.html', outside, 'link.html', 'dir', '..', '.', 'dir/../../outside.html'];
    const { createHash } = require('node:crypto') as typeof import('node:crypto');
    const hash = createHash('sha256').update('outside').digest('hex');
    writeFileSync(
      join(folder, '.downhill-site.json'),
      JSON.stringify({ files: Object.fromEntries(names.map((name) => [name, hash])) }),
    );
    expect(() => writeSite(folder, [file('index.html', 'new')])).toThrow(NotOurs);
    expect(writeSite(folder, [file('index.html')]).removed).toEqual([]);
    expect(readFileSync(outside, 'utf8')).toBe('outside');
    expect(existsSync(join(folder, 'dir'))).toBe(true);
    expect(existsSync(join(folder, 'link.html'))).toBe(true);
  });

  test("writes over nobody's page, and leaves all as it was", () => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'index.html'), 'another site');
    expect(() => writeSite(folder, [file('a.html'), file('index.html')])).toThrow(
      new NotOurs(
        `Cannot write the site into ${folder}: index.html is there and is not of an earlier site. Name a folder that is empty or new`,
      ),
    );
    expect(readdirSync(folder)).toEqual(['index.html']);
    expect(read('index.html')).toBe('another site');
  });

  test('works beside a list that cannot be read', () => {
    for (const list of ['', '[]', 'null', '{"files":3}', '{"files":{"a.html":1}}']) {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder);
      writeFileSync(join(folder, '.downhill-site.json'), list);
      expect([list, writeSite(folder, [file('a.html')]).written]).toEqual([list, ['a.html']]);
      expect(writeSite(folder, []).removed).toEqual(['a.html']);
    }
  });
});
