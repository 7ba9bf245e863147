import { hidden, leaksNothing, same } from 'downhill/grading';

type Mat = number[][];
type Random = { (): number; int(n: number): number; normal(mean?: number, sd?: number): number };
interface Case {
  x: Mat;
  w1: Mat;
  w2: Mat;
}

const table = (rng: Random, rows: number, columns: number): Mat =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => rng.normal()));

/** The branch may be narrower or wider than what it is added to. */
function block(rng: Random, examples = 1 + rng.int(6)): Case {
  const [outside, inside] = [1 + rng.int(6), 1 + rng.int(8)];
  return {
    x: table(rng, examples, outside),
    w1: table(rng, outside, inside),
    w2: table(rng, inside, outside),
  };
}

/** A second opinion, number by number: each hidden number that is above zero pushes the output along its row. */
function wanted({ x, w1, w2 }: Case): Mat {
  return x.map((row) => {
    const out = [...row];
    for (const [k, push] of w2.entries()) {
      let z = 0;
      for (const [i, one] of row.entries()) z += one * w1[i]![k]!;
      if (z > 0) for (const [j, weight] of push.entries()) out[j]! += z * weight;
    }
    return out;
  });
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'blocks of many widths',
    points: 1,
    make: (rng, index) => block(rng, index === 0 ? 1 : undefined),
    probe: ({ residualBlock }, { x, w1, w2 }, { tf }) => {
      const [X, a, b] = [tf.tensor2d(x), tf.tensor2d(w1), tf.tensor2d(w2)];
      const y = residualBlock(X, a, b);
      const found = y.arraySync();
      tf.dispose([X, a, b, y]);
      return found;
    },
    verdict: (one, found) => same(found, wanted(one), { within: 1e-4, what: 'the output' }),
  }),

  // A branch of zeros hands on x itself, whichever of the two matrices is zero, also what is negative in it.
  check({
    name: 'where the branch is zero, what came in goes out',
    points: 1,
    make: (rng, index) => ({ ...block(rng), first: index % 2 === 0 }),
    probe: ({ residualBlock }, { x, w1, w2, first }, { tf }) => {
      const zeros = (rows: number[][]) => rows.map((row) => row.map(() => 0));
      const [X, a, b] = [x, first ? zeros(w1) : w1, first ? w2 : zeros(w2)].map((m) => tf.tensor2d(m));
      const y = residualBlock(X!, a!, b!);
      const found = y.arraySync();
      tf.dispose([X!, a!, b!, y]);
      return found;
    },
    verdict: ({ x }, found) => same(found, x, { within: 1e-6, what: 'the output' }),
  }),

  // The branch has no bias, so three times the input gives three times the output.
  check({
    name: 'the gradient by x, and what three times the input gives',
    points: 1,
    make: (rng) => block(rng),
    probe: ({ residualBlock }, { x, w1, w2 }, { tf }) => {
      const triple = x.map((row) => row.map((value) => 3 * value));
      const [X, a, b, T] = [x, w1, w2, triple].map((m) => tf.tensor2d(m));
      const slopes = tf.grad((given) => residualBlock(given as NonNullable<typeof X>, a!, b!).sum())(X!);
      const y = residualBlock(T!, a!, b!);
      const found = { slopes: slopes.arraySync() as number[][], tripled: y.arraySync() };
      tf.dispose([X!, a!, b!, T!, slopes, y]);
      return found;
    },
    verdict: (one, found) => {
      const { x, w1, w2 } = one;
      const slopes = x.map((row) =>
        row.map((_, i) =>
          w2.reduce((sum, push, k) => {
            const z = row.reduce((total, value, at) => total + value * w1[at]![k]!, 0);
            return z > 0 ? sum + w1[i]![k]! * push.reduce((a, b) => a + b, 0) : sum;
          }, 1),
        ),
      );
      const tripled = wanted(one).map((row) => row.map((value) => 3 * value));
      return same(found, { slopes, tripled }, { within: 1e-3, what: 'the gradient or the output' });
    },
  }),

  leaksNothing(1),
]);
