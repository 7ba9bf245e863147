import { describe, expect, test } from '@jest/globals';
import { type Rng, rng } from '../../../lib/base/index.ts';
import { readCsv } from '../../../lib/datasets/format/csv.ts';
import { Decimal } from '../../../lib/datasets/format/decimal.ts';

const decimal = new Decimal();
const digits = (chance: Rng, count: number) => Array.from({ length: count }, () => chance.int(10)).join('');

/** Numbers as they are written in tables: short and long, with points and exponents. */
const ways: Record<string, (chance: Rng) => string> = {
  'as JavaScript writes doubles': (chance) => String(chance.normal() * 10 ** (chance.int(12) - 6)),
  'with a fixed number of digits': (chance) => (chance.normal() * 1000).toFixed(chance.int(18)),
  'with an exponent': (chance) => chance.normal().toExponential(chance.int(19)),
  'with any digits': (chance) =>
    `${chance.pick(['', '-', '+'])}${digits(chance, chance.int(12))}.${digits(chance, 1 + chance.int(12))}`,
  'with any digits and exponent': (chance) => `${digits(chance, 1 + chance.int(9))}e${chance.int(60) - 30}`,
  'with leading zeros': (chance) => `000${digits(chance, 3)}.000${digits(chance, chance.int(18))}`,
  // Just between two doubles: 2k + 1 halves, where k needs all 53 bits.
  'in the middle of two doubles': (chance) => `${2n ** 53n + BigInt(chance.int(2 ** 32))}.5`,
  'next to the middle of two doubles': (chance) =>
    `${2n ** 53n + BigInt(chance.int(2 ** 32))}.${chance.pick(['4999', '5001', '49'])}`,
};

describe('numbers read from bytes', () => {
  test.each(Object.entries(ways))('20,000 %s are those of Number(), or left to it', (name, write) => {
    const chance = rng(name);
    const wrong: string[] = [];
    let known = 0;
    for (let n = 0; n < 20_000; n++) {
      const written = write(chance);
      const value = decimal.read(Buffer.from(`${written}\n`), 0);
      if (Number.isNaN(value)) continue;
      known++;
      if (!Object.is(value, Number(written)) || decimal.end !== written.length) wrong.push(written);
    }
    expect(wrong).toEqual([]);
    // Middles cannot be decided this way; of the others most can.
    if (!name.includes('middle')) expect(known).toBeGreaterThan(10_000);
  });

  test.each(Object.entries(ways))('in a table, 5,000 %s are those of Number()', (name, write) => {
    const chance = rng(`table ${name}`);
    const written = Array.from({ length: 5000 }, () => write(chance));
    const [column] = readCsv(`x\n${written.join('\n')}\n`).columns;
    expect(column?.values).toEqual(Float64Array.from(written, Number));
  });

  test.each(['', '.', '-', '+', '-.', 'e5', '.e1', '1e', '1e+', '--1', 'NaN', 'x'])(
    '%j is none',
    (written) => {
      expect(decimal.read(Buffer.from(`${written}\n`), 0)).toBeNaN();
    },
  );

  test('it begins and ends where it shall', () => {
    expect(decimal.read(Buffer.from('x,-12.5e1;'), 2)).toBe(-125);
    expect(decimal.end).toBe(9);
    expect(decimal.read(Buffer.from('-0\n'), 0)).toBe(-0);
  });

  test('the hardest cases of a textbook on reading numbers come out right in a table', () => {
    // From David Gay's and Paxson's collections: halfway cases, the smallest and the largest doubles.
    const hard = [
      '9007199254740993',
      '5e-324',
      '2.4703282292062327e-324',
      '1.7976931348623157e308',
      '1e23',
      '8.442911973260991817129021e-309',
      '0.500000000000000166533453693773481063544750213623046875',
      '2.2250738585072011e-308',
    ];
    const [column] = readCsv(`x\n${hard.join('\n')}`).columns;
    expect([...(column?.values ?? [])]).toEqual([
      9007199254740992,
      5e-324,
      0,
      Number.MAX_VALUE,
      1e23,
      8.44291197326099e-309,
      0.5000000000000002,
      2.225073858507201e-308,
    ]);
  });
});
