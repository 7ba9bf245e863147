import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { cacheDir, dataDir, notebooksDir, projectRoot, venvDir } from 'downhill/base';

const before = process.env.DOWNHILL_CACHE;
let folder: string;

beforeEach(() => {
  delete process.env.DOWNHILL_CACHE;
  folder = mkdtempSync(join(tmpdir(), 'downhill-'));
});

afterEach(() => {
  if (before === undefined) delete process.env.DOWNHILL_CACHE;
  else process.env.DOWNHILL_CACHE = before;
  rmSync(folder, { recursive: true });
});

test('the root is the folder of the package.json named downhill', () => {
  expect(JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8')).name).toBe('downhill');
  expect(join(projectRoot(), 'tests', 'base')).toBe(__dirname);
});

test('the root is found from deep inside, past packages of other names and broken ones', () => {
  const deep = join(folder, 'dist', 'other', 'broken', 'base');
  mkdirSync(deep, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "name": "downhill" }');
  writeFileSync(join(folder, 'dist', 'package.json'), 'null');
  writeFileSync(join(folder, 'dist', 'other', 'package.json'), '{ "name": "other" }');
  writeFileSync(join(folder, 'dist', 'other', 'broken', 'package.json'), '{ "name": ');
  expect(projectRoot(deep)).toBe(folder);
});

test('a place outside every project is refused', () => {
  expect(() => projectRoot(folder)).toThrow(
    new Error(`Cannot find the project: no package.json named "downhill" in ${folder} or above it`),
  );
});

test('the folders of the project are named from its root', () => {
  expect(dataDir('catalog.json')).toBe(join(projectRoot(), 'data', 'catalog.json'));
  expect(notebooksDir()).toBe(join(projectRoot(), 'notebooks'));
  expect(venvDir('bin', 'python')).toBe(join(projectRoot(), '.venv', 'bin', 'python'));
  expect(cacheDir('engines', 'gpu')).toBe(join(projectRoot(), '.cache', 'engines', 'gpu'));
});

test('DOWNHILL_CACHE moves the cache; empty, it counts as not set', () => {
  process.env.DOWNHILL_CACHE = folder;
  expect(cacheDir('mnist')).toBe(join(folder, 'mnist'));
  process.env.DOWNHILL_CACHE = 'here';
  expect(cacheDir('mnist')).toBe(join(process.cwd(), 'here', 'mnist'));
  process.env.DOWNHILL_CACHE = '';
  expect(cacheDir('mnist')).toBe(join(projectRoot(), '.cache', 'mnist'));
});
