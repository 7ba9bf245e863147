import { hidden, same } from 'downhill/grading';

/** Quarters, not 0: their products are the same in any order. */
const quarter = (rng: { int(n: number): number }): number => (rng.int(40) - 20) / 4 || 0.5;

const near = { within: 1e-6 };

export default hidden<typeof import('./solution.ts')>((check) => [
  // A second opinion that knows no slopes: the loss itself, with a and b turned to both sides.
  check({
    name: 'a product hands on what turning its factors shows, whatever their signs',
    points: 1,
    make: (rng) => ({ a: quarter(rng), b: quarter(rng), grad: quarter(rng) }),
    probe: ({ mulBack }, { a, b, grad }) => mulBack(a, b, grad),
    verdict: ({ a, b, grad }, slopes) => {
      const loss = (x: number, y: number) => grad * (x * y);
      const turned = [
        (loss(a + 0.125, b) - loss(a - 0.125, b)) / 0.25,
        (loss(a, b + 0.125) - loss(a, b - 0.125)) / 0.25,
      ];
      return same(slopes, turned, { ...near, what: 'the slopes' });
    },
  }),

  check({
    name: 'a relu hands on all of the slope above 0 and nothing below or at 0',
    points: 1,
    make: (rng, index) => ({
      above: Math.abs(quarter(rng)) / (1 + index),
      below: -Math.abs(quarter(rng)) / (1 + index),
      grad: quarter(rng),
    }),
    probe: ({ reluBack }, { above, below, grad }) => [
      reluBack(above, grad),
      reluBack(below, grad) + 0, // -0 is 0
      reluBack(0, grad) + 0,
    ],
    verdict: ({ grad }, slopes) => same(slopes, [grad, 0, 0], { ...near, what: 'the slopes' }),
  }),

  // A square is a product of a number with itself: both shares together are 2 a. And relu(a b) is a chain of both.
  check({
    name: 'the two shares of a square add up to 2 a, and both rules work in a chain',
    points: 1,
    make: (rng, index) => {
      const [a, b] = [quarter(rng), quarter(rng)];
      return {
        a: index % 2 ? Math.abs(a) * Math.sign(b) : -Math.abs(a) * Math.sign(b),
        b,
        grad: quarter(rng),
      };
    },
    probe: ({ mulBack, reluBack }, { a, b, grad }) => {
      const square = mulBack(a, a, grad);
      return {
        square: square[0] + square[1],
        chain: mulBack(a, b, reluBack(a * b, grad)).map((one) => one + 0),
      };
    },
    verdict: ({ a, b, grad }, found) => {
      const chain = a * b > 0 ? [grad * b, grad * a] : [0, 0];
      return same(found, { square: 2 * a * grad, chain }, near);
    },
  }),
]);
