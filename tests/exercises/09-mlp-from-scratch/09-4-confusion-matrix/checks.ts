import { hidden, keepsInput, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; shuffle<T>(items: Iterable<T>): T[] };
interface Answers {
  y: number[];
  p: number[];
  k: number;
}

/** True classes and answers, of which about half are right; the largest class may never come up. */
function answers(rng: Random): Answers {
  const k = 3 + rng.int(6);
  const y = Array.from({ length: 20 + rng.int(30) }, () => rng.int(k - rng.int(2)));
  return { y, p: y.map((label) => (rng() < 0.5 ? label : rng.int(k))), k };
}

/** A second opinion: each cell by itself. */
const counted = ({ y, p, k }: Answers): number[][] =>
  Array.from({ length: k }, (_, row) =>
    Array.from({ length: k }, (_, column) => y.filter((label, i) => label === row && p[i] === column).length),
  );

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'counts of each true class and each answer',
    points: 1,
    make: (rng, index) => (index === 0 ? { y: [], p: [], k: 2 } : answers(rng)),
    probe: ({ confusionMatrix }, { y, p, k }) => confusionMatrix(y, p, k),
    verdict: (input, matrix) => same(matrix, counted(input)),
  }),

  // The order of the examples is no matter; who swaps truth and answers gets the table turned over.
  check({
    name: 'another order changes nothing, swapped lists turn the table over',
    points: 1,
    make: (rng) => {
      const { y, p, k } = answers(rng);
      const order = rng.shuffle(y.map((_, i) => i));
      return { y, p, k, y2: order.map((i) => y[i]!), p2: order.map((i) => p[i]!) };
    },
    probe: ({ confusionMatrix }, { y, p, k, y2, p2 }) => ({
      plain: confusionMatrix(y, p, k),
      mixed: confusionMatrix(y2, p2, k),
      swapped: confusionMatrix(p, y, k),
    }),
    verdict: ({ y, p, k }, found) => {
      const plain = counted({ y, p, k });
      return same(found, { plain, mixed: plain, swapped: counted({ y: p, p: y, k }) });
    },
  }),

  check({
    name: 'lists of different lengths are refused',
    points: 1,
    make: (rng, index) => {
      const { y, p, k } = answers(rng);
      return index % 2 === 0 ? { y, p: p.slice(1), k } : { y: y.slice(1), p, k };
    },
    probe: ({ confusionMatrix }, { y, p, k }) => confusionMatrix(y, p, k),
    verdict: () => undefined,
    throws: true,
  }),

  keepsInput(1),
]);
