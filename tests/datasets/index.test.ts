import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import * as datasets from '../../lib/datasets/index.ts';

const room = join(__dirname, '..', '..', 'lib', 'datasets');
const index = readFileSync(join(room, 'index.ts'), 'utf8');

test('the index lists every loader and every maker by the name of a function', () => {
  const exported = Object.values(datasets);
  for (const [name, loader] of Object.entries({ ...datasets.loaders, ...datasets.makers })) {
    expect({ name, there: exported.includes(loader as never) }).toEqual({ name, there: true });
  }
});

test('the index lists every reader of files', () => {
  const files = readdirSync(join(room, 'format')).filter((file) => !file.startsWith('csv-')); // parts of readCsv
  const readers = files.flatMap((file) => {
    const code = readFileSync(join(room, 'format', file), 'utf8');
    return [...code.matchAll(/^export function\*? (read[A-Z]\w+|un\w+|gunzip|text)\(/gm)].map(
      ([, name]) => name!,
    );
  });
  expect(readers.length).toBeGreaterThan(9);
  expect(Object.keys(datasets)).toEqual(expect.arrayContaining(readers));
});

test('the index lists what lessons do with data', () => {
  const words =
    'standardScaler minMaxScaler oneHot windows tokenize characters words bytePairs pad shift flip crop noise';
  const functions = Object.entries(datasets).flatMap(([name, value]) =>
    typeof value === 'function' ? [name] : [],
  );
  expect(functions).toEqual(expect.arrayContaining(words.split(' ')));
});

test('the index holds no logic', () => {
  const code = index.split('\n').filter((line) => line && !line.startsWith('//'));
  expect(code.filter((line) => !/^export (type )?\{[^}]+\} from '\.\/[\w/-]+\.ts';$/.test(line))).toEqual([]);
});

test('every file of real/ but the parts that loaders share is a loader that the index lists', () => {
  const shared = [
    'files.ts',
    'housing-features.ts',
    'idx-pictures.ts',
    'labelled-table.ts',
    'loader.ts',
    'made-districts.ts',
    'made-speech.ts',
    'recordings.ts',
  ];
  const loaders = readdirSync(join(room, 'real')).filter((file) => !shared.includes(file));
  expect(loaders).toHaveLength(Object.keys(datasets.loaders).length);
  expect(loaders.filter((file) => !index.includes(`'./real/${file}'`))).toEqual([]);
});
