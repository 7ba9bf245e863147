import { hidden, same } from 'downhill/grading';

/** A second opinion: unit after unit, gate after gate. */
function counted(n: number, u: number): number {
  let count = 0;
  for (let gate = 0; gate < 4; gate++) {
    for (let unit = 0; unit < u; unit++) count += n + u + 1;
  }
  return count;
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'LSTMs of any size',
    points: 2,
    make: (rng, index) => (index === 0 ? { n: 7, u: 1 } : { n: 1 + rng.int(90), u: 1 + rng.int(120) }),
    probe: ({ lstmParamCount }, { n, u }) => lstmParamCount(n, u),
    verdict: ({ n, u }, found) => same(found, counted(n, u), { what: 'the count' }),
  }),

  // Nobody knows these by heart: one input more costs four weights for each unit, wherever one starts.
  check({
    name: 'one input more costs four weights a unit',
    points: 1,
    make: (rng) => ({ n: 1 + rng.int(50), u: 2 + rng.int(50) }),
    probe: ({ lstmParamCount: f }, { n, u }) => ({ more: f(n + 1, u) - f(n, u), all: f(n, u) }),
    verdict: ({ n, u }, found) => same(found, { more: 4 * u, all: counted(n, u) }, { what: 'the counts' }),
  }),
]);
