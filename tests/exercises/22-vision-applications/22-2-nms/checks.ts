import { hidden, keepsInput, same } from 'downhill/grading';

type Box = [number, number, number, number];
type Random = { (): number; int(n: number): number; normal(mean?: number, sd?: number): number };
interface Case {
  boxes: Box[];
  scores: number[];
  thr: number;
}

function overlap(a: Box, b: Box): number {
  const across = Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0]));
  const down = Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]));
  const area = (box: Box) => (box[2] - box[0]) * (box[3] - box[1]);
  return (across * down) / (area(a) + area(b) - across * down);
}

/** A second opinion in another order: what is left is thinned out after each choice. */
function byThinning({ boxes, scores, thr }: Case): number[] {
  let left = boxes.map((_, i) => i);
  const chosen: number[] = [];
  while (left.length > 0) {
    const best = left.reduce((a, b) => (scores[b]! > scores[a]! ? b : a));
    chosen.push(best);
    left = left.filter((i) => i !== best && overlap(boxes[i]!, boxes[best]!) <= thr);
  }
  return chosen;
}

/** Clusters of boxes: several nearly alike around each of a few places. */
function clusters(rng: Random): Case {
  const boxes: Box[] = [];
  for (let cluster = 1 + rng.int(4); cluster > 0; cluster--) {
    const [x, y, size] = [40 * rng(), 40 * rng(), 6 + 8 * rng()];
    for (let one = 1 + rng.int(4); one > 0; one--) {
      const [left, top] = [x + rng.normal(0, 2), y + rng.normal(0, 2)];
      boxes.push([left, top, left + size * (0.8 + 0.4 * rng()), top + size * (0.8 + 0.4 * rng())]);
    }
  }
  return { boxes, scores: boxes.map(() => rng()), thr: 0.2 + 0.5 * rng() };
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'clusters of boxes, the surest first',
    points: 2,
    make: (rng) => clusters(rng),
    probe: ({ nms }, { boxes, scores, thr }) => nms(boxes, scores, thr),
    verdict: (one, kept) => same(kept, byThinning(one), { what: 'the places' }),
  }),

  // A covers B, B covers C, A and C are apart: B goes, and what is gone drops nothing.
  check({
    name: 'a box that was dropped drops no other',
    points: 1,
    make: (rng) => {
      const [x, y, size] = [20 * rng(), 20 * rng(), 8 + 8 * rng()];
      const step = size * (0.3 + 0.15 * rng());
      const chain = Array.from({ length: 3 + rng.int(3) }, (_, i): Box => {
        const left = x + i * step;
        return [left, y, left + size, y + size];
      });
      const order = rng() < 0.5 ? chain : [...chain].reverse();
      return { boxes: order, scores: order.map((_, i) => 0.9 - 0.1 * i - 0.05 * rng()), thr: 0.3 };
    },
    probe: ({ nms }, { boxes, scores, thr }) => nms(boxes, scores, thr),
    verdict: (one, kept) => same(kept, byThinning(one), { what: 'the places' }),
  }),

  check({
    name: 'no boxes give none; of boxes equally sure the earlier one comes first',
    points: 1,
    make: (rng) => {
      const size = 5 + 5 * rng();
      const boxes = Array.from({ length: 2 + rng.int(4) }, (_, i): Box => {
        const left = i % 2 === 0 ? 0 : 30;
        return [left, rng(), left + size, size + rng()];
      });
      return { boxes, scores: boxes.map(() => 0.5), thr: 0.4 };
    },
    probe: ({ nms }, { boxes, scores, thr }) => [nms([], [], thr), nms(boxes, scores, thr)],
    verdict: (one, kept) => same(kept, [[], byThinning(one)], { what: 'the places' }),
  }),

  // Nobody knows these by heart: shuffled boxes give the same boxes, and so does a second round over the kept ones.
  check({
    name: 'shuffled, it keeps the same boxes; a second round over what is kept drops none',
    points: 1,
    make: (rng) => {
      const one = clusters(rng);
      return { ...one, order: rng.shuffle(one.boxes.map((_, i) => i)) };
    },
    probe: ({ nms }, { boxes, scores, thr, order }) => {
      const kept = nms(boxes, scores, thr);
      const pick = <T>(list: T[], places: number[]): T[] => places.map((i) => list[i]!);
      const shuffled = nms(pick(boxes, order), pick(scores, order), thr).map((i) => order[i]!);
      return [shuffled, nms(pick(boxes, kept), pick(scores, kept), thr)];
    },
    verdict: (one, found) => {
      const wanted = byThinning(one);
      return same(found, [wanted, wanted.map((_, i) => i)], { what: 'the places' });
    },
  }),

  keepsInput(1),
]);
