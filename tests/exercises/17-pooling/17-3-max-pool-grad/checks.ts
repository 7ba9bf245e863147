import { hidden, keepsInput, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; normal(): number };
interface Arrived {
  dy: number[];
  argmax: number[];
  n: number;
}

/** Gradients of both signs; `few` places win all windows. */
function arrived(rng: Random, few: number): Arrived {
  const n = few + 1 + rng.int(20);
  const places = Array.from({ length: few }, () => rng.int(n));
  const dy = Array.from({ length: 1 + rng.int(15) }, () => rng.normal());
  return { dy, argmax: dy.map(() => places[rng.int(few)]!), n };
}

/** A second opinion: each place by itself. */
const opinion = ({ dy, argmax, n }: Arrived): number[] =>
  Array.from({ length: n }, (_, place) =>
    dy.filter((_, i) => argmax[i] === place).reduce((sum, v) => sum + v, 0),
  );

const tight = { within: 1e-9, what: 'the list' };

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'windows with a winner each',
    points: 1,
    make: (rng, index) => {
      if (index === 0) return { dy: [], argmax: [], n: 4 };
      const n = 4 + rng.int(20);
      const argmax = Array.from({ length: n }, (_, i) => i).filter(() => rng() < 0.4);
      return { dy: argmax.map(() => rng.normal()), argmax, n };
    },
    probe: ({ maxPoolGrad }, { dy, argmax, n }) => maxPoolGrad(dy, argmax, n),
    verdict: (input, found) => same(found, opinion(input), tight),
  }),

  check({
    name: 'who won several windows gets the sum',
    points: 1,
    make: (rng) => arrived(rng, 2 + rng.int(3)),
    probe: ({ maxPoolGrad }, { dy, argmax, n }) => maxPoolGrad(dy, argmax, n),
    verdict: (input, found) => same(found, opinion(input), tight),
  }),

  // Twice the gradients, sent in another order, give twice the answer.
  check({
    name: 'the order of the windows is no matter, and twice as much arrives as twice as much',
    points: 1,
    make: (rng) => arrived(rng, 2 + rng.int(6)),
    probe: ({ maxPoolGrad }, { dy, argmax, n }) =>
      maxPoolGrad(dy.map((v) => 2 * v).toReversed(), argmax.toReversed(), n),
    verdict: (input, found) =>
      same(
        found,
        opinion(input).map((v) => 2 * v),
        tight,
      ),
  }),

  keepsInput(1),
]);
