import { hidden, keepsInput, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; normal(): number };

interface Task {
  x: Float32Array;
  xs: [h: number, w: number, c: number];
  w: Float32Array;
  ws: [k: number, k2: number, cin: number, cout: number];
  s: number;
  p: number;
}

const line = (rng: Random, lengths: number[]): Float32Array =>
  Float32Array.from({ length: lengths.reduce((a, b) => a * b) }, () => rng.normal());

function task(
  rng: Random,
  over: { k?: number; s?: number; p?: number; cin?: number; cout?: number } = {},
): Task {
  const { k = 1 + rng.int(3), s = 1 + rng.int(3), p = rng.int(3) } = over;
  const { cin = 1 + rng.int(3), cout = 1 + rng.int(4) } = over;
  const xs: Task['xs'] = [k + rng.int(5), k + rng.int(5), cin];
  const ws: Task['ws'] = [k, k, cin, cout];
  return { x: line(rng, xs), xs, w: line(rng, ws), ws, s, p };
}

/** A second opinion that goes from the pixels to the stops: each pixel hands out its products. */
function handedOut({ x, xs: [height, width, cin], w, ws: [k, , , cout], s, p }: Task): number[] {
  const stops = (size: number) => {
    let count = 0;
    while (count * s + k <= size + 2 * p) count++;
    return count;
  };
  const [down, across] = [stops(height), stops(width)];
  const y = new Array<number>(down * across * cout).fill(0);
  x.forEach((pixel, at) => {
    const [row, column, c] = [Math.floor(at / (width * cin)), Math.floor(at / cin) % width, at % cin];
    w.forEach((weight, place) => {
      const [i, j] = [Math.floor(place / (k * cin * cout)), Math.floor(place / (cin * cout)) % k];
      if (Math.floor(place / cout) % cin !== c) return;
      const [m, n] = [(row + p - i) / s, (column + p - j) / s];
      if (!Number.isInteger(m) || !Number.isInteger(n) || m < 0 || n < 0 || m >= down || n >= across) return;
      y[(m * across + n) * cout + (place % cout)]! += pixel * weight;
    });
  });
  return y;
}

const close = { within: 1e-4, what: 'the maps', anyList: true };

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'one channel and one kernel',
    points: 1,
    make: (rng) => task(rng, { cin: 1, cout: 1, s: 1, p: 0, k: 2 + rng.int(2) }),
    probe: ({ conv2d }, { x, xs, w, ws, s, p }) => conv2d(x, xs, w, ws, s, p),
    verdict: (input, maps) => same(maps, handedOut(input), close),
  }),

  check({
    name: 'several channels and kernels',
    points: 2,
    make: (rng) => task(rng, { cin: 2 + rng.int(2), cout: 2 + rng.int(3), s: 1, p: 0 }),
    probe: ({ conv2d }, { x, xs, w, ws, s, p }) => conv2d(x, xs, w, ws, s, p),
    verdict: (input, maps) => same(maps, handedOut(input), close),
  }),

  check({
    name: 'twenty layers of any shape, stride and padding',
    points: 2,
    cases: 20,
    make: (rng) => task(rng),
    probe: ({ conv2d }, { x, xs, w, ws, s, p }) => conv2d(x, xs, w, ws, s, p),
    verdict: (input, maps) => same(maps, handedOut(input), close),
  }),

  // Whoever knows a few layers by heart does not know the sum of two.
  check({
    name: 'the maps of a sum of kernels are the sums of the maps, and nothing comes of nothing',
    points: 1,
    make: (rng) => {
      const first = task(rng);
      return { ...first, other: first.w.map(() => rng.normal()) };
    },
    probe: ({ conv2d }, { x, xs, w, other, ws, s, p }) => ({
      first: conv2d(x, xs, w, ws, s, p),
      both: conv2d(
        x,
        xs,
        w.map((weight, i) => weight + other[i]),
        ws,
        s,
        p,
      ),
      nothing: conv2d(
        x.map(() => 0),
        xs,
        w,
        ws,
        s,
        p,
      ),
    }),
    verdict: (input, { first, both, nothing }) => {
      const sum = input.w.map((weight, i) => weight + input.other[i]!);
      const wanted = handedOut(input);
      return (
        same(first, wanted, close) ??
        same(both, handedOut({ ...input, w: sum }), { ...close, what: 'the maps of the sum' }) ??
        same(
          nothing,
          wanted.map(() => 0),
          { ...close, what: 'the maps of an empty picture' },
        )
      );
    },
  }),

  // A function that refuses everything gets nothing here: channels that agree are asked for, too.
  check({
    name: 'channels that do not agree are refused',
    points: 1,
    make: (rng) => {
      const fits = task(rng);
      const more = 1 + rng.int(2);
      const [h, wide, c] = fits.xs;
      return { ...fits, xs2: [h, wide, c + more] as Task['xs'], x2: line(rng, [h, wide, c + more]) };
    },
    probe: ({ conv2d }, { x, xs, x2, xs2, w, ws, s, p }) => {
      const maps = conv2d(x, xs, w, ws, s, p);
      try {
        conv2d(x2, xs2, w, ws, s, p);
        return { maps, refused: false };
      } catch {
        return { maps, refused: true };
      }
    },
    verdict: (input, { maps, refused }) =>
      same(maps, handedOut(input), close) ??
      (refused ? undefined : 'a picture with more channels than the kernels was not refused'),
  }),

  keepsInput(1),
]);
