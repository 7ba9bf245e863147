import { hidden, keepsInput, same } from 'downhill/grading';

type Vec = number[];
type Random = { (): number; int(n: number): number; normal(mean?: number, sd?: number): number };
interface Case {
  y: Vec;
  p: Vec;
  delta: number;
}

/** Errors on both sides of delta, and of both signs. */
function examples(rng: Random, n = 1 + rng.int(12)): Case {
  const delta = 0.2 + 3 * rng();
  const y = Array.from({ length: n }, () => rng.normal(0, 5));
  return { y, p: y.map((yi) => yi + delta * (rng() < 0.5 ? 1 : 3) * rng.normal()), delta };
}

/** A second opinion: the square of what is within delta, and delta times what is over it. */
function priceOf({ y, p, delta }: Case): number {
  let sum = 0;
  for (const [i, yi] of y.entries()) {
    const e = Math.abs(yi - p[i]!);
    const within = Math.min(e, delta);
    sum += within ** 2 / 2 + delta * (e - within);
  }
  return sum / y.length;
}

const close = { within: 1e-9, what: 'the loss' };

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'a single error, small or large, too high or too low',
    points: 1,
    make: (rng, index) => {
      const { y, delta } = examples(rng, 1);
      const e = delta * (index % 2 ? 0.2 + 0.7 * rng() : 1.2 + 5 * rng()) * (index % 4 < 2 ? 1 : -1);
      return { y, p: [y[0]! + e], delta };
    },
    probe: ({ huber }, { y, p, delta }) => huber(y, p, delta),
    verdict: (one, loss) => same(loss, priceOf(one), close),
  }),

  check({
    name: 'the mean over several examples',
    points: 1,
    make: (rng) => examples(rng, 2 + rng.int(12)),
    probe: ({ huber }, { y, p, delta }) => huber(y, p, delta),
    verdict: (one, loss) => same(loss, priceOf(one), close),
  }),

  // Kilometres or metres: errors and delta a times as large cost a^2 times as much, and the zero point does not matter.
  check({
    name: 'another zero point changes nothing, another unit its square, and truth and guess may change places',
    points: 1,
    make: (rng) => ({ ...examples(rng), unit: 0.5 + 3 * rng(), shift: rng.normal(0, 10) }),
    probe: ({ huber }, { y, p, delta, unit, shift }) => ({
      moved: huber(
        y.map((one) => one + shift),
        p.map((one) => one + shift),
        delta,
      ),
      scaled: huber(
        y.map((one) => unit * one),
        p.map((one) => unit * one),
        unit * delta,
      ),
      swapped: huber(p, y, delta),
    }),
    verdict: (one, found) => {
      const loss = priceOf(one);
      const wanted = { moved: loss, scaled: one.unit ** 2 * loss, swapped: loss };
      return same(found, wanted, { within: 1e-6, what: 'the losses' });
    },
  }),

  keepsInput(1),
]);
