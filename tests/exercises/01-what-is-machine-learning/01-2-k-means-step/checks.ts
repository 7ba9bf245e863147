import { hidden, keepsInput, same } from 'downhill/grading';

type Mat = number[][];
type Random = {
  (): number;
  int(n: number): number;
  normal(mean?: number, sd?: number): number;
  shuffle<T>(items: Iterable<T>): T[];
};
interface Step {
  assign: number[];
  C: Mat;
  inertia: number;
}

const points = (rng: Random, n: number, width: number, sd = 3): Mat =>
  Array.from({ length: n }, () => Array.from({ length: width }, () => rng.normal(0, sd)));

interface Case {
  X: Mat;
  C: Mat;
}

function someCase(rng: Random, width = 1 + rng.int(4)): Case {
  const k = 1 + rng.int(4);
  const X = points(rng, k + 1 + rng.int(12), width);
  return {
    X,
    C: rng
      .shuffle(X)
      .slice(0, k)
      .map((x) => x.map((one) => one + rng.normal(0, 0.1))),
  };
}

/** A second opinion: running sums in loops, one point after the other. */
function step({ X, C }: Case): Step {
  const sums = C.map((c) => c.map(() => 0));
  const counts = C.map(() => 0);
  let inertia = 0;
  const assign = X.map((x) => {
    let [nearest, least] = [0, Number.POSITIVE_INFINITY];
    for (let k = 0; k < C.length; k++) {
      let gap = 0;
      for (let d = 0; d < x.length; d++) gap += (x[d]! - C[k]![d]!) ** 2;
      if (gap < least) [nearest, least] = [k, gap];
    }
    for (let d = 0; d < x.length; d++) sums[nearest]![d]! += x[d]!;
    counts[nearest]!++;
    inertia += least;
    return nearest;
  });
  const moved = C.map((c, k) => c.map((old, d) => (counts[k] ? sums[k]![d]! / counts[k]! : old)));
  return { assign, C: moved, inertia };
}

const close = { within: 1e-9 };

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'each point joins the nearest centre; the first of two that are equally near',
    points: 1,
    make: (rng, index) => {
      if (index === 0) return { X: [[2], [0], [4]], C: [[0], [4]] };
      if (index === 1)
        return {
          X: [
            [0, 0],
            [1, 1],
          ],
          C: [
            [1, -1],
            [-1, 1],
            [1, 1],
          ],
        };
      return someCase(rng);
    },
    probe: ({ kMeansStep }, { X, C }) => kMeansStep(X, C).assign,
    verdict: (one, assign) => same(assign, step(one).assign, { what: 'assign' }),
  }),

  check({
    name: 'each centre moves to the mean of its points, and the inertia is that before the move',
    points: 1,
    make: (rng, index) => (index === 0 ? { X: [[1], [2], [9], [10]], C: [[1], [2]] } : someCase(rng)),
    probe: ({ kMeansStep }, { X, C }) => {
      const { C: moved, inertia } = kMeansStep(X, C);
      return { C: moved, inertia };
    },
    verdict: (one, found) => {
      const { C, inertia } = step(one);
      return same(found, { C, inertia }, close);
    },
  }),

  check({
    name: 'a centre that nobody joins stays where it is, and the others move as ever',
    points: 1,
    make: (rng, index) => {
      const { X, C } = someCase(rng);
      const lonely = C[0]!.map(() => 1000 + rng.int(50));
      const at = index % (C.length + 1);
      return { X, C: [...C.slice(0, at), lonely, ...C.slice(at)] };
    },
    probe: ({ kMeansStep }, { X, C }) => kMeansStep(X, C).C,
    verdict: (one, C) => same(C, step(one).C, { ...close, what: 'C' }),
  }),

  // Whoever knows a few answers by heart does not know what follows from them.
  check({
    name: 'step after step the inertia never rises',
    points: 1,
    make: (rng) => {
      const X = points(rng, 30, 2);
      return { X, C: X.slice(0, 4) };
    },
    probe: ({ kMeansStep }, { X, C }) => {
      const inertias: number[] = [];
      let centres = C;
      for (let n = 0; n < 6; n++) {
        const { C: moved, inertia } = kMeansStep(X, centres);
        inertias.push(inertia);
        centres = moved;
      }
      return { inertias, centres };
    },
    verdict: ({ X, C }, { inertias, centres }) => {
      const wanted: number[] = [];
      let at = C;
      for (let n = 0; n < 6; n++) {
        const next = step({ X, C: at });
        wanted.push(next.inertia);
        at = next.C;
      }
      const up = inertias.findIndex((inertia, n) => n > 0 && inertia > inertias[n - 1]! + 1e-9);
      if (up > 0) return `the inertia rose at step ${up + 1}`;
      return same({ inertias, centres }, { inertias: wanted, centres: at }, { within: 1e-6 });
    },
  }),

  check({
    name: 'points counted from another zero, or in another order, make the same groups',
    points: 1,
    make: (rng) => {
      const { X, C } = someCase(rng, 2);
      return { X, C, shift: rng.int(50) - 25, order: rng.shuffle(X.keys()) };
    },
    probe: ({ kMeansStep }, { X, C, shift, order }) => {
      const moved = (rows: Mat) => rows.map((row) => row.map((one) => one + shift));
      return {
        shifted: kMeansStep(moved(X), moved(C)),
        shuffled: kMeansStep(
          order.map((i) => X[i]!),
          C,
        ),
      };
    },
    verdict: ({ X, C, shift, order }, found) => {
      const plain = step({ X, C });
      const shifted = { ...plain, C: plain.C.map((row) => row.map((one) => one + shift)) };
      const shuffled = { ...plain, assign: order.map((i) => plain.assign[i]!) };
      return same(found, { shifted, shuffled }, { within: 1e-6 });
    },
  }),

  keepsInput(1),
]);
