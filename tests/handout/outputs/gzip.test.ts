import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { rng } from '../../../lib/base/index.ts';
import { gzip } from '../../../lib/handout/outputs/plotly/gzip.ts';

const random = rng('gzip');
const bytes = (count: number, letters: number) =>
  Uint8Array.from({ length: count }, () => random.int(letters));
const words = Array.from({ length: 3000 }, (_, i) => `word${i % 37} is followed by ${random.int(50)};`).join(
  ' ',
);

test.each<[string, Uint8Array]>([
  ['nothing', new Uint8Array()],
  ['one byte', Uint8Array.of(7)],
  ['two bytes', Uint8Array.of(7, 7)],
  ['one byte many times', new Uint8Array(100_000).fill(65)],
  ['noise of all bytes', bytes(80_000, 256)],
  ['noise of two bytes', bytes(200_000, 2)],
  [
    'what comes again from as far back as a copy may reach',
    Uint8Array.from([...bytes(32_768, 256), ...bytes(300, 3)]),
  ],
  ['text', Buffer.from(words)],
  ['text of several scripts', Buffer.from('学习率 learning rate скорость обучения 🙂 '.repeat(900))],
])('%s comes back from zlib as it was', (_, data) => {
  expect(gunzipSync(gzip(data)).equals(data)).toBe(true);
});

test('plotly.js is packed almost as well as zlib packs it, and the same each time', () => {
  const path = createRequire(__filename).resolve('plotly.js-basic-dist-min/plotly-basic.min.js');
  const part = readFileSync(path).subarray(0, 400_000);
  const packed = gzip(part);
  expect(gunzipSync(packed).equals(part)).toBe(true);
  expect(packed.length).toBeLessThan(gzipSync(part, { level: 9 }).length * 1.02);
  expect(Buffer.from(gzip(part)).equals(packed)).toBe(true);
});
