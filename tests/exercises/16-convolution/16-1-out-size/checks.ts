import { hidden, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number };

interface Axis {
  w: number;
  f: number;
  p: number;
  s: number;
}

const fitting = (rng: Random): Axis => {
  const [w, p, s] = [1 + rng.int(60), rng.int(5), 1 + rng.int(6)];
  return { w, f: 1 + rng.int(w + 2 * p), p, s };
};

/** A second opinion that walks: one stop after the other, as long as the window ends on the axis. */
function walked({ w, f, p, s }: Axis): number {
  let stops = 0;
  for (let first = -p; first + f <= w + p; first += s) stops++;
  return stops;
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'any axis, window, padding and stride',
    points: 1,
    cases: 20,
    make: (rng, index) => (index === 0 ? { w: 1, f: 1, p: 0, s: 3 } : fitting(rng)),
    probe: ({ outSize }, { w, f, p, s }) => outSize(w, f, p, s),
    verdict: (axis, found) => same(found, walked(axis), { what: 'the number of stops' }),
  }),

  check({
    name: 'a window as long as everything, noughts included, stops once, and with one pixel more than a step twice',
    points: 1,
    make: (rng) => ({ w: 1 + rng.int(40), p: rng.int(4), s: 1 + rng.int(5) }),
    probe: ({ outSize }, { w, p, s }) => [outSize(w, w + 2 * p, p, s), outSize(w + s, w + 2 * p, p, s)],
    verdict: (_, found) => same(found, [1, 2], { what: 'the numbers of stops' }),
  }),

  // Whoever knows a few answers by heart does not know how they hang together.
  check({
    name: 'noughts count like pixels, and one step more is one stop more',
    points: 1,
    make: (rng) => fitting(rng),
    probe: ({ outSize }, { w, f, p, s }) => [
      outSize(w, f, p, s),
      outSize(w + 2 * p, f, 0, s),
      outSize(w + s, f, p, s),
    ],
    verdict: (axis, found) => {
      const stops = walked(axis);
      return same(found, [stops, stops, stops + 1], { what: 'the numbers of stops' });
    },
  }),

  // A function that refuses everything gets nothing here: an axis that fits is asked for, too.
  check({
    name: 'a window that fits nowhere is refused, even where only one pixel is missing',
    points: 1,
    make: (rng, index) => {
      const { w, p, s } = fitting(rng);
      return { w, p, s: s + 1, over: index % 2 ? 1 : 1 + rng.int(9) };
    },
    probe: ({ outSize }, { w, p, s, over }) => {
      const once = outSize(w, w + 2 * p, p, s);
      try {
        outSize(w, w + 2 * p + over, p, s);
        return { once, refused: false };
      } catch {
        return { once, refused: true };
      }
    },
    verdict: (_, { once, refused }) =>
      same(once, 1, { what: 'the number of stops' }) ??
      (refused ? undefined : 'a window longer than everything was not refused'),
  }),
]);
