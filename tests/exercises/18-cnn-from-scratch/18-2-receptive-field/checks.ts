import { hidden, keepsInput, same } from 'downhill/grading';

type Layers = { k: number; s: number }[];

/** A second opinion, from the end: a field of r numbers behind a layer is one of (r - 1) s + k before it. */
const fromTheEnd = (layers: Layers): number => layers.reduceRight((r, { k, s }) => (r - 1) * s + k, 1);

type Random = { int(n: number): number };
const drawn = (rng: Random, count: number): Layers =>
  Array.from({ length: count }, () => ({ k: 1 + rng.int(7), s: 1 + rng.int(3) }));

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'any layers in a row',
    points: 1,
    make: (rng) => drawn(rng, 2 + rng.int(6)),
    probe: ({ receptiveField }, layers) => receptiveField(layers),
    verdict: (layers, found) => same(found, fromTheEnd(layers), { within: 0, what: 'the field' }),
  }),

  check({
    name: 'no layer, and one layer whose stride does not matter',
    points: 1,
    make: (rng) => ({ k: 1 + rng.int(11), s: 2 + rng.int(4) }),
    probe: ({ receptiveField }, layer) => [receptiveField([]), receptiveField([layer])],
    verdict: ({ k }, found) => same(found, [1, k], { within: 0, what: 'the fields' }),
  }),

  // Nobody knows these by heart: what lies behind counts in steps of what lies before.
  check({
    name: 'layers put behind others see in larger steps',
    points: 1,
    make: (rng) => ({ before: drawn(rng, 1 + rng.int(4)), behind: drawn(rng, 1 + rng.int(4)) }),
    probe: ({ receptiveField }, { before, behind }) => ({
      all: receptiveField([...before, ...behind]),
      before: receptiveField([...before]),
      behind: receptiveField([...behind]),
    }),
    verdict: ({ before, behind }, found) => {
      const jump = before.reduce((product, { s }) => product * s, 1);
      const wanted = { before: fromTheEnd(before), behind: fromTheEnd(behind) };
      const all = wanted.before + (wanted.behind - 1) * jump;
      return same(found, { all, ...wanted }, { within: 0, what: 'the fields' });
    },
  }),

  keepsInput(1),
]);
