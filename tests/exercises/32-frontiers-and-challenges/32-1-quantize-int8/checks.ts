import { hidden, keepsInput, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; normal(mean?: number, sd?: number): number };

/** Weights of any size, the largest of which may be negative. */
function weights(rng: Random): Float32Array {
  const size = 10 ** (3 * rng() - 2);
  const w = Float32Array.from({ length: 2 + rng.int(30) }, () => rng.normal(0, size));
  if (rng() < 0.5) w[rng.int(w.length)] = -5 * size;
  return w;
}

const largestOf = (w: Float32Array) => w.reduce((most, one) => Math.max(most, Math.abs(one)), 0);

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'the scale is the largest size over 127',
    points: 1,
    make: weights,
    probe: ({ quantizeInt8 }, w) => quantizeInt8(w).scale,
    verdict: (w, scale) =>
      same(scale, largestOf(w) / 127, { within: 1e-6 * largestOf(w), what: 'the scale' }),
  }),

  // Not the numbers themselves, which may differ where one is half-way, but what they promise.
  check({
    name: 'whole numbers of 8 bits, and no weight is off by more than half a scale',
    points: 1,
    make: weights,
    probe: ({ quantizeInt8 }, w) => {
      const { q, scale } = quantizeInt8(w);
      return { kind: q instanceof Int8Array, count: q.length, back: Array.from(q, (one) => one * scale) };
    },
    verdict: (w, { kind, count, back }) => {
      if (!kind) return 'q is not an Int8Array';
      if (count !== w.length) return `q has ${count} numbers for ${w.length} weights`;
      const allowed = (largestOf(w) / 127 / 2) * (1 + 1e-4);
      const at = back.findIndex((one, i) => !(Math.abs(one - w[i]!) <= allowed));
      return at < 0 ? undefined : `what comes back at [${at}] is off by more than half a scale`;
    },
  }),

  check({
    name: 'weights twice as large: the same whole numbers, twice the scale; zeros stay zeros',
    points: 1,
    make: (rng) => weights(rng),
    probe: ({ quantizeInt8 }, w) => {
      const [one, two] = [quantizeInt8(w), quantizeInt8(w.map((v) => 2 * v))];
      const none = quantizeInt8(new Float32Array(w.length));
      return {
        one: [...one.q],
        two: [...two.q],
        times: two.scale / one.scale,
        none: [...none.q],
        ofNone: none.scale,
      };
    },
    verdict: (w, { one, two, times, none, ofNone }) =>
      same(two, one, { what: 'q of weights twice as large' }) ??
      same(times, 2, {
        within: 1e-6,
        what: 'the scale of weights twice as large, over that of the weights,',
      }) ??
      same({ none, ofNone }, { none: [...w].map(() => 0), ofNone: 1 }, { what: 'q and scale of zeros' }),
  }),

  keepsInput(1),
]);
