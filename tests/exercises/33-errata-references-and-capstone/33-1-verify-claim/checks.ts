import { hidden, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; normal(mean?: number, sd?: number): number };
interface Stated {
  at: number;
  within: number;
  /** Where it comes out, in order; asked once, the first. */
  values: number[];
}

/** Eighths, so that differences are exact. */
const eighth = (rng: Random, most: number): number => (rng.int(2 * most + 1) - most) / 8;

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'near enough, too low and too high, for numbers of either sign',
    points: 1,
    cases: 24,
    make: (rng): Stated => {
      const [at, within] = [eighth(rng, 400), (1 + rng.int(40)) / 8];
      // Never on the border: that is a check of its own.
      const away = within * (rng() < 0.5 ? 0.9 * rng() : 1.1 + 3 * rng());
      return { at, within, values: [at + (rng() < 0.5 ? -away : away)] };
    },
    probe: ({ verifyClaim }, { at, within, values }) =>
      verifyClaim({ at, within, measure: () => values[0]! }),
    verdict: ({ at, within, values: [measured] }, found) =>
      same(found, { ok: measured! >= at - within && measured! <= at + within, measured: measured! }),
  }),

  check({
    name: 'exactly as far away as it may be is near enough, also where that is nothing',
    points: 1,
    cases: 12,
    make: (rng, index): Stated => {
      const [at, within] = [eighth(rng, 400), index < 3 ? 0 : (1 + rng.int(40)) / 8];
      return { at, within, values: [index % 2 === 0 ? at + within : at - within] };
    },
    probe: ({ verifyClaim }, { at, within, values }) =>
      verifyClaim({ at, within, measure: () => values[0]! }),
    verdict: ({ values: [measured] }, found) => same(found, { ok: true, measured: measured! }),
  }),

  // A measure that gives another number each time: chance, or a clock.
  check({
    name: 'it measures once, and tells the number that it judged',
    points: 1,
    cases: 12,
    make: (rng): Stated => {
      const [at, far] = [eighth(rng, 400), 5 + rng.int(50)];
      const values = rng() < 0.5 ? [at, at + far, at - far] : [at + far, at, at];
      return { at, within: 1, values };
    },
    probe: ({ verifyClaim }, { at, within, values }) => {
      let calls = 0;
      const { ok, measured } = verifyClaim({ at, within, measure: () => values[calls++] ?? 0 });
      return { ok, measured, calls };
    },
    verdict: ({ at, within, values: [measured] }, found) =>
      same(found, { ok: Math.abs(measured! - at) <= within, measured: measured!, calls: 1 }),
  }),

  check({
    name: 'NaN agrees with nothing, and neither does what throws',
    points: 1,
    cases: 8,
    make: (rng, index) => ({ at: eighth(rng, 400), within: 1 + rng.int(9), throws: index % 2 === 0 }),
    probe: ({ verifyClaim }, { at, within, throws }) => {
      const measure = () => {
        if (throws) throw new RangeError('no such number');
        return Number.NaN;
      };
      const near = verifyClaim({ at, within, measure: () => at });
      return { near: near.ok, ...verifyClaim({ at, within, measure }) };
    },
    verdict: (_, found) => same(found, { near: true, ok: false, measured: Number.NaN }),
  }),
]);
