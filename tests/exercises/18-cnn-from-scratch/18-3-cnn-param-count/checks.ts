import { hidden, keepsInput, same } from 'downhill/grading';
import { outputSize } from 'downhill/nn';

type Part = { conv: number; k: number } | { pool: number } | { dense: number };
type Hwc = [rows: number, columns: number, channels: number];
type Random = { int(n: number): number };

/** A second opinion: one part, and the rest of the network behind it. */
function counted([part, ...rest]: Part[], [h, w, c]: Hwc): number {
  if (!part) return 0;
  if ('dense' in part) return part.dense * h * w * c + part.dense + counted(rest, [1, 1, part.dense]);
  if ('pool' in part) {
    const over = (size: number) => outputSize(size, part.pool, { stride: part.pool });
    return counted(rest, [over(h), over(w), c]);
  }
  const { conv, k } = part;
  return conv * c * k ** 2 + conv + counted(rest, [outputSize(h, k), outputSize(w, k), conv]);
}

/** Pairs of convolution and pooling that fit, on a picture that is not square. */
function maps(rng: Random): { spec: Part[]; input: Hwc } {
  const input: Hwc = [25 + rng.int(20), 25 + rng.int(40), 1 + rng.int(4)];
  const pair = (): Part[] => [{ conv: 1 + rng.int(12), k: 1 + rng.int(5) }, { pool: 2 + rng.int(2) }];
  return { spec: [...pair(), ...(rng.int(2) ? pair() : []), { conv: 1 + rng.int(9), k: 1 }], input };
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'convolutions in a row, with pooling between them',
    points: 2,
    make: (rng) => maps(rng),
    probe: ({ cnnParamCount }, { spec, input }) => cnnParamCount(spec, input),
    verdict: ({ spec, input }, found) => same(found, counted(spec, input), { within: 0, what: 'the count' }),
  }),

  check({
    name: 'with one, two or three dense layers at the end',
    points: 2,
    make: (rng, index) => {
      const { spec, input } = maps(rng);
      const heads = Array.from({ length: 1 + (index % 3) }, () => ({ dense: 2 + rng.int(50) }));
      return { spec: [...spec, ...heads], input };
    },
    probe: ({ cnnParamCount }, { spec, input }) => cnnParamCount(spec, input),
    verdict: ({ spec, input }, found) => same(found, counted(spec, input), { within: 0, what: 'the count' }),
  }),

  // Nobody knows these by heart: without a dense layer the size of the picture does not matter; with one, it does.
  check({
    name: 'convolutions learn as much on any size of picture, and a dense layer learns more on more pixels',
    points: 1,
    make: (rng) => {
      const { spec, input } = maps(rng);
      return { spec, input, larger: [input[0] + 24, input[1] + 36, input[2]] as Hwc, units: 2 + rng.int(20) };
    },
    probe: ({ cnnParamCount: f }, { spec, input, larger, units }) => ({
      maps: f(spec, larger) - f(spec, input),
      head: f([...spec, { dense: units }], larger) - f([...spec, { dense: units }], input),
    }),
    verdict: ({ spec, input, larger, units }, found) => {
      const head = counted([...spec, { dense: units }], larger) - counted([...spec, { dense: units }], input);
      return same(found, { maps: 0, head }, { within: 0, what: 'the difference' });
    },
  }),

  keepsInput(1),
]);
