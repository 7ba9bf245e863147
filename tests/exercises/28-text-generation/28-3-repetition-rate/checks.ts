import { hidden, keepsInput, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number };

/** A second opinion that holds each run against each earlier one, token by token. */
function byLooking(ids: number[], n: number): number {
  let [runs, old] = [0, 0];
  for (let i = 0; i + n <= ids.length; i++) {
    runs++;
    for (let j = 0; j < i; j++) {
      let alike = 0;
      while (alike < n && ids[i + alike] === ids[j + alike]) alike++;
      if (alike < n) continue;
      old++;
      break;
    }
  }
  return runs === 0 ? 0 : old / runs;
}

const text = (rng: Random, different: number, least = 12): number[] =>
  Array.from({ length: least + rng.int(60) }, () => rng.int(different));

const tight = { within: 1e-12, what: 'the rate' };

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'runs of several tokens, as looking at each pair of them says',
    points: 1,
    make: (rng) => ({ ids: text(rng, 3), n: 2 + rng.int(3) }),
    probe: ({ repetitionRate }, { ids, n }) => repetitionRate(ids, n),
    verdict: ({ ids, n }, found) => same(found, byLooking(ids, n), tight),
  }),

  check({
    name: 'tokens with numbers of several digits',
    points: 1,
    make: (rng) => {
      const few = [1, 11, 12, 2, 21, 112];
      return { ids: text(rng, 6).map((at) => few[at]!), n: 2 + rng.int(2) };
    },
    probe: ({ repetitionRate }, { ids, n }) => repetitionRate(ids, n),
    verdict: ({ ids, n }, found) => same(found, byLooking(ids, n), tight),
  }),

  check({
    name: 'too short for one run: 0; one run: 0; one token over and over: all but the first',
    points: 1,
    make: (rng) => ({ n: 2 + rng.int(6), token: rng.int(50), more: 1 + rng.int(20) }),
    probe: ({ repetitionRate }, { n, token, more }) => {
      const line = (length: number) => Array.from({ length }, () => token);
      return [0, n - 1, n, n + more].map((length) => repetitionRate(line(length), n));
    },
    verdict: ({ more }, found) => same(found, [0, 0, 0, more / (more + 1)], { ...tight, what: 'the rates' }),
  }),

  // Nobody knows these by heart: other names for the tokens change nothing, nor does reading backwards.
  check({
    name: 'other numbers for the tokens, or the text turned round: the same rate',
    points: 1,
    make: (rng) => ({ ids: text(rng, 4, 20), n: 2 + rng.int(2), by: 3 + rng.int(90) }),
    probe: ({ repetitionRate }, { ids, n, by }) => [
      repetitionRate(
        ids.map((id) => id * by + 7),
        n,
      ),
      repetitionRate([...ids].reverse(), n),
    ],
    verdict: ({ ids, n }, found) => {
      const rate = byLooking(ids, n);
      return same(found, [rate, rate], { ...tight, what: 'both rates' });
    },
  }),

  keepsInput(1),
]);
