import { hidden, keepsInput, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; normal(): number; shuffle<T>(items: Iterable<T>): T[] };

/** Some pictures, and an order of their pixels that is not its own inverse. */
function pictures(rng: Random, n = 2 + rng.int(5), d = 4 + rng.int(9)) {
  const X = Float32Array.from({ length: n * d }, () => rng.normal());
  const turned = (list: number[]) => [...list.slice(1), list[0]!];
  const drawn = rng.shuffle(Array.from({ length: d }, (_, j) => j));
  const isOwnInverse = drawn.every((from, j) => drawn[from] === j);
  return { X, perm: Int32Array.from(isOwnInverse ? turned(drawn) : drawn), n };
}

/** A second opinion: pictures as lists. */
function rearranged({ X, perm, n }: { X: Float32Array; perm: Int32Array; n: number }): Float32Array {
  const d = perm.length;
  const rows = Array.from({ length: n }, (_, i) => [...X.subarray(i * d, (i + 1) * d)]);
  return Float32Array.from(rows.flatMap((row) => [...perm].map((from) => row[from]!)));
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'each picture is rearranged by the list',
    points: 1,
    make: (rng, index) => (index === 0 ? pictures(rng, 1, 5) : pictures(rng)),
    probe: ({ permutePixels }, { X, perm, n }) => permutePixels(X, perm, n),
    verdict: (input, found) => same(found, rearranged(input)),
  }),

  // Where a list is taken and then its inverse, all is where it was; in between the ink is neither more nor less.
  check({
    name: 'the inverse list puts everything back',
    points: 1,
    make: (rng) => {
      const { X, perm, n } = pictures(rng);
      const back = new Int32Array(perm.length);
      for (const [j, from] of perm.entries()) back[from] = j;
      return { X, perm, back, n };
    },
    probe: ({ permutePixels }, { X, perm, back, n }) => {
      const moved = permutePixels(X, perm, n);
      return { moved, restored: permutePixels(moved, back, n) };
    },
    verdict: (input, found) => same(found, { moved: rearranged(input), restored: input.X }),
  }),

  keepsInput(1),
]);
