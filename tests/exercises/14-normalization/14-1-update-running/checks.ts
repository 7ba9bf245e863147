import { hidden, keepsInput, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; normal(mean?: number, sd?: number): number };

const gauss = (rng: Random, n: number): number[] => Array.from({ length: n }, () => rng.normal(0, 3));

/** Notes, a batch and a momentum; sometimes a single unit. */
function drawn(rng: Random, index: number) {
  const units = index === 0 ? 1 : 1 + rng.int(9);
  return { m: gauss(rng, units), batch: gauss(rng, units), momentum: rng() };
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'each note goes its share of the way to what the batch says',
    points: 1,
    make: drawn,
    probe: ({ updateRunning }, { m, batch, momentum }) => updateRunning(m, batch, momentum),
    verdict: ({ m, batch, momentum }, found) =>
      same(
        found,
        m.map((old, j) => batch[j]! + momentum * (old - batch[j]!)),
        { within: 1e-12, what: 'the notes' },
      ),
  }),

  // n steps with the same batch: momentum^n of the beginning is left. Nobody knows n by heart.
  check({
    name: 'after many equal batches, momentum to the power of their number is left of the first note',
    points: 1,
    make: (rng, index) => ({ ...drawn(rng, index), steps: 2 + rng.int(40) }),
    probe: ({ updateRunning }, { m, batch, momentum, steps }) => {
      let notes = m;
      for (let n = 0; n < steps; n++) notes = updateRunning(notes, batch, momentum);
      return notes;
    },
    verdict: ({ m, batch, momentum, steps }, found) =>
      same(
        found,
        m.map((old, j) => batch[j]! + momentum ** steps * (old - batch[j]!)),
        { within: 1e-9, what: 'the notes' },
      ),
  }),

  keepsInput(1),
]);
