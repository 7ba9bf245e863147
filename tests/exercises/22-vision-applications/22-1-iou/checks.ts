import { hidden, keepsInput, same } from 'downhill/grading';

type Box = [number, number, number, number];
type Random = { (): number; int(n: number): number };

const boxOf = (rng: Random, most = 20): Box => {
  const [left, top] = [rng.int(most), rng.int(most)];
  return [left, top, left + 1 + rng.int(most), top + 1 + rng.int(most)];
};

/** A second opinion that knows no formula: it counts squares of pixels. */
function byCounting(a: Box, b: Box): number {
  const holds = (box: Box, x: number, y: number) => x >= box[0] && y >= box[1] && x < box[2] && y < box[3];
  let [shared, covered] = [0, 0];
  for (let y = 0; y < 42; y++) {
    for (let x = 0; x < 42; x++) {
      const [inA, inB] = [holds(a, x, y), holds(b, x, y)];
      if (inA && inB) shared++;
      if (inA || inB) covered++;
    }
  }
  return shared / covered;
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'boxes that overlap, as counting pixels says',
    points: 1,
    make: (rng) => {
      const a = boxOf(rng);
      const moved = (v: number) => Math.max(0, v - 3 + rng.int(7));
      const [left, top] = [moved(a[0]), moved(a[1])];
      return { a, b: [left, top, left + 4 + rng.int(12), top + 4 + rng.int(12)] as Box };
    },
    probe: ({ iou }, { a, b }) => iou(a, b),
    verdict: ({ a, b }, found) => same(found, byCounting(a, b), { within: 1e-9, what: 'the IoU' }),
  }),

  check({
    name: 'boxes that are apart share nothing, on whichever side; nor do boxes that only touch',
    points: 1,
    make: (rng, index) => {
      const a = boxOf(rng, 10);
      const gap = index < 4 ? 0 : 1 + rng.int(5);
      const [width, height] = [1 + rng.int(9), 1 + rng.int(9)];
      const aside: Box[] = [
        [a[2] + gap, a[1], a[2] + gap + width, a[1] + height],
        [a[0] - gap - width, a[1], a[0] - gap, a[1] + height],
        [a[0], a[3] + gap, a[0] + width, a[3] + gap + height],
        [a[2] + gap, a[3] + gap, a[2] + gap + width, a[3] + gap + height],
      ];
      return { a, b: aside[index % 4]! };
    },
    probe: ({ iou }, { a, b }) => [iou(a, b), iou(a, a)],
    verdict: (_, found) => same(found, [0, 1], { within: 1e-12, what: 'the IoU with it and with itself' }),
  }),

  // Nobody knows these by heart: order, place and unit make no difference.
  check({
    name: 'the order of the two, where they are and the unit make no difference',
    points: 1,
    make: (rng) => {
      const a = boxOf(rng);
      const b: Box = [a[0] + 0.5 * rng(), a[1] - 0.5 * rng(), a[2] + rng(), a[3] + 2 * rng()];
      return { a, b, by: [rng() * 30 - 15, rng() * 30 - 15], times: 0.01 + 3 * rng() };
    },
    probe: ({ iou }, { a, b, by, times }) => {
      const put = ([left, top, right, bottom]: Box): Box => [
        (left + by[0]!) * times,
        (top + by[1]!) * times,
        (right + by[0]!) * times,
        (bottom + by[1]!) * times,
      ];
      return [iou(a, b), iou(b, a), iou(put(a), put(b))];
    },
    verdict: ({ a, b }, found) => {
      const shared = (Math.min(a[2], b[2]) - Math.max(a[0], b[0])) * (a[3] - a[1]);
      const together = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - shared;
      return same(found, Array(3).fill(shared / together), { within: 1e-9, what: 'the three' });
    },
  }),

  keepsInput(1),
]);
