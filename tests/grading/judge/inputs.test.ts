import { expect, test } from '@jest/globals';
import { asHidden, asProperty, inputsOf } from '../../../lib/grading/judge/inputs.ts';
import { check, kept } from './checks.ts';

const of = { seed: 's', id: '90-1', index: 0 };
const wide = check({ cases: 4, make: (rng, index) => [index, rng(), rng.int(1000), rng.normal()] });

test('the same seed draws the same inputs, also after others were drawn', () => {
  const first = inputsOf(wide, of);
  inputsOf(wide, { ...of, index: 3 });
  expect(inputsOf(wide, of)).toEqual(first);
  expect(first.map((one) => (one as number[])[0])).toEqual([0, 1, 2, 3]);
});

test('another seed, another exercise, another check and another case draw others', () => {
  const all = [of, { ...of, seed: 't' }, { ...of, id: '90-2' }, { ...of, index: 1 }].flatMap((one) =>
    inputsOf(wide, one),
  );
  const drawn = all.map((one) => (one as number[]).slice(1).join());
  expect(new Set(drawn).size).toBe(16);
});

test('how many are drawn, and how much of the stream each uses, changes none of them', () => {
  const thirsty = check({
    cases: 9,
    make: (rng, index) => [index, rng(), rng.int(1000), rng.normal(), rng.shuffle([1, 2, 3]), rng()],
  });
  expect(
    inputsOf(thirsty, of)
      .slice(0, 4)
      .map((one) => (one as number[]).slice(0, 4)),
  ).toEqual(inputsOf(wide, of));
});

test('eight cases are drawn where nothing is said', () => {
  const { cases: _, ...usual } = check();
  expect(inputsOf(usual, of)).toHaveLength(8);
});

test('a check is over answers or over a property', () => {
  expect([asHidden(kept), asProperty(kept), asHidden(wide), asProperty(wide)]).toEqual([
    undefined,
    kept,
    wide,
    undefined,
  ]);
});
