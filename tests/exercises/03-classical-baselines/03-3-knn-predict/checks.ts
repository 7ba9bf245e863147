import { hidden, keepsInput, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; shuffle<T>(items: Iterable<T>): T[]; normal(): number };
interface Task {
  X: number[][];
  y: number[];
  x: number[];
  k: number;
}

/** Points in one to four dimensions; no two lie equally far from x. */
function task(rng: Random, { n = 6 + rng.int(10), labels = 2 + rng.int(3) } = {}): Task {
  const width = 1 + rng.int(4);
  const point = () => Array.from({ length: width }, () => 10 * rng.normal());
  const X = Array.from({ length: n }, point);
  const names = rng.shuffle([3, 11, 2, 10, 7]).slice(0, labels); // as text, 10 and 11 come before 2
  return { X, y: X.map(() => names[rng.int(labels)]!), x: point(), k: 1 + rng.int(n) };
}

/** A row on an axis and a nearer one between two axes, which is the farther one for who walks along them. */
function corner(rng: Random): Task {
  const far = 2 + 8 * rng();
  const sign = () => 2 * rng.int(2) - 1;
  const x = [10 * rng.normal(), 10 * rng.normal()];
  const onAxis = rng.shuffle([far * sign(), 0]);
  const between = [0.6 * far * sign(), 0.6 * far * sign()];
  const [one, other] = rng.shuffle([2, 10]) as [number, number];
  const rows = rng.shuffle([
    { step: onAxis, label: one },
    { step: between, label: other },
    { step: [9 * far, 9 * far], label: 3 },
  ]);
  const X = rows.map(({ step }) => x.map((value, j) => value + step[j]!));
  return { X, y: rows.map((row) => row.label), x, k: 1 };
}

/** A second opinion: the nearest of those that are left, k times; then the votes of one label after the other. */
function predicted({ X, y, x, k }: Task): number {
  const left = new Set(X.keys());
  const chosen: number[] = [];
  while (chosen.length < k) {
    let nearest = -1;
    let least = Infinity;
    for (const row of left) {
      const distance = Math.hypot(...X[row]!.map((value, j) => value - x[j]!));
      if (distance < least) [nearest, least] = [row, distance];
    }
    left.delete(nearest);
    chosen.push(y[nearest]!);
  }
  const labels = [...new Set(y)].sort((a, b) => a - b);
  const votes = labels.map((label) => chosen.filter((other) => other === label).length);
  return labels[votes.indexOf(Math.max(...votes))]!;
}

const label = { what: 'the label' };

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'with k = 1 the label of the nearest row',
    points: 1,
    make: (rng, index) => (index % 2 === 0 ? { ...task(rng), k: 1 } : corner(rng)),
    probe: ({ knnPredict }, { X, y, x, k }) => knnPredict(X, y, x, k),
    verdict: (one, found) => same(found, predicted(one), label),
  }),

  check({
    name: 'the label that most of the k nearest have',
    points: 2,
    cases: 16,
    make: (rng) => task(rng, { n: 12 + rng.int(12), labels: 3 }),
    probe: ({ knnPredict }, { X, y, x, k }) => knnPredict(X, y, x, k),
    verdict: (one, found) => same(found, predicted(one), label),
  }),

  // Two labels with as many votes; whose is nearest is drawn.
  check({
    name: 'of labels with as many votes the smallest',
    points: 1,
    make: (rng) => {
      const pair = rng.shuffle([2, 10]);
      const X = Array.from({ length: 6 }, (_, i) => [i + 1, 0]);
      const order = rng.shuffle(X.keys());
      const y = order.map((at) => (at < 4 ? pair[at % 2]! : 1)); // the last two are too far away
      return { X: order.map((at) => X[at]!), y, x: [0, 0], k: 4 };
    },
    probe: ({ knnPredict }, { X, y, x, k }) => knnPredict(X, y, x, k),
    verdict: (_, found) => same(found, 2, label),
  }),

  // Pixels in another order, the whole plane moved: distances stay, and so does the answer.
  check({
    name: 'columns in another order and a shift of everything change nothing',
    points: 1,
    make: (rng) => {
      const one = task(rng);
      const columns = rng.shuffle(one.x.keys());
      const move = (row: number[]) => columns.map((j) => row[j]! + 100);
      return { one, X: one.X.map(move), x: move(one.x) };
    },
    probe: ({ knnPredict }, { one, X, x }) => [
      knnPredict(one.X, one.y, one.x, one.k),
      knnPredict(X, one.y, x, one.k),
    ],
    verdict: ({ one }, found) => same(found, [predicted(one), predicted(one)], { what: 'the labels' }),
  }),

  keepsInput(1),
]);
