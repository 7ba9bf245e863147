import { hidden, same } from 'downhill/grading';

const mean = (v: number[]): number => v.reduce((sum, one) => sum + one, 0) / v.length;
const variance = (v: number[]): number => {
  const middle = mean(v);
  return mean(v.map((one) => (one - middle) ** 2));
};
const isTable = (W: unknown): W is number[][] =>
  Array.isArray(W) && W.every((line) => Array.isArray(line) && line.every(Number.isFinite));

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'a row for each input and a column for each output',
    points: 1,
    make: (rng, index) => ({ a: index === 0 ? 1 : 1 + rng.int(9), b: 1 + rng.int(9), seed: rng.int(1e9) }),
    probe: ({ heInit }, { a, b, seed }) => {
      let state = seed;
      const draw = () => {
        state = (state + 0x6d2b79f5) | 0;
        let t = Math.imul(state ^ (state >>> 15), 1 | state);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
      };
      const W = heInit(a, b, draw);
      return [W.length, ...W.map((line) => line.length), Number(W.flat().every(Number.isFinite))];
    },
    verdict: ({ a, b }, found) =>
      same(found, [a, ...Array(a).fill(b), 1], {
        what: 'the rows, their lengths, and whether all are numbers',
      }),
  }),

  check({
    name: 'mean 0 and variance 2 / fanIn, for tables of any shape',
    points: 2,
    cases: 4,
    make: (rng, index) => ({
      a: [400, 60, 150, 30][index % 4]! + rng.int(20),
      b: [60, 400, 150, 700][index % 4]! + rng.int(20),
      seed: rng.int(1e9),
    }),
    probe: ({ heInit }, { a, b, seed }) => {
      let state = seed;
      return heInit(a, b, () => {
        state = (state + 0x6d2b79f5) | 0;
        let t = Math.imul(state ^ (state >>> 15), 1 | state);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
      });
    },
    verdict: ({ a }, W) => {
      if (!isTable(W)) return 'the answer is no table of finite numbers';
      const all = W.flat();
      if (all.length === 0) return 'there are no weights';
      const wanted = 2 / a;
      const off = Math.abs(mean(all)) / Math.sqrt(wanted / all.length);
      if (off > 5) return `the mean is ${mean(all).toPrecision(3)}, which is too far from 0`;
      const found = variance(all);
      if (Math.abs(found / wanted - 1) > 0.05) {
        return `the variance is ${found.toPrecision(3)} for ${a} inputs, which is not right`;
      }
      return undefined;
    },
  }),

  // Every weight is a draw of its own: a sum over n rows, or over n columns, has n times the variance of one.
  check({
    name: 'all chance comes from rng, and each weight is a draw of its own',
    points: 2,
    cases: 4,
    make: (rng) => ({ a: 80 + rng.int(20), b: 80 + rng.int(20), seed: rng.int(1e9) }),
    probe: ({ heInit }, { a, b, seed }) => {
      const from = (start: number) => {
        let state = start;
        return () => {
          state = (state + 0x6d2b79f5) | 0;
          let t = Math.imul(state ^ (state >>> 15), 1 | state);
          t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
          return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
        };
      };
      return {
        once: heInit(a, b, from(seed)),
        again: heInit(a, b, from(seed)),
        other: heInit(a, b, from(seed + 1)),
      };
    },
    verdict: ({ a, b }, { once, again, other }) => {
      if (!isTable(once) || !isTable(other)) return 'the answer is no table of finite numbers';
      const unlike = same(again, once, { what: 'the table drawn again from the same rng' });
      if (unlike) return unlike;
      const [all, others] = [once.flat(), other.flat()];
      const equal = all.filter((w, i) => w === others[i]).length;
      if (equal > all.length / 10) return `${equal} weights are the same for another rng`;
      const bySum = (sums: number[], n: number) => variance(sums) / n / (2 / a);
      const rows = bySum(
        once.map((line) => b * mean(line)),
        b,
      );
      const columns = bySum(
        once[0]!.map((_, j) => a * mean(once.map((line) => line[j]!))),
        a,
      );
      if (!(rows > 0.35 && rows < 2.2 && columns > 0.35 && columns < 2.2)) {
        return 'weights of a row or a column have something to do with each other';
      }
      const kinds = new Set(all.map((w) => w.toPrecision(6))).size;
      return kinds < all.length / 2 ? `there are only ${kinds} different weights` : undefined;
    },
  }),
]);
