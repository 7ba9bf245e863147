import { hidden, keepsInput, same } from 'downhill/grading';
import { standing } from 'downhill/training';

type Random = { (): number; int(n: number): number };

interface Case {
  val: number[];
  patience: number;
}

/** A loss that falls, wavers and rises; often it falls once more after a long wait. */
function draw(rng: Random): Case {
  const length = 6 + rng.int(20);
  let now = 2 + rng();
  const val = Array.from({ length }, () => {
    now = Math.max(0.1, now + (rng() < 0.4 ? -0.3 : 0.15) * rng());
    return now;
  });
  return { val, patience: 1 + rng.int(4) };
}

/** Walks as training does, one epoch after the other, and asks the library after each. */
function walked({ val, patience }: Case): number {
  for (let epochs = 1; epochs <= val.length; epochs++) {
    const { best, over } = standing(val.slice(0, epochs), { patience });
    if (over || epochs === val.length) return best;
  }
  throw new Error('there are no epochs');
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'the epoch to keep is the best one before patience ran out',
    points: 1,
    cases: 20,
    make: (rng) => draw(rng),
    probe: ({ earlyStopEpoch }, { val, patience }) => earlyStopEpoch(val, patience),
    verdict: (one, found) => same(found, walked(one)),
  }),

  check({
    name: 'a loss that only falls is best at its end, one that only rises at its beginning',
    points: 1,
    make: (rng) => {
      const falling = Array.from({ length: 2 + rng.int(9) }, () => rng()).sort((a, b) => b - a);
      return { falling, rising: [...falling].reverse(), patience: 1 + rng.int(3) };
    },
    probe: ({ earlyStopEpoch }, { falling, rising, patience }) => [
      earlyStopEpoch(falling, patience),
      earlyStopEpoch(rising, patience),
    ],
    verdict: ({ falling }, found) => same(found, [falling.length, 1]),
  }),

  // What comes after the stop was never trained, so it cannot matter; neither can the unit of the loss.
  check({
    name: 'later epochs and the unit of the loss change nothing; as good as the best is no better',
    points: 1,
    make: (rng) => {
      const patience = 1 + rng.int(4);
      const down = Array.from({ length: 1 + rng.int(6) }, () => 1 + rng()).sort((a, b) => b - a);
      const wait = Array.from({ length: patience }, () => down.at(-1)! + rng.int(2));
      const later = Array.from({ length: 1 + rng.int(5) }, () => rng());
      const best = down.length;
      return {
        val: [...down, ...wait, ...later],
        patience,
        times: 2 + rng.int(50),
        stop: best + patience,
        best,
      };
    },
    probe: ({ earlyStopEpoch }, { val, patience, times, stop }) =>
      [val, val.slice(0, stop), val.map((loss) => loss * times)].map((list) =>
        earlyStopEpoch(list, patience),
      ),
    verdict: ({ best }, found) => same(found, [best, best, best]),
  }),

  keepsInput(1),
]);
