import { hidden, same } from 'downhill/grading';

/** Counted, not computed: places are stepped through one by one. */
function counted(n: number): number {
  let side = n;
  for (let block = 0; block < 2; block++) {
    let windows = 0;
    for (let at = 0; at + 3 <= side; at++) windows++; // a kernel of three at each place
    side = 0;
    for (let at = 0; at + 2 <= windows; at += 2) side++; // windows of two, side by side
  }
  return 64 * side * side;
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'pictures of any size, the smallest of which something is left among them',
    points: 2,
    make: (rng, index) => (index < 3 ? 10 + index : 10 + rng.int(500)),
    probe: ({ convNetFcInput }, n) => convNetFcInput(n),
    verdict: (n, found) => same(found, counted(n), { within: 0, what: 'the number of inputs' }),
  }),

  // Two poolings drop what does not fill a window: four sizes in a row give the same, and the fifth more.
  check({
    name: 'four sizes in a row end in the same map, and the next one has a row more',
    points: 1,
    make: (rng) => 10 + 4 * rng.int(120),
    probe: ({ convNetFcInput }, n) => [0, 1, 2, 3, 4].map((more) => convNetFcInput(n + more)),
    verdict: (n, found) =>
      same(
        found,
        [0, 1, 2, 3, 4].map((more) => counted(n + more)),
        { within: 0, what: 'the numbers of inputs' },
      ),
  }),

  check({
    name: 'pictures of which nothing is left are refused',
    points: 1,
    make: (rng, index) => (index < 4 ? [9, 8, 2, 4][index]! : 1 + rng.int(9)),
    probe: ({ convNetFcInput }, n) => convNetFcInput(n),
    throws: true,
    verdict: () => undefined,
  }),
]);
