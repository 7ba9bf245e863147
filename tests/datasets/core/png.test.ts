import { expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { png } from '../../../lib/datasets/png.ts';
import { pngParts } from './png-parts.ts';

test.each([
  [1, 0],
  [3, 2],
  [4, 6],
] as const)('pictures of %d channels come back', (channels, type) => {
  const random = rng(channels);
  for (let round = 0; round < 10; round++) {
    const [width, height] = [1 + random.int(20), 1 + random.int(20)];
    const pixels = Uint8Array.from({ length: width * height * channels }, () => random.int(256));
    const file = png({ width, height, channels, pixels }).toString('base64');
    expect(pngParts(file)).toEqual({ width, height, type, pixels });
  }
});

test('too few numbers are told', () => {
  expect(() => png({ width: 2, height: 2, channels: 3, pixels: new Uint8Array(4) })).toThrow(
    new RangeError('Cannot write a picture of 2 x 2 with 3 channels: it has 4 numbers; wanted 12'),
  );
});
