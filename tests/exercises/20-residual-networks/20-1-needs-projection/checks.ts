import { hidden, same } from 'downhill/grading';

interface Change {
  cin: number;
  cout: number;
  stride: number;
}

/** A second opinion by shapes: a row of `size` places of cin numbers against what comes out of the branch. */
function shapesDiffer({ cin, cout, stride }: Change): boolean {
  const size = 60; // every stride from 2 to 6 makes that smaller
  const [before, after] = [
    [size, cin],
    [Math.ceil(size / stride), cout],
  ];
  return String(before) !== String(after);
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'channels and strides of every kind',
    points: 1,
    cases: 24,
    make: (rng, index): Change => {
      const cin = 1 + rng.int(64);
      const cout = index % 2 === 0 ? cin : 1 + rng.int(64);
      return { cin, cout, stride: index % 3 === 0 ? 1 : 1 + rng.int(6) };
    },
    probe: ({ needsProjection }, { cin, cout, stride }) => needsProjection(cin, cout, stride),
    verdict: (change, found) => same(found, shapesDiffer(change), { what: 'the answer' }),
  }),

  // Who guesses from one number alone is found here: the same number of channels, with and without a stride, and so on.
  check({
    name: 'either change alone is enough, in both directions',
    points: 1,
    make: (rng) => ({ few: 1 + rng.int(20), more: 21 + rng.int(20), stride: 2 + rng.int(4) }),
    probe: ({ needsProjection: f }, { few, more, stride }) => [
      f(few, few, 1),
      f(few, few, stride),
      f(few, more, 1),
      f(more, few, 1),
      f(more, few, stride),
    ],
    verdict: (_, found) => same(found, [false, true, true, true, true], { what: 'the answers' }),
  }),
]);
