import { hidden, keepsInput, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number };

interface Case {
  img: Float32Array;
  h: number;
  w: number;
  dx: number;
  dy: number;
}

/** Eighths, which float32 holds exactly; none of them 0, so that what comes in at an edge can be told. */
function picture(rng: Random, h: number, w: number): Float32Array {
  return Float32Array.from({ length: h * w }, () => (1 + rng.int(8)) / 8);
}

/** A picture that is not square, moved by less than its size. */
function draw(rng: Random): Case {
  const h = 2 + rng.int(6);
  const w = h + 1 + rng.int(4);
  const [tall, wide] = rng.int(2) === 0 ? [h, w] : [w, h];
  const by = (n: number) => rng.int(2 * n - 1) - (n - 1);
  return { img: picture(rng, tall, wide), h: tall, w: wide, dx: by(wide), dy: by(tall) };
}

/** A second opinion: rows cut and filled up as lists. */
function moved({ img, h, w, dx, dy }: Case): Float32Array {
  const line = (list: number[], by: number, none: () => number): number[] =>
    list.map((_, i) => list[i - by] ?? none());
  const rows = Array.from({ length: h }, (_, r) =>
    line(Array.from(img.subarray(r * w, (r + 1) * w)), dx, () => 0),
  );
  const empty = Array<number>(w).fill(0);
  return Float32Array.from(rows.flatMap((_, r) => rows[r - dy] ?? empty));
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'every pixel moves dx to the right and dy down',
    points: 1,
    make: (rng, index) => {
      if (index > 1) return draw(rng);
      return { img: picture(rng, 3, 5), h: 3, w: 5, dx: index === 0 ? 1 : 0, dy: index === 0 ? 0 : 1 };
    },
    probe: ({ randomShift }, { img, h, w, dx, dy }) => randomShift(img, h, w, dx, dy),
    verdict: (one, out) => same(out, moved(one), { what: 'the picture' }),
  }),

  check({
    name: 'what is pushed over an edge is gone, also when that is all',
    points: 1,
    make: (rng, index) => {
      const one = draw(rng);
      const far = [
        [one.w, 0],
        [-one.w, 0],
        [0, one.h],
        [0, -one.h],
        [one.w + 3, 1],
        [one.w - 1, 1],
        [1 - one.w, -1],
      ][index % 7]!;
      return { ...one, dx: far[0]!, dy: far[1]! };
    },
    probe: ({ randomShift }, { img, h, w, dx, dy }) => randomShift(img, h, w, dx, dy),
    verdict: (one, out) => same(out, moved(one), { what: 'the picture' }),
  }),

  // Twice in the same direction is once by the sum; there and back loses the edges only.
  check({
    name: 'two shifts the same way are one by their sum, and there and back loses only what was pushed out',
    points: 1,
    make: (rng) => {
      const one = draw(rng);
      const way = () => (rng.int(2) === 0 ? 1 : -1);
      return { ...one, dx: way(), dy: way() };
    },
    probe: ({ randomShift }, { img, h, w, dx, dy }) => {
      const once = randomShift(img, h, w, dx, dy);
      return { twice: randomShift(once, h, w, dx, dy), back: randomShift(once, h, w, -dx, -dy) };
    },
    verdict: (one, found) => {
      const once = moved(one);
      const twice = moved({ ...one, img: once });
      const back = moved({ ...one, img: once, dx: -one.dx, dy: -one.dy });
      return same(found, { twice, back }, { what: 'the pictures' });
    },
  }),

  check({
    name: 'a shift by nothing is a copy that has a life of its own',
    points: 1,
    make: (rng) => {
      const { img, h, w } = draw(rng);
      return { img, h, w };
    },
    probe: ({ randomShift }, { img, h, w }) => {
      const own = Float32Array.from(img);
      const copy = randomShift(own, h, w, 0, 0);
      own.fill(-1);
      return copy;
    },
    verdict: ({ img }, copy) => same(copy, img, { what: 'the copy' }),
  }),

  keepsInput(1),
]);
