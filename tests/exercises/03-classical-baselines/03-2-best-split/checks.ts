import { hidden, keepsInput, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; shuffle<T>(items: Iterable<T>): T[] };
interface Task {
  x: number[];
  y: number[];
}
interface Split {
  threshold: number;
  gain: number;
}

/** Examples whose labels lean on x, so that one cut is the best. `values` is how many different x there may be. */
function task(rng: Random, { n = 4 + rng.int(12), classes = 2 + rng.int(2), values = 1000 } = {}): Task {
  const x = Array.from({ length: n }, () => (rng.int(values) - values / 4) / 8);
  const middle = x[rng.int(n)]!;
  const y = x.map((one) => (rng() < 0.75 ? Number(one > middle) : rng.int(classes)));
  return { x, y };
}

/** A second opinion: one walk along the sorted examples with counts on both sides. */
function cutsOf({ x, y }: Task): Split[] {
  const order = [...x.keys()].sort((a, b) => x[a]! - x[b]!);
  const [left, right] = [new Map<number, number>(), new Map<number, number>()];
  const add = (counts: Map<number, number>, label: number, by: number) =>
    counts.set(label, (counts.get(label) ?? 0) + by);
  for (const label of y) add(right, label, 1);
  const purity = (counts: Map<number, number>, n: number) =>
    [...counts.values()].reduce((sum, count) => sum + count ** 2, 0) / n;
  const whole = purity(right, y.length);
  const cuts: Split[] = [];
  for (let i = 0; i < order.length - 1; i++) {
    add(left, y[order[i]!]!, 1);
    add(right, y[order[i]!]!, -1);
    const [low, high] = [x[order[i]!]!, x[order[i + 1]!]!];
    if (low === high) continue;
    const both = purity(left, i + 1) + purity(right, order.length - i - 1);
    cuts.push({ threshold: (low + high) / 2, gain: (both - whole) / y.length });
  }
  return cuts;
}

/** What is wrong with a split. Of cuts whose gains differ by less than rounding any is right. */
function faultOf(one: Task, found: Split): string | undefined {
  const cuts = cutsOf(one);
  const gain = Math.max(0, ...cuts.map((cut) => cut.gain));
  const wrong = same(found?.gain, gain, { within: 1e-9, what: 'the gain' });
  if (wrong) return wrong;
  if (gain < 1e-9) return undefined;
  const among = cuts.some(
    (cut) => gain - cut.gain < 1e-9 && Math.abs(cut.threshold - found.threshold) <= 1e-9,
  );
  return among ? undefined : `the threshold is ${found.threshold}, which is not that of the best cut`;
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'the cut that gains most, midway between two neighbours',
    points: 2,
    make: (rng, index) => (index === 0 ? { x: [3, 1], y: [1, 0] } : task(rng)),
    probe: ({ bestSplit }, { x, y }) => bestSplit(x, y),
    verdict: (one, found) => faultOf(one, found),
  }),

  check({
    name: 'examples with equal numbers stay together, and large numbers stand after small ones',
    points: 1,
    make: (rng) => {
      const { x, y } = task(rng, { n: 10 + rng.int(10), classes: 3, values: 5 });
      return { x: x.map((one) => Math.round(one * 80)), y };
    },
    probe: ({ bestSplit }, { x, y }) => bestSplit(x, y),
    verdict: (one, found) => faultOf(one, found),
  }),

  check({
    name: 'where nothing is gained the threshold is Infinity',
    points: 1,
    make: (rng, index) => {
      const { x, y } = task(rng);
      return index % 2 === 0 ? { x: x.map(() => x[0]!), y } : { x, y: y.map(() => y[0]!) };
    },
    probe: ({ bestSplit }, { x, y }) => bestSplit(x, y),
    verdict: (_, found) => same(found, { threshold: Infinity, gain: 0 }, { within: 1e-9 }),
  }),

  // One class at both ends: both outer cuts gain the same, to the last bit, and leave one part pure.
  check({
    name: 'of two cuts that gain the same the smaller threshold',
    points: 1,
    make: (rng) => {
      const low = rng.int(20) - 10;
      const inner = [1, 3, 7][rng.int(3)]!; // halves, quarters and eighths have no rounding
      const y = [1, ...Array<number>(inner).fill(0), 1];
      const order = rng.shuffle(y.keys());
      return { x: order.map((at) => low + 2 * at), y: order.map((at) => y[at]!), low };
    },
    probe: ({ bestSplit }, { x, y }) => bestSplit(x, y).threshold,
    verdict: ({ low }, found) => same(found, low + 1, { within: 1e-9, what: 'the threshold' }),
  }),

  // Other units, other names of classes, another order of the examples: the same question.
  check({
    name: 'units, names of classes and the order of examples do not matter',
    points: 1,
    make: (rng) => {
      const { x, y } = task(rng, { n: 9 });
      const order = rng.shuffle(x.keys());
      const other = { x: order.map((at) => 4 * x[at]! + 3), y: order.map((at) => 9 - 3 * y[at]!) };
      return { one: { x, y }, other };
    },
    probe: ({ bestSplit }, { one, other }) => ({
      one: bestSplit(one.x, one.y),
      other: bestSplit(other.x, other.y),
    }),
    verdict: ({ one, other }, found) => faultOf(one, found.one) ?? faultOf(other, found.other),
  }),

  keepsInput(1),
]);
