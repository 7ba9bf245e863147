import { hidden, keepsInput, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number };
interface Task {
  examples: number;
  labelled: number;
  rewarded: boolean;
}

/** A second opinion, by the share of labels. */
function signal({ examples, labelled, rewarded }: Task): string {
  if (rewarded) return 'reward';
  const share = labelled / examples;
  if (share === 1) return 'labels';
  return share === 0 ? 'none' : 'some-labels';
}

const task = (examples: number, labelled: number, rewarded = false): Task => ({
  examples,
  labelled,
  rewarded,
});
const many = (rng: Random): number => 2 + rng.int(100_000);

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'a label for each example, and a label for none',
    points: 1,
    make: (rng, index) => {
      const examples = index < 2 ? 1 : many(rng);
      return task(examples, index % 2 ? examples : 0);
    },
    probe: ({ signalOf }, one) => signalOf(one),
    verdict: (one, found) => same(found, signal(one), { what: 'the signal' }),
  }),

  check({
    name: 'some labels are some, whether only one is there or only one is missing',
    points: 1,
    make: (rng, index) => {
      const examples = many(rng);
      const labelled = [1, examples - 1][index] ?? 1 + rng.int(examples - 1);
      return task(examples, labelled);
    },
    probe: ({ signalOf }, one) => signalOf(one),
    verdict: (one, found) => same(found, signal(one), { what: 'the signal' }),
  }),

  // Whoever knows a few tasks by heart does not know how they change when examples come and labels go.
  check({
    name: 'a reward is a reward whatever the counts are, and counts ten times as large change nothing',
    points: 1,
    make: (rng, index) => {
      const examples = many(rng);
      return { examples, labelled: [0, examples, 1 + rng.int(examples - 1)][index % 3]! };
    },
    probe: ({ signalOf }, { examples, labelled }) => ({
      plain: signalOf({ examples, labelled, rewarded: false }),
      rewarded: signalOf({ examples, labelled, rewarded: true }),
      tenfold: signalOf({ examples: 10 * examples, labelled: 10 * labelled, rewarded: false }),
      oneMore: signalOf({ examples: examples + 1, labelled, rewarded: false }),
    }),
    verdict: ({ examples, labelled }, found) => {
      const plain = signal(task(examples, labelled));
      const oneMore = signal(task(examples + 1, labelled));
      const wanted = { plain, rewarded: 'reward', tenfold: plain, oneMore };
      return same(found, wanted, { what: 'the signals' });
    },
  }),

  keepsInput(1),
]);
