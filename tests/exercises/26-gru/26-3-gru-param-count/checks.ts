import { hidden, same } from 'downhill/grading';

/** A second opinion: block after block, unit after unit. */
function counted(n: number, u: number, resetAfter: boolean): number {
  let count = 0;
  for (const block of ['z', 'r', 'n']) {
    for (let unit = 0; unit < u; unit++) count += n + u + 1 + (block === 'n' && resetAfter ? 1 : 0);
  }
  return count;
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'GRUs of any size',
    points: 2,
    make: (rng, index) => ({
      n: 1 + rng.int(90),
      u: index === 0 ? 1 : 1 + rng.int(120),
      after: index % 2 === 0,
    }),
    probe: ({ gruParamCount }, { n, u, after }) => gruParamCount(n, u, after),
    verdict: ({ n, u, after }, found) => same(found, counted(n, u, after), { what: 'the count' }),
  }),

  // Nobody knows these by heart: one input more costs three weights for each unit, and the reset after the product one.
  check({
    name: 'what one input more costs, and the other reset',
    points: 1,
    make: (rng) => ({ n: 1 + rng.int(50), u: 2 + rng.int(50) }),
    probe: ({ gruParamCount: f }, { n, u }) => ({
      more: f(n + 1, u, false) - f(n, u, false),
      after: f(n, u, true) - f(n, u, false),
    }),
    verdict: ({ u }, found) => same(found, { more: 3 * u, after: u }, { what: 'the differences' }),
  }),
]);
