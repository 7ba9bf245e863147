import { hidden, keepsInput, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; normal(): number };

/** Directions at right angles to each other, each of length 1 (Gram and Schmidt). */
function directions(rng: Random, n: number): number[][] {
  const found: number[][] = [];
  while (found.length < n) {
    let v = Array.from({ length: n }, () => rng.normal());
    for (const u of found) {
      const along = v.reduce((sum, one, i) => sum + one * u[i]!, 0);
      v = v.map((one, i) => one - along * u[i]!);
    }
    const size = Math.hypot(...v);
    if (size > 0.1) found.push(v.map((one) => one / size));
  }
  return found;
}

/** A symmetric table with these curvatures, so that the answer is known before anything is computed. */
function tableOf(curvatures: number[], us: number[][]): number[][] {
  return us.map((_, i) =>
    us.map((_, j) => curvatures.reduce((sum, c, k) => sum + c * us[k]![i]! * us[k]![j]!, 0)),
  );
}

function drawn(rng: Random, size = 10 ** (2 * rng() - 1)) {
  const n = 2 + rng.int(6);
  const most = size * (1 + rng());
  const curvatures = Array.from({ length: n }, (_, i) => (i === 0 ? most : most * 0.85 * rng()));
  return { A: tableOf(curvatures, directions(rng, n)), most };
}

const near = (found: unknown, most: number) => same(found, 2 / most, { within: 0.01 * (2 / most) });

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'tables with known curvatures',
    points: 2,
    make: (rng) => drawn(rng),
    probe: ({ maxStableLr }, { A }) => maxStableLr(A),
    verdict: ({ most }, found) => near(found, most),
  }),

  check({
    name: 'the steepest direction may lie along one weight, or against (1, 1, ..., 1)',
    points: 1,
    make: (rng, index) => {
      const [n, most] = [3 + rng.int(4), 1 + 9 * rng()];
      const at = index % 2 === 0 ? 1 + rng.int(n - 1) : 0;
      const unit = (i: number, j: number) => (i === j ? 1 : 0);
      const A = Array.from({ length: n }, (_, i) =>
        Array.from({ length: n }, (_, j) =>
          at > 0
            ? unit(i, j) * (i === at ? most : 0.3 * most)
            : 0.6 * most * (i === j ? 1 : 0) + 0.4 * most * ((i < 2 && j < 2 ? (i === j ? 1 : -1) : 0) / 2),
        ),
      );
      return { A, most };
    },
    probe: ({ maxStableLr }, { A }) => maxStableLr(A),
    verdict: ({ most }, found) => near(found, most),
  }),

  check({
    name: 'very steep and very gentle tables',
    points: 1,
    make: (rng, index) => drawn(rng, index % 2 === 0 ? 1e6 : 1e-6),
    probe: ({ maxStableLr }, { A }) => maxStableLr(A),
    verdict: ({ most }, found) => near(found, most),
  }),

  // Everything c times as steep: steps must be c times shorter.
  check({
    name: 'c times as steep means c times shorter steps',
    points: 1,
    make: (rng) => ({ ...drawn(rng), c: 2 + rng.int(20) }),
    probe: ({ maxStableLr }, { A, c }) => {
      const steeper = A.map((row) => row.map((a) => c * a));
      return { once: maxStableLr(A), steeper: maxStableLr(steeper) };
    },
    verdict: ({ most, c }, found) => {
      const { once, steeper } = found as { once: number; steeper: number };
      return near(once, most) ?? near(steeper, c * most);
    },
  }),

  keepsInput(1),
]);
