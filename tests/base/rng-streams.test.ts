import { expect, test } from '@jest/globals';
import { rng } from 'downhill/base';

const draw = (count: number, next: () => number) => Array.from({ length: count }, () => next());

test('a fork depends on seed and name only, not on what was drawn before', () => {
  const random = rng(10);
  const early = draw(5, random.fork('noise'));
  random.shuffle([1, 2, 3]);
  expect(draw(5, random.fork('noise'))).toEqual(early);
});

test('streams of different seeds, names, depths and types of seed all differ', () => {
  const streams = [
    rng(7),
    rng('7'),
    rng(8),
    rng(7).fork('a'),
    rng(7).fork('b'),
    rng(7).fork('a').fork('b'),
    rng('7/a'),
    rng(7).fork(1),
    rng(7).fork('1'),
  ];
  expect(new Set(streams.map((next) => next())).size).toBe(streams.length);
});

test('a stream and its fork are not correlated', () => {
  const random = rng(11);
  const fork = random.fork('other');
  const products = draw(50_000, () => (random() - 0.5) * (fork() - 0.5));
  const mean = products.reduce((a, b) => a + b, 0) / products.length;
  // The mean of n such products has the standard error 1 / (12 sqrt(n)).
  expect(Math.abs(mean)).toBeLessThan(4 / (12 * Math.sqrt(50_000)));
});

test('a seed that is not a finite number is refused', () => {
  expect(() => rng(Number.NaN)).toThrow(
    new RangeError('Cannot seed with NaN: wanted a finite number or a string'),
  );
});
