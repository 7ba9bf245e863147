import { hidden, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; normal(): number };

/** Examples that each have a gradient of their own, and chance for the learner's draws. */
function examples(rng: Random, n = 4 + rng.int(5), d = 2 + rng.int(3)) {
  const each = Array.from({ length: n }, () => Array.from({ length: d }, () => 1 + 3 * rng.normal()));
  each[n - 1] = each[n - 1]!.map((one) => one + 12); // the last one matters
  return { each, n, start: 1 + rng.int(1e6) };
}

/** The noise of one example: exact, from all of them. */
function sigma2(each: number[][]): number {
  const mean = each[0]!.map((_, k) => each.reduce((sum, row) => sum + row[k]!, 0) / each.length);
  const far = (row: number[]) => row.reduce((sum, one, k) => sum + (one - mean[k]!) ** 2, 0);
  return each.reduce((sum, row) => sum + far(row), 0) / each.length;
}

/** How far a mean of so many draws may be: five standard errors are less than this. */
const about = (found: unknown, wanted: number) => same(found, wanted, { within: 0.25 * wanted });

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'the noise of batches falls as 1 / B',
    points: 3,
    make: (rng, index) => ({ ...examples(rng), B: [1, 2, 3, 4][index % 4]! }),
    probe: ({ gradVariance }, { each, n, start, B }) => {
      let state = start;
      const chance = () => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return (((state >>> 8) * 48271) % 16777213) / 16777213;
      };
      const gradOf = (places: Int32Array) =>
        each[0]!.map((_, k) => Array.from(places).reduce((sum, i) => sum + each[i]![k]!, 0) / places.length);
      return gradVariance(gradOf, n, B, 6000, chance);
    },
    verdict: ({ each, B }, found) => about(found, sigma2(each) / B),
  }),

  // Gradients c times as long have c² times the noise; the same number added to all changes nothing.
  check({
    name: 'scaled by c it is c² times as much, and a common shift does not count',
    points: 2,
    make: (rng) => ({ ...examples(rng), c: 2 + rng.int(4), shift: 5 * rng.normal() }),
    probe: ({ gradVariance }, { each, n, start, c, shift }) => {
      const noise = (table: number[][]) => {
        let state = start;
        const chance = () => {
          state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
          return (((state >>> 8) * 48271) % 16777213) / 16777213;
        };
        const gradOf = (places: Int32Array) =>
          table[0]!.map(
            (_, k) => Array.from(places).reduce((sum, i) => sum + table[i]![k]!, 0) / places.length,
          );
        return gradVariance(gradOf, n, 2, 4000, chance);
      };
      const plain = noise(each);
      return {
        plain,
        scaled: noise(each.map((row) => row.map((one) => c * one))) / plain,
        shifted: noise(each.map((row) => row.map((one) => one + shift))) / plain,
      };
    },
    verdict: ({ each, c }, found) => {
      const { plain, scaled, shifted } = found as { plain: number; scaled: number; shifted: number };
      const exact = { within: 1e-6 };
      return (
        about(plain, sigma2(each) / 2) ??
        same(scaled, c * c, { ...exact, what: 'the noise of scaled gradients, over that of plain ones' }) ??
        same(shifted, 1, { ...exact, what: 'the noise of shifted gradients, over that of plain ones' })
      );
    },
  }),

  check({
    name: 'the same chance gives the same answer, another one another',
    points: 1,
    make: (rng) => ({ ...examples(rng), other: 2e6 + rng.int(1e6) }),
    probe: ({ gradVariance }, { each, n, start, other }) => {
      const noise = (from: number) => {
        let state = from;
        const chance = () => {
          state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
          return (((state >>> 8) * 48271) % 16777213) / 16777213;
        };
        const gradOf = (places: Int32Array) =>
          each[0]!.map(
            (_, k) => Array.from(places).reduce((sum, i) => sum + each[i]![k]!, 0) / places.length,
          );
        return gradVariance(gradOf, n, 2, 50, chance);
      };
      const [once, again] = [noise(start), noise(start)];
      return { positive: once > 0, repeats: once === again, differs: once !== noise(other) };
    },
    verdict: (_, found) => same(found, { positive: true, repeats: true, differs: true }),
  }),
]);
