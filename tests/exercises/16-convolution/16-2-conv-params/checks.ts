import { hidden, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number };

interface Layer {
  k: number;
  cin: number;
  cout: number;
}

const layer = (rng: Random): Layer => ({ k: 1 + rng.int(7), cin: 1 + rng.int(9), cout: 1 + rng.int(12) });

/** A second opinion that counts them one by one. */
function counted({ k, cin, cout }: Layer, bias: boolean): number {
  let numbers = 0;
  for (let o = 0; o < cout; o++) {
    for (let place = 0; place < k * k; place++) for (let c = 0; c < cin; c++) numbers++;
    if (bias) numbers++;
  }
  return numbers;
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'with biases',
    points: 1,
    make: (rng, index) => (index === 0 ? { k: 1, cin: 1, cout: 1 } : layer(rng)),
    probe: ({ convParams }, { k, cin, cout }) => convParams(k, cin, cout, true),
    verdict: (input, found) => same(found, counted(input, true), { what: 'the count' }),
  }),

  check({
    name: 'without',
    points: 1,
    make: (rng) => layer(rng),
    probe: ({ convParams }, { k, cin, cout }) => convParams(k, cin, cout, false),
    verdict: (input, found) => same(found, counted(input, false), { what: 'the count' }),
  }),

  // Whoever knows a few layers by heart does not know how layers of other sizes hang together.
  check({
    name: 'two layers side by side count as much as one with the kernels of both',
    points: 1,
    make: (rng) => ({ ...layer(rng), more: 1 + rng.int(9), bias: rng() < 0.5 }),
    probe: ({ convParams: f }, { k, cin, cout, more, bias }) => ({
      both: f(k, cin, cout + more, bias),
      apart: [f(k, cin, cout, bias), f(k, cin, more, bias)],
    }),
    verdict: ({ k, cin, cout, more, bias }, { both, apart }) => {
      const [first, second] = [counted({ k, cin, cout }, bias), counted({ k, cin, cout: more }, bias)];
      return (
        same(apart, [first, second], { what: 'the counts of both' }) ??
        same(both, first + second, { what: 'the count of the joint layer' })
      );
    },
  }),
]);
