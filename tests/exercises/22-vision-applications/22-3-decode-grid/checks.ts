import { hidden, keepsInput, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number };
interface Case {
  pred: number[];
  S: number;
  B: number;
  C: number;
  thr: number;
}

const drawn = (rng: Random, { S, B, C }: { S: number; B: number; C: number }, thr: number): Case => ({
  pred: Array.from({ length: S * S * (B * 5 + C) }, () => rng()),
  S,
  B,
  C,
  thr,
});

/** A second opinion that walks along the list once, number after number. */
function byWalking({ pred, S, B, C, thr }: Case) {
  const found: { box: number[]; label: number; score: number }[] = [];
  let at = 0;
  for (let row = 0; row < S; row++) {
    for (let column = 0; column < S; column++) {
      const own: number[][] = [];
      for (let b = 0; b < B; b++) own.push([pred[at++]!, pred[at++]!, pred[at++]!, pred[at++]!, pred[at++]!]);
      let [label, most] = [0, -1];
      for (let c = 0; c < C; c++) {
        const share = pred[at++]!;
        if (share > most) [label, most] = [c, share];
      }
      for (const [x, y, w, h, confidence] of own as [number, number, number, number, number][]) {
        const score = confidence * most;
        const box = [column + x - (w * S) / 2, row + y - (h * S) / 2, column + x + (w * S) / 2];
        box.push(row + y + (h * S) / 2);
        if (score >= thr) found.push({ box: box.map((v) => v / S), label, score });
      }
    }
  }
  return found;
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'one box a cell, nothing left out',
    points: 2,
    make: (rng) => drawn(rng, { S: 2 + rng.int(3), B: 1, C: 2 + rng.int(3) }, 0),
    probe: ({ decodeGrid }, { pred, S, B, C, thr }) => decodeGrid(pred, S, B, C, thr),
    verdict: (one, found) => same(found, byWalking(one), { within: 1e-9, what: 'the detections' }),
  }),

  check({
    name: 'several boxes a cell, which share its classes',
    points: 1,
    make: (rng) => drawn(rng, { S: 1 + rng.int(4), B: 2 + rng.int(2), C: 1 + rng.int(4) }, 0.05),
    probe: ({ decodeGrid }, { pred, S, B, C, thr }) => decodeGrid(pred, S, B, C, thr),
    verdict: (one, found) => same(found, byWalking(one), { within: 1e-9, what: 'the detections' }),
  }),

  check({
    name: 'the score is confidence times class, and thr itself is enough',
    points: 1,
    make: (rng) => {
      const one = drawn(rng, { S: 2 + rng.int(2), B: 2, C: 3 }, 0);
      const each = 13;
      for (let i = 0; i < one.pred.length; i++) {
        // Eighths, whose products are exact.
        if (i % each === 4 || i % each === 9 || i % each >= 10) one.pred[i] = (1 + rng.int(8)) / 8;
      }
      const scores = byWalking(one).map(({ score }) => score);
      return { ...one, thr: scores[rng.int(scores.length)]! };
    },
    probe: ({ decodeGrid }, { pred, S, B, C, thr }) => decodeGrid(pred, S, B, C, thr),
    verdict: (one, found) => same(found, byWalking(one), { within: 1e-9, what: 'the detections' }),
  }),

  // Nobody knows this by heart: a picture turned over at its diagonal has its boxes turned over.
  check({
    name: 'rows and columns change places where the picture is turned over at its diagonal',
    points: 1,
    make: (rng) => drawn(rng, { S: 2 + rng.int(3), B: 1 + rng.int(2), C: 2 }, 0.1),
    probe: ({ decodeGrid }, { pred, S, B, C, thr }) => {
      const each = B * 5 + C;
      const turned: number[] = [];
      for (let row = 0; row < S; row++) {
        for (let column = 0; column < S; column++) {
          const from = (column * S + row) * each;
          const cell = pred.slice(from, from + each);
          for (let b = 0; b < B; b++) {
            const [x, y, w, h] = cell.slice(5 * b, 5 * b + 4) as [number, number, number, number];
            cell.splice(5 * b, 4, y, x, h, w);
          }
          turned.push(...cell);
        }
      }
      return decodeGrid(turned, S, B, C, thr).map(({ box, label, score }) => ({
        box: [box[1], box[0], box[3], box[2]],
        label,
        score,
      }));
    },
    verdict: (one, found) => {
      if (!Array.isArray(found)) return 'the answer is no list';
      const sorted = (list: { score: number }[]) => [...list].sort((a, b) => a.score - b.score);
      return same(sorted(found), sorted(byWalking(one)), { within: 1e-9, what: 'the detections' });
    },
  }),

  keepsInput(1),
]);
