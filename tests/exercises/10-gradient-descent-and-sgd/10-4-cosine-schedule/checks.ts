import { hidden, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number };

function plan(rng: Random) {
  const warmup = rng.int(20);
  const min = 0.01 * rng();
  return { warmup, total: warmup + 2 + rng.int(60), max: min + 0.01 + rng(), min };
}

const tight = { within: 1e-12 };

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'the rise: equal parts, max at its last step',
    points: 1,
    make: (rng) => ({ ...plan(rng), warmup: 2 + rng.int(10), total: 20 + rng.int(20) }),
    probe: ({ cosineSchedule }, { warmup, total, max, min }) =>
      Array.from({ length: warmup }, (_, step) => cosineSchedule(step, total, max, min, warmup)),
    verdict: ({ warmup, max }, found) =>
      same(
        found,
        Array.from({ length: warmup }, (_, step) => max * ((step + 1) / warmup)),
        tight,
      ),
  }),

  // A second opinion: cos² of half the angle is the same wave.
  check({
    name: 'the fall: half a wave from max to min',
    points: 2,
    make: plan,
    probe: ({ cosineSchedule }, { warmup, total, max, min }) =>
      Array.from({ length: total - warmup + 1 }, (_, k) =>
        cosineSchedule(warmup + k, total, max, min, warmup),
      ),
    verdict: ({ warmup, total, max, min }, found) => {
      const wave = (k: number) => Math.cos((Math.PI * k) / (total - warmup) / 2) ** 2;
      const wanted = Array.from(
        { length: total - warmup + 1 },
        (_, k) => max * wave(k) + min * (1 - wave(k)),
      );
      return same(found, wanted, tight);
    },
  }),

  check({
    name: 'after the end it stays at min',
    points: 1,
    make: (rng) => ({ ...plan(rng), late: 1 + rng.int(50) }),
    probe: ({ cosineSchedule }, { warmup, total, max, min, late }) =>
      cosineSchedule(total + late, total, max, min, warmup),
    verdict: ({ min }, found) => same(found, min, tight),
  }),

  // As far below max at one step as above min at the one that mirrors it.
  check({
    name: 'the fall is the same from both ends',
    points: 1,
    make: (rng) => {
      const one = plan(rng);
      return { ...one, k: rng.int(one.total - one.warmup + 1) };
    },
    probe: ({ cosineSchedule }, { warmup, total, max, min, k }) => ({
      early: cosineSchedule(warmup + k, total, max, min, warmup),
      late: cosineSchedule(total - k, total, max, min, warmup),
      first: cosineSchedule(warmup, total, max, min, warmup),
    }),
    verdict: ({ max, min }, found) => {
      const { early, late, first } = found as { early: number; late: number; first: number };
      return same(first, max, tight) ?? same(early + late, max + min, tight);
    },
  }),

  check({
    name: 'a warm-up without an end is refused',
    points: 1,
    throws: true,
    make: (rng, index) => {
      const total = 3 + rng.int(20);
      return { step: rng.int(30), total, warmup: total + (index % 2 === 0 ? 0 : 1 + rng.int(5)) };
    },
    probe: ({ cosineSchedule }, { step, total, warmup }) => cosineSchedule(step, total, 0.1, 0, warmup),
    verdict: () => undefined,
  }),
]);
