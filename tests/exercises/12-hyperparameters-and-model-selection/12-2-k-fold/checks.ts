import { hidden, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number };

interface Case {
  n: number;
  k: number;
  seed: number;
}

function draw(rng: Random): Case {
  const k = 2 + rng.int(6);
  return { n: k + rng.int(40), k, seed: rng.int(100000) };
}

const sorted = (places: readonly number[]) => [...places].sort((a, b) => a - b);
const all = (n: number) => Array.from({ length: n }, (_, place) => place);

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'there are k folds, and every example validates in exactly one of them',
    points: 2,
    make: (rng) => draw(rng),
    probe: ({ kFold }, { n, k, seed }) => kFold(n, k, seed).map(({ val }) => val),
    verdict: ({ n, k }, vals) =>
      same(vals.length, k, { what: 'the number of folds' }) ??
      same(sorted(vals.flat()), all(n), { what: 'the list of all val places, sorted' }),
  }),

  check({
    name: 'what does not validate trains, in every fold',
    points: 1,
    make: (rng) => draw(rng),
    probe: ({ kFold }, { n, k, seed }) => kFold(n, k, seed).map(({ train, val }) => [...train, ...val]),
    verdict: ({ n, k }, folds) =>
      same(
        folds.map(sorted),
        Array.from({ length: k }, () => all(n)),
        { what: 'the list of train and val places of each fold, sorted,' },
      ),
  }),

  check({
    name: 'the folds are as equal as they can be',
    points: 1,
    make: (rng, index) => (index === 0 ? { n: 11, k: 4, seed: 5 } : draw(rng)),
    probe: ({ kFold }, { n, k, seed }) => kFold(n, k, seed).map(({ val }) => val.length),
    verdict: ({ n, k }, sizes) => {
      const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
      const fair = least === Math.floor(n / k) && most === Math.ceil(n / k);
      return fair ? undefined : `${n} examples in ${k} folds gave parts from ${least} to ${most}`;
    },
  }),

  check({
    name: 'the same seed deals the same folds, other seeds deal others',
    points: 1,
    make: (rng) => ({ ...draw(rng), n: 30 + rng.int(20) }),
    probe: ({ kFold }, { n, k, seed }) => [0, 0, 1, 2, 3].map((more) => kFold(n, k, seed + more)),
    verdict: (_, found) => {
      const texts = found.map((folds) =>
        JSON.stringify(folds.map(({ train, val }) => [sorted(train), sorted(val)])),
      );
      if (texts[0] !== texts[1]) return 'two calls with the same seed gave different folds';
      if (texts.slice(2).some((other) => other === texts[0])) return 'another seed gave the same folds';
      return undefined;
    },
  }),

  // Each pair of examples should meet in a fold about equally often: neighbours as well as strangers.
  check({
    name: 'over many seeds any two examples validate together about equally often',
    points: 1,
    cases: 2,
    make: (rng) => ({ n: 8, k: 2, from: rng.int(100000) }),
    probe: ({ kFold }, { n, k, from }) => {
      const together = Array.from({ length: n - 1 }, () => 0);
      for (let i = 0; i < 400; i++) {
        const home = kFold(n, k, from + i).find(({ val }) => val.includes(0))!;
        for (const place of home.val) if (place !== 0) together[place - 1]!++;
      }
      return together;
    },
    verdict: (_, together) => {
      const [least, most] = [Math.min(...together), Math.max(...together)];
      if (least >= 120 && most <= 225) return undefined; // 400 * 3/7 is 171, give or take 10
      return `in 400 deals, one example met the first ${most} times, another ${least} times`;
    },
  }),

  check({
    name: 'more folds than examples, or fewer than two, are refused',
    points: 1,
    throws: true,
    make: (rng, index) => {
      const n = 3 + rng.int(9);
      return { n, k: index % 2 === 0 ? n + 1 + rng.int(3) : rng.int(2), seed: 1 };
    },
    probe: ({ kFold }, { n, k, seed }) => kFold(n, k, seed),
    verdict: () => undefined,
  }),
]);
