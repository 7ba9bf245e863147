import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { rng } from '../../../lib/base/index.ts';
import type { Column } from '../../../lib/datasets/column.ts';
import type { Dataset } from '../../../lib/datasets/dataset.ts';
import {
  circles,
  drawnDigits,
  houses,
  type MadeName,
  type MadeOptions,
  made,
  make,
  moons,
  rings,
  spirals,
  walks,
} from '../../../lib/datasets/made/index.ts';
import { flat, textsOf } from './columns.ts';

const names = Object.keys(made) as MadeName[];
const makeAny = made as Record<MadeName, (options?: MadeOptions) => Dataset<Column, Column>>;

/** A hash of every column, byte by byte. */
function hashOf(data: Dataset<Column, Column>): string {
  const hash = createHash('sha256');
  for (const column of data.columns) {
    hash.update(column);
    if (data.reader(column).kind === 'texts') hash.update(JSON.stringify(textsOf(data, column)));
    else hash.update(Buffer.from(flat(data, column).buffer));
  }
  return hash.digest('hex').slice(0, 16);
}

// Written down on Linux with Node 20; 22, 24 and 26 give the same.
const recorded: Record<MadeName, string> = {
  lines: 'b7c8d6a7ead7c72f',
  'noisy-sine': '9958e938133b2845',
  moons: '6eebc7a9db1b1c7c',
  circles: '16afbd14ed7b5f42',
  spirals: 'a68ce48b4a56b652',
  blobs: 'bd446fb2f98f3073',
  xor: 'fb7c3f50c9cb3c99',
  rings: '5f8c3220d16f1a1a',
  flowers: 'd2a8cadc2f79f36c',
  wines: 'cf919df90e47ee6e',
  houses: '278b12dbae72d4cd',
  shapes: '7e54b11ce426dfd3',
  textures: '1f4e277adb8a6799',
  'drawn-digits': '8f5068c9ea4376be',
  sines: '0ab347f29fcfee0b',
  adding: 'db78f92a20bc405c',
  walks: '1d13259a7203a541',
  epidemics: '313eb570f8a190a3',
  tones: '48f798f6482b8646',
  spoken: '0c23cc8da590c016',
  reversed: '8882dd690cdcd1ef',
  dates: '6bd3d6baba3abc71',
  sentences: '00892d9ececbbac2',
  plays: '6087bf63d3a94e8d',
  'made-names': '50652be9e7d3f8bd',
  reviews: 'fc6f101a4a982f95',
  mail: '800b1c7080ac0479',
  dna: '4725482a79480005',
};

describe('every maker', () => {
  test.each(names)('%s gives the recorded bytes for seed 1', (name) => {
    expect(hashOf(makeAny[name]({ n: 20, rng: rng(1) }))).toBe(recorded[name]);
  });

  test.each(names)(
    '%s gives the same without a seed each time, and something else for another one',
    (name) => {
      const hash = hashOf(makeAny[name]({ n: 5 }));
      expect(hashOf(makeAny[name]({ n: 5 }))).toBe(hash);
      expect(hashOf(makeAny[name]({ n: 5, rng: rng(2) }))).not.toBe(hash);
    },
  );

  test.each(names)('%s says how many there are, that they are made, and makes one as well', (name) => {
    const data = makeAny[name]({ n: 7 });
    expect([data.name, data.size]).toEqual([name, 7]);
    expect(data.note).toMatch(/^made: /);
    expect(makeAny[name]({ n: 1 }).size).toBe(1);
  });

  test.each(names)('%s refuses to make none, a part of one, or fewer', (name) => {
    for (const n of [0, 2.5, -3, Number.NaN]) {
      expect(() => makeAny[name]({ n })).toThrow(
        new RangeError(`Cannot make ${name} with n = ${n}: wanted a whole number from 1 on`),
      );
    }
  });
});

test('a data set is made by its name, with the options of its maker', () => {
  const data = make('moons', { n: 10, noise: 0, rng: rng(3) });
  expect(hashOf(data)).toBe(hashOf(moons({ n: 10, noise: 0, rng: rng(3) })));
});

test('an unknown name is told with the one that was meant and all known ones', () => {
  expect(() => make('mons' as MadeName)).toThrow(
    new RangeError(`Cannot make "mons": no such dataset. Did you mean "moons"? Known: ${names.join(', ')}`),
  );
  expect(() => make('toString' as MadeName)).toThrow(RangeError);
});

test('noise below 0 and other amounts that are none are told', () => {
  const wrong: [() => unknown, string][] = [
    [() => moons({ noise: -0.1 }), 'Cannot make moons with noise = -0.1: wanted a number from 0 on'],
    [() => circles({ factor: 1.2 }), 'Cannot make circles with factor = 1.2: wanted a number from 0 to 1'],
    [() => spirals({ arms: 1 }), 'Cannot make spirals with arms = 1: wanted a whole number from 2 on'],
    [() => spirals({ turns: 0 }), 'Cannot make spirals with turns = 0: wanted a number above 0'],
    [() => rings({ radius: -2 }), 'Cannot make rings with radius = -2: wanted a number above 0'],
    [() => houses({ noise: Number.NaN }), 'Cannot make houses with noise = NaN: wanted a number from 0 on'],
    [() => walks({ drift: 1 / 0 }), 'Cannot make walks with drift = Infinity: wanted a finite number'],
    [
      () => drawnDigits({ size: 4 }),
      'Cannot make drawn-digits with size = 4: wanted a whole number from 8 on',
    ],
  ];
  for (const [attempt, message] of wrong) expect(attempt).toThrow(new RangeError(message));
});

test('each set has a chance of its own: leaving the seed out does not draw two sets alike', () => {
  const [a, b] = [flat(make('lines', { n: 5 })), flat(make('noisy-sine', { n: 5 }))];
  expect(Array.from(a, (x) => (x + 3) / 6)).not.toEqual(Array.from(b));
});
