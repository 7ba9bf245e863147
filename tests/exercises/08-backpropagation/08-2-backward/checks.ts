import { hidden, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; shuffle<T>(items: Iterable<T>): T[] };

/** A graph as plain data: number i was computed from earlier ones, with these slopes. The last is the result. */
interface Plain {
  from: number[][];
  slopes: number[][];
}

/** Small whole slopes, so that sums and products are exact. */
const slope = (rng: Random): number => rng.int(7) - 3 || 1;

/** A few given numbers, then numbers from one or two of all before; some are used often, some never. */
function graph(rng: Random, given: number, computed: number): Plain {
  const from = Array.from({ length: given + computed }, (_, i) =>
    i < given
      ? []
      : Array.from({ length: 1 + rng.int(2) }, (_, k) =>
          k === 0 ? i - 1 - rng.int(Math.min(i, 3)) : rng.int(i),
        ),
  );
  return { from, slopes: from.map((inputs) => inputs.map(() => slope(rng))) };
}

/** Every number twice from the one before: 2 to the power of `levels` ways lead through. */
function ladder(levels: number): Plain {
  const from = Array.from({ length: levels + 1 }, (_, i) => (i === 0 ? [] : [i - 1, i - 1]));
  return { from, slopes: from.map((inputs) => inputs.map((_, k) => (k === 0 ? 0.75 : 0.25))) };
}

/** A second opinion that goes forwards: how fast each number changes with number k, from the first to the last. */
function slopes({ from, slopes: own }: Plain): number[] {
  return from.map((_, k) => {
    const by: number[] = [];
    for (const [i, inputs] of from.entries()) {
      by.push(i === k ? 1 : inputs.reduce((sum, input, at) => sum + own[i]![at]! * by[input]!, 0));
    }
    return by.at(-1)!;
  });
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'every number of a graph gets its slope',
    points: 1,
    make: (rng, index) => graph(rng, 1 + (index % 3), 2 + index),
    probe: ({ backward }, { from, slopes }) => {
      const made: { value: number; label: string; from: unknown[]; slopes: number[]; grad: number }[] = [];
      for (const [i, inputs] of from.entries())
        made.push({ value: 1, label: '', from: inputs.map((at) => made[at]!), slopes: slopes[i]!, grad: 0 });
      backward(made.at(-1) as never);
      return made.map(({ grad }) => grad + 0);
    },
    verdict: (plain, grads) => same(grads, slopes(plain), { within: 1e-9, what: 'the gradients' }),
  }),

  // A shortcut from the first number to the result: who goes depth first or breadth first hands on too early.
  check({
    name: 'what is used early and late hands on only when its sum is complete',
    points: 1,
    make: (rng, index) => {
      const length = 3 + index;
      const from = Array.from({ length }, (_, i) =>
        i === 0 ? [] : i === 1 ? [0] : rng.shuffle([i - 1, rng.int(i - 1)]),
      );
      return { from, slopes: from.map((inputs) => inputs.map(() => slope(rng))) };
    },
    probe: ({ backward }, { from, slopes }) => {
      const made: { value: number; label: string; from: unknown[]; slopes: number[]; grad: number }[] = [];
      for (const [i, inputs] of from.entries())
        made.push({ value: 1, label: '', from: inputs.map((at) => made[at]!), slopes: slopes[i]!, grad: 0 });
      backward(made.at(-1) as never);
      return made.map(({ grad }) => grad + 0);
    },
    verdict: (plain, grads) => same(grads, slopes(plain), { within: 1e-9, what: 'the gradients' }),
  }),

  // Nothing is left from a call before, from another result or from whoever wrote into grad.
  check({
    name: 'a second call gives the same again, and a number of which the result knows nothing is left alone',
    points: 1,
    make: (rng, index) => ({ ...graph(rng, 2, 4 + index), left: 7 + rng.int(50) }),
    probe: ({ backward }, { from, slopes, left }) => {
      const made: { value: number; label: string; from: unknown[]; slopes: number[]; grad: number }[] = [];
      for (const [i, inputs] of from.entries())
        made.push({
          value: 1,
          label: '',
          from: inputs.map((at) => made[at]!),
          slopes: slopes[i]!,
          grad: left,
        });
      const root = made.at(-1)!;
      const beside = { value: 1, label: '', from: [root, made[0]!], slopes: [1, 1], grad: left };
      backward(root as never);
      const mine = new Set<unknown>([root]);
      for (const one of made.toReversed()) if (mine.has(one)) for (const input of one.from) mine.add(input);
      const grads = () => made.map((one) => (mine.has(one) ? one.grad + 0 : 0));
      const first = grads();
      backward(root as never);
      return { first, again: grads(), beside: beside.grad };
    },
    verdict: (plain, found) => {
      const wanted = slopes(plain);
      return same(found, { first: wanted, again: wanted, beside: plain.left }, { within: 1e-9 });
    },
  }),

  check({
    name: 'a thousand billion ways are no more work than forty numbers',
    points: 1,
    cases: 2,
    make: (_, index) => ladder(index === 0 ? 12 : 40),
    probe: ({ backward }, { from, slopes }) => {
      const made: { value: number; label: string; from: unknown[]; slopes: number[]; grad: number }[] = [];
      for (const [i, inputs] of from.entries())
        made.push({ value: 1, label: '', from: inputs.map((at) => made[at]!), slopes: slopes[i]!, grad: 0 });
      backward(made.at(-1) as never);
      return made.map(({ grad }) => grad);
    },
    verdict: (plain, grads) =>
      same(
        grads,
        plain.from.map(() => 1),
        { within: 1e-9, what: 'the gradients' },
      ),
  }),

  check({
    name: 'a chain of many thousand steps',
    points: 1,
    cases: 2,
    make: (rng, index) => ({ length: index === 0 ? 1000 : 60000, sign: rng.int(2) === 0 ? -1 : 1 }),
    probe: ({ backward }, { length, sign }) => {
      const first = { value: 1, label: '', from: [] as unknown[], slopes: [] as number[], grad: 0 };
      let last = first;
      for (let i = 0; i < length; i++) last = { value: 1, label: '', from: [last], slopes: [sign], grad: 0 };
      backward(last as never);
      return first.grad;
    },
    verdict: ({ length, sign }, grad) =>
      same(grad, sign ** length, { what: 'the slope by the first number' }),
  }),
]);
