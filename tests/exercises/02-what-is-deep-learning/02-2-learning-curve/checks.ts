import { hidden, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; normal(): number; shuffle<T>(items: Iterable<T>): T[] };

interface Examples {
  X: number[][];
  y: number[];
  sizes: number[];
  seed: number;
}

/** Rows that tell who they are by their first number; sorted by class, as files often are. */
function examples(rng: Random, index: number): Examples {
  const N = index === 0 ? 10 : 10 + rng.int(50);
  const ids = rng.shuffle(Array.from({ length: N }, (_, i) => 100 + i));
  const left = N - Math.floor(N / 5);
  const sizes = index === 0 ? [left, 1, 4] : [1 + rng.int(left), 1 + rng.int(left), left, 1 + rng.int(left)];
  return {
    X: ids.map((id) => [id, rng.normal()]),
    y: ids.map((_, i) => Math.floor((3 * i) / N)),
    sizes,
    seed: rng.int(10_000),
  };
}

/** What one fit was given, and whom its model was asked about, together or one by one. */
interface Run {
  ids: number[];
  labels: number[];
  asked: number[];
}

const sorted = (ids: readonly number[]): number[] => [...ids].sort((a, b) => a - b);

/** What is wrong with the examples that were used, before any score is looked at. */
function wrongExamples({ X, y, sizes }: Examples, runs: readonly Run[]): string | undefined {
  if (runs.length !== sizes.length) return `fit was called ${runs.length} times for ${sizes.length} sizes`;
  const labelOf = new Map(X.map(([id], i) => [id!, y[i]!]));
  const held = sorted(runs[0]?.asked ?? []);
  for (const [k, { ids, labels, asked }] of runs.entries()) {
    if (ids.length !== sizes[k]) return `a fit was given ${ids.length} examples, which is not its size`;
    if (new Set(ids).size !== ids.length) return 'a fit was given an example twice';
    if (labels.length !== ids.length || ids.some((id, i) => labelOf.get(id) !== labels[i])) {
      return 'a fit was given an example with the label of another';
    }
    if (ids.some((id) => asked.includes(id))) return 'an example was trained on and tested on';
    if (same(sorted(asked), held)) return 'not every size was tested on the same examples';
  }
  if (new Set(held).size === Math.floor(X.length / 5) && new Set(held).size === held.length) return undefined;
  return `${held.length} of ${X.length} examples were tested on, which is not a fifth`;
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'each size trains on as many examples with their own labels, and on none that it is tested on',
    points: 2,
    make: examples,
    probe: ({ learningCurve }, { X, y, sizes, seed }) => {
      const runs: Run[] = [];
      const fit = (rows: number[][], labels: number[]) => {
        const run: Run = { ids: rows.map((row) => row[0]!), labels: [...labels], asked: [] };
        runs.push(run);
        return (others: number[][]) => {
          run.asked.push(...others.map((row) => row[0]!));
          return others.map(() => 0);
        };
      };
      learningCurve(fit, X, y, sizes, seed);
      return runs;
    },
    verdict: wrongExamples,
  }),

  // Whether the model is right about an example hangs on the example and on how many it was trained on, so nobody
  // knows a score by heart.
  check({
    name: 'acc is the share of right answers on the examples kept aside, in the order of the sizes',
    points: 2,
    make: examples,
    probe: ({ learningCurve }, { X, y, sizes, seed }) => {
      const labelOf = new Map(X.map(([id], i) => [id!, y[i]!]));
      const right: boolean[][] = [];
      const fit = (rows: number[][]) => {
        const answers: boolean[] = [];
        right.push(answers);
        return (others: number[][]) =>
          others.map(([id]) => {
            const isRight = id! % (1 + (rows.length % 5)) === 0;
            answers.push(isRight);
            return labelOf.get(id!)! + (isRight ? 0 : 1);
          });
      };
      return { curve: learningCurve(fit, X, y, sizes, seed), right };
    },
    verdict: ({ sizes }, { curve, right }) => {
      const shares = right.map((answers) => answers.filter(Boolean).length / answers.length);
      const wanted = sizes.map((n, k) => ({ n, acc: shares[k] ?? -1 }));
      return same(curve, wanted, { within: 1e-9, what: 'the curve' });
    },
  }),

  check({
    name: 'a larger training set holds the smaller ones, chance decides which, and the seed decides chance',
    points: 1,
    make: (rng, index) => examples(rng, 1 + index),
    probe: ({ learningCurve }, { X, y, sizes, seed }) =>
      [seed, seed, seed + 1, seed + 2, seed + 3].map((which) => {
        const runs: Run[] = [];
        const fit = (rows: number[][]) => {
          const run: Run = { ids: rows.map((row) => row[0]!), labels: [], asked: [] };
          runs.push(run);
          return (others: number[][]) => {
            run.asked.push(...others.map((row) => row[0]!));
            return others.map(() => 0);
          };
        };
        learningCurve(fit, X, y, sizes, which);
        return runs;
      }),
    verdict: (_, [one = [], again = [], ...others]) => {
      if (same(again, one)) return 'two calls with the same seed used other examples';
      if (others.every((other) => !same(other, one))) return 'four seeds used the same examples';
      const sets = one.map(({ ids }) => new Set(ids)).sort((a, b) => a.size - b.size);
      const nested = sets.every((small, k) =>
        [...small].every((id) => sets.slice(k).every((big) => big.has(id))),
      );
      return nested ? undefined : 'a larger training set lacks an example of a smaller one';
    },
  }),

  check({
    name: 'a size beyond what is left to train on is refused, the largest that fits is not',
    points: 1,
    make: examples,
    probe: ({ learningCurve }, { X, y, seed }) => {
      const left = X.length - Math.floor(X.length / 5);
      const fit = () => (others: number[][]) => others.map(() => 0);
      const points = learningCurve(fit, X, y, [left], seed).length;
      const refuses = (n: number) => {
        try {
          learningCurve(fit, X, y, [1, n], seed);
          return false;
        } catch {
          return true;
        }
      };
      return { points, refused: [refuses(left + 1), refuses(X.length)] };
    },
    verdict: (_, { points, refused }) =>
      same(points, 1, { what: 'the length of the curve' }) ??
      (same(refused, [true, true]) && 'a size that is too large was not refused'),
  }),
]);
