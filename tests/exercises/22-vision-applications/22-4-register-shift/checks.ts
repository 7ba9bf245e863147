import { hidden, keepsInput, same } from 'downhill/grading';

type Mat = number[][];
type Random = { (): number; int(n: number): number };
interface Blob {
  x: number;
  y: number;
  wide: number;
  bright: number;
}

const blobs = (rng: Random): Blob[] =>
  Array.from({ length: 3 + rng.int(3) }, () => ({
    x: 12 + 8 * rng(),
    y: 12 + 6 * rng(),
    wide: 2 + rng(),
    bright: 0.4 + 0.6 * rng(),
  }));

/** The blobs, drawn where they are and not moved as pixels: nothing is interpolated. */
const drawn = (list: Blob[], { dx, dy }: { dx: number; dy: number }): Mat =>
  Array.from({ length: 30 }, (_, y) =>
    Array.from({ length: 32 }, (_, x) =>
      list.reduce((sum, { x: mx, y: my, wide, bright }) => {
        const far = (x - mx - dx) ** 2 + (y - my - dy) ** 2;
        return sum + bright * Math.exp(-far / (2 * wide * wide));
      }, 0),
    ),
  );

const near = { within: 0.25, what: 'the shift' }; // a parabola was never off by more than 0.22 in 1500 draws
const still = { dx: 0, dy: 0 };

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'shifts by whole pixels',
    points: 1,
    make: (rng) => {
      const shift = { dx: rng.int(9) - 4, dy: rng.int(9) - 4 };
      const list = blobs(rng);
      return { fixed: drawn(list, still), moving: drawn(list, shift), shift };
    },
    probe: ({ registerShift }, { fixed, moving }) => registerShift(fixed, moving),
    verdict: ({ shift }, found) => same(found, shift, near),
  }),

  check({
    name: 'shifts by parts of a pixel, to a quarter of a pixel',
    points: 2,
    make: (rng) => {
      const shift = { dx: 8 * rng() - 4, dy: 8 * rng() - 4 };
      const list = blobs(rng);
      return { fixed: drawn(list, still), moving: drawn(list, shift), shift };
    },
    probe: ({ registerShift }, { fixed, moving }) => registerShift(fixed, moving),
    verdict: ({ shift }, found) => same(found, shift, near),
  }),

  // Nobody knows these by heart: the way back, the pictures turned over, and a darker pair.
  check({
    name: 'the way back is the opposite, a turned pair has dx and dy exchanged, and brightness makes no difference',
    points: 2,
    make: (rng) => {
      const shift = { dx: 6 * rng() - 3, dy: 6 * rng() - 3 };
      const list = blobs(rng);
      return { fixed: drawn(list, still), moving: drawn(list, shift), shift, by: 0.3 + 2 * rng() };
    },
    probe: ({ registerShift }, { fixed, moving, by }) => {
      const turned = (M: Mat): Mat => M[0]!.map((_, x) => M.map((row) => row[x]!));
      const lit = (M: Mat): Mat => M.map((row) => row.map((v) => v * by));
      return [
        registerShift(moving, fixed),
        registerShift(turned(fixed), turned(moving)),
        registerShift(lit(fixed), lit(moving)),
      ].map(({ dx, dy }) => [dx, dy]);
    },
    verdict: ({ shift: { dx, dy } }, found) =>
      same(
        found,
        [
          [-dx, -dy],
          [dy, dx],
          [dx, dy],
        ],
        near,
      ),
  }),

  keepsInput(1),
]);
