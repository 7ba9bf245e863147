import { hidden, keepsInput, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number };
interface Asked {
  x: number[];
  h: number;
  w: number;
  k: number;
  s: number;
}

/** A map of numbers that are all different, with a window that fits into it and any stride. */
function asked(rng: Random): Asked {
  const [k, s] = [1 + rng.int(3), 1 + rng.int(4)];
  const [h, w] = [k + rng.int(6), k + rng.int(8)];
  return { x: Array.from({ length: h * w }, () => 20 * rng() - 10), h, w, k, s };
}

/** The same where only a few numbers are in use, so that many are equal. */
function withEquals(rng: Random): Asked {
  const one = asked(rng);
  return { ...one, k: Math.min(2, one.k), x: one.x.map(() => rng.int(3) - 1) };
}

/** A second opinion: each window as a list of places, sorted by value and then by place. */
function opinion({ x, h, w, k, s }: Asked): { y: number[]; argmax: number[] } {
  const argmax: number[] = [];
  for (let m = 0; m < Math.floor((h - k) / s) + 1; m++) {
    for (let n = 0; n < Math.floor((w - k) / s) + 1; n++) {
      const places = Array.from(
        { length: k * k },
        (_, i) => (s * m + Math.floor(i / k)) * w + s * n + (i % k),
      );
      argmax.push(places.sort((a, b) => x[b]! - x[a]! || a - b)[0]!);
    }
  }
  return { y: argmax.map((at) => x[at]!), argmax };
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'the largest of each window, for maps, windows and strides of any size',
    points: 2,
    make: asked,
    probe: ({ maxPool2d }, { x, h, w, k, s }) => maxPool2d(x, h, w, k, s).y,
    verdict: (input, y) => same(y, opinion(input).y, { what: 'y' }),
  }),

  check({
    name: 'the place of each winner in x',
    points: 2,
    make: asked,
    probe: ({ maxPool2d }, { x, h, w, k, s }) => maxPool2d(x, h, w, k, s).argmax,
    verdict: (input, argmax) => same(argmax, opinion(input).argmax, { what: 'argmax' }),
  }),

  check({
    name: 'of equal numbers the first wins',
    points: 1,
    make: withEquals,
    probe: ({ maxPool2d }, { x, h, w, k, s }) => maxPool2d(x, h, w, k, s),
    verdict: (input, found) => same(found, opinion(input), { what: 'the record' }),
  }),

  // What is taken from all is taken from the largest, and the winners stay who they were.
  check({
    name: 'a map far below zero has the same winners',
    points: 1,
    make: (rng) => ({ ...asked(rng), by: 100 + rng.int(100) }),
    probe: ({ maxPool2d }, { x, h, w, k, s, by }) =>
      maxPool2d(
        x.map((v) => v - by),
        h,
        w,
        k,
        s,
      ),
    verdict: (input, found) => {
      const { y, argmax } = opinion(input);
      return same(found, { y: y.map((v) => v - input.by), argmax }, { within: 1e-9 });
    },
  }),

  keepsInput(1),
]);
