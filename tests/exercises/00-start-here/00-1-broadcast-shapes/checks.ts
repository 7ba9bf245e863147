import { hidden, keepsInput, same } from 'downhill/grading';

type Shape = number[];
type Random = { (): number; int(n: number): number };

const lengths = (rng: Random, rank: number): Shape => Array.from({ length: rank }, () => 2 + rng.int(8));

/** The same shape with some of its lengths replaced by 1. */
const thinned = (rng: Random, shape: Shape): Shape => shape.map((n) => (rng() < 0.4 ? 1 : n));

/** A second opinion, that walks from the right instead of filling up from the left. */
function joined(a: Shape, b: Shape): Shape {
  const result: Shape = [];
  for (let place = 1; place <= Math.max(a.length, b.length); place++) {
    const [n, m] = [a[a.length - place] ?? 1, b[b.length - place] ?? 1];
    result.unshift(n === 1 ? m : n);
  }
  return result;
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'shapes with equally many lengths',
    points: 1,
    make: (rng, index) => {
      if (index === 0) return { a: [4], b: [4] };
      if (index === 1) return { a: [1, 1], b: [1, 7] };
      const full = lengths(rng, 1 + rng.int(5));
      return { a: thinned(rng, full), b: thinned(rng, full) };
    },
    probe: ({ broadcastShapes }, { a, b }) => broadcastShapes(a, b),
    verdict: ({ a, b }, shape) => same(shape, joined(a, b), { what: 'the shape' }),
  }),

  check({
    name: 'a length that is missing on the left counts as 1',
    points: 1,
    make: (rng, index) => {
      if (index === 0) return { a: [], b: [3] };
      if (index === 1) return { a: [2, 3, 4], b: [] };
      if (index === 2) return { a: [1], b: [5, 6, 1] };
      const full = lengths(rng, 2 + rng.int(4));
      const short = thinned(rng, full.slice(1 + rng.int(full.length - 1)));
      return index % 2 ? { a: short, b: thinned(rng, full) } : { a: thinned(rng, full), b: short };
    },
    probe: ({ broadcastShapes }, { a, b }) => broadcastShapes(a, b),
    verdict: ({ a, b }, shape) => same(shape, joined(a, b), { what: 'the shape' }),
  }),

  // Whoever knows a few answers by heart does not know them for shapes that the answers themselves make.
  check({
    name: 'neither the order of two shapes nor the grouping of three makes a difference',
    points: 1,
    make: (rng) => {
      const full = lengths(rng, 2 + rng.int(3));
      const one = () => thinned(rng, full.slice(rng.int(full.length)));
      return { a: thinned(rng, full), b: one(), c: one() };
    },
    probe: ({ broadcastShapes: f }, { a, b, c }) => ({
      'f(a, b)': f(a, b),
      'f(b, a)': f(b, a),
      'f(f(a, b), c)': f(f(a, b), c),
      'f(a, f(b, c))': f(a, f(b, c)),
    }),
    verdict: ({ a, b, c }, shapes) => {
      const [two, three] = [joined(a, b), joined(joined(a, b), c)];
      const wanted = { 'f(a, b)': two, 'f(b, a)': two, 'f(f(a, b), c)': three, 'f(a, f(b, c))': three };
      return same(shapes, wanted, { what: 'the shapes' });
    },
  }),

  // A function that refuses everything gets nothing here: the shapes that fit are asked for, too.
  check({
    name: 'lengths that do not fit are refused, wherever they stand, and the same shapes are joined where they do',
    points: 1,
    make: (rng, index) => {
      const full = index === 0 ? [2, 3] : lengths(rng, 2 + rng.int(3));
      const short = full.slice(index === 0 ? 0 : rng.int(full.length - 1));
      const place = index === 0 ? 1 : index % short.length; // each place comes up in every grading
      const unfit = short.map((n, axis) => (axis === place ? n + 1 + rng.int(3) : n));
      return index % 2 ? { a: short, b: full, unfit } : { a: full, b: short, unfit };
    },
    probe: ({ broadcastShapes }, { a, b, unfit }) => {
      const joined = broadcastShapes(a, b);
      const long = a.length > b.length ? a : b;
      const refuses = (x: number[], y: number[]) => {
        try {
          broadcastShapes(x, y);
          return false;
        } catch {
          return true;
        }
      };
      return { joined, refused: [refuses(long, unfit), refuses(unfit, long)] };
    },
    verdict: ({ a, b }, { joined: shape, refused }) =>
      same(shape, joined(a, b), { what: 'the shape' }) ??
      (same(refused, [true, true]) && 'two shapes that do not fit were not refused'),
  }),

  keepsInput(1),
]);
