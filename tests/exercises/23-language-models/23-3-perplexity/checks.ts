import { hidden, keepsInput, same } from 'downhill/grading';

interface Counts {
  n: number;
  alphabet: string;
  next: Map<string, ReadonlyMap<string, number>>;
}
type Random = { (): number; int(n: number): number };
interface Case {
  c: Counts;
  test: string[];
  alpha: number;
}

const wordOf = (rng: Random, letters: string): string =>
  Array.from({ length: 1 + rng.int(6) }, () => letters[rng.int(letters.length)]).join('');

/** Counts of some words of the letters a to d, as in Exercise 23-2. */
function countsOf(words: string[], n: number): Counts {
  const next = new Map<string, Map<string, number>>();
  for (const word of words) {
    const text = `${'.'.repeat(n - 1)}${word}.`;
    for (let i = n - 1; i < text.length; i++) {
      const seen = next.get(text.slice(i - n + 1, i)) ?? new Map<string, number>();
      seen.set(text[i]!, (seen.get(text[i]!) ?? 0) + 1);
      next.set(text.slice(i - n + 1, i), seen);
    }
  }
  return { n, alphabet: '.abcd', next };
}

function caseOf(rng: Random, n = 1 + rng.int(3)): Case {
  const words = Array.from({ length: 3 + rng.int(12) }, () => wordOf(rng, 'abcd'));
  const test = Array.from({ length: 1 + rng.int(5) }, () => wordOf(rng, 'abcd'));
  return { c: countsOf(words, n), test, alpha: 0.05 + rng() };
}

/** A second opinion without a logarithm: the inverse of the geometric mean, by roots of products. */
function byRoots({ c, test, alpha }: Case): number {
  const factors = test.flatMap((word) => {
    const text = [...'.'.repeat(c.n - 1), ...word, '.'];
    return text.slice(c.n - 1).map((letter, i) => {
      const seen = c.next.get(text.slice(i, i + c.n - 1).join(''));
      const total = [...(seen?.values() ?? [])].reduce((a, b) => a + b, 0);
      return ((seen?.get(letter) ?? 0) + alpha) / (total + alpha * c.alphabet.length);
    });
  });
  return factors.reduce((product, p) => product * p ** (-1 / factors.length), 1);
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'words under counts of pieces of one to three letters',
    points: 2,
    make: (rng) => caseOf(rng),
    probe: ({ perplexity }, { c, test, alpha }) => perplexity(c, test, alpha),
    verdict: (one, found) => same(found, byRoots(one), { within: 1e-9, what: 'the perplexity' }),
  }),

  // Nobody knows this by heart: the same words again, or in another order, surprise as much on average.
  check({
    name: 'words given twice, or turned in their order, change nothing; with no counts it is the alphabet',
    points: 2,
    make: (rng) => caseOf(rng, 2 + rng.int(2)),
    probe: ({ perplexity }, { c, test, alpha }) => [
      perplexity(c, [...test, ...test], alpha),
      perplexity(c, [...test].reverse(), alpha),
      perplexity({ ...c, next: new Map() }, test, alpha),
    ],
    verdict: (one, found) =>
      same(found, [byRoots(one), byRoots(one), 5], { within: 1e-9, what: 'the three' }),
  }),

  check({
    name: 'no words are refused',
    points: 1,
    make: (rng) => caseOf(rng),
    probe: ({ perplexity }, { c, alpha }) => perplexity(c, [], alpha),
    verdict: () => undefined,
    throws: true,
  }),

  keepsInput(1),
]);
