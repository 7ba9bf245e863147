import { hidden, keepsInput, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number };

const tokens = (rng: Random, length: number): Int32Array => Int32Array.from({ length }, () => rng.int(1000));

interface Task {
  ids: Int32Array;
  T: number;
  stride: number;
}

/** A second opinion that goes from place to place and asks whether a window and its y fit there. */
function byTrying({ ids, T, stride }: Task) {
  const [x, y]: number[][] = [[], []];
  let n = 0;
  for (let from = 0; from < ids.length; from++) {
    if (from % stride !== 0 || from + T >= ids.length) continue;
    n++;
    for (let t = 0; t < T; t++) {
      x!.push(ids[from + t]!);
      y!.push(ids[from + t + 1]!);
    }
  }
  return { x, y, n };
}

const task = (rng: Random): Task => {
  const [T, stride] = [1 + rng.int(9), 1 + rng.int(9)];
  return { ids: tokens(rng, T + 1 + rng.int(60)), T, stride };
};

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'all whole windows and what follows, at any stride',
    points: 1,
    make: task,
    probe: ({ makeWindows }, { ids, T, stride }) => {
      const { x, y, n } = makeWindows(ids, T, stride);
      return { x: Array.from(x), y: Array.from(y), n };
    },
    verdict: (given, found) => same(found, byTrying(given), { what: 'the answer' }),
  }),

  check({
    name: 'a text that is just long enough has one window; one token less, and there is none',
    points: 1,
    make: (rng) => {
      const [T, stride] = [1 + rng.int(9), 1 + rng.int(9)];
      return { ids: tokens(rng, T + 1), T, stride };
    },
    probe: ({ makeWindows }, { ids, T, stride }) => {
      const [one, none] = [makeWindows(ids, T, stride), makeWindows(ids.slice(1), T, stride)];
      const empty = makeWindows(new Int32Array(), T, stride);
      return [one.n, one.x.length, one.y.at(-1), none.n, none.x.length, none.y.length, empty.n];
    },
    verdict: ({ ids, T }, found) => same(found, [1, T, ids.at(-1), 0, 0, 0, 0], { what: 'the counts' }),
  }),

  // Nobody knows these by heart: another code for the same text changes nothing but the code.
  check({
    name: 'other numbers for the same tokens: the same windows in the other numbers',
    points: 1,
    make: (rng) => ({ ...task(rng), by: 1 + rng.int(500) }),
    probe: ({ makeWindows }, { ids, T, stride, by }) => {
      const plain = makeWindows(ids, T, stride);
      const moved = makeWindows(
        ids.map((id) => id + by),
        T,
        stride,
      );
      return {
        y: Array.from(moved.y, (id, i) => id - plain.y[i]!),
        overlap: Array.from(moved.x.subarray(1, T), (id, i) => id - plain.y[i]!),
      };
    },
    verdict: (given, found) => {
      const { n } = byTrying(given);
      const all = (length: number) => Array(length).fill(given.by);
      return same(found, { y: all(n * given.T), overlap: all(given.T - 1) }, { what: 'the difference' });
    },
  }),

  keepsInput(1),
]);
