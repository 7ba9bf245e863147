import { hidden, keepsInput, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; shuffle<T>(items: Iterable<T>): T[] };
interface Case {
  corpus: string[];
  n: number;
}

const wordOf = (rng: Random): string =>
  Array.from({ length: 1 + rng.int(6) }, () => 'abcde'[rng.int(5)]).join('');
const caseOf = (rng: Random, n = 1 + rng.int(4)): Case => ({
  corpus: Array.from({ length: 1 + rng.int(8) }, () => wordOf(rng)),
  n,
});

/** A second opinion that goes the other way: all pieces first, sorted, then equal ones counted. */
function byPieces({ corpus, n }: Case) {
  const pieces = corpus
    .map((word) => [...'.'.repeat(n - 1), ...word, '.'])
    .flatMap((letters) => letters.slice(n - 1).map((_, i) => letters.slice(i, i + n).join('')))
    .sort();
  const next = new Map<string, Map<string, number>>();
  for (const piece of new Set(pieces)) {
    const [context, letter] = [piece.slice(0, -1), piece.slice(-1)];
    if (!next.has(context)) next.set(context, new Map());
    next.get(context)!.set(letter, pieces.lastIndexOf(piece) - pieces.indexOf(piece) + 1);
  }
  const alphabet = [...new Set(pieces.map((piece) => piece.slice(-1)))].sort().join('');
  return { n, alphabet, next };
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'pieces of one to four letters, as counting sorted pieces says',
    points: 2,
    make: (rng) => caseOf(rng),
    probe: ({ ngramCounts }, { corpus, n }) => ngramCounts(corpus, n),
    verdict: (one, found) => same(found, byPieces(one), { what: 'the counts' }),
  }),

  check({
    name: 'no words at all, and words without letters',
    points: 1,
    make: (rng) => ({ n: 1 + rng.int(4), empty: Array.from({ length: 1 + rng.int(3) }, () => '') }),
    probe: ({ ngramCounts }, { n, empty }) => [ngramCounts([], n), ngramCounts(empty, n)],
    verdict: ({ n, empty }, found) =>
      same(found, [byPieces({ corpus: [], n }), byPieces({ corpus: empty, n })], { what: 'both counts' }),
  }),

  // Nobody knows these by heart: the order of the words makes no difference, and all of them twice doubles every count.
  check({
    name: 'shuffled words count the same, words read twice count double',
    points: 2,
    make: (rng) => {
      const one = caseOf(rng, 2 + rng.int(2));
      return { ...one, shuffled: rng.shuffle(one.corpus) };
    },
    probe: ({ ngramCounts }, { corpus, shuffled, n }) => {
      const flat = (words: string[]) =>
        [...ngramCounts(words, n).next]
          .flatMap(([context, seen]) => [...seen].map(([w, k]) => `${context}${w} ${k}`))
          .sort();
      return [flat(shuffled), flat([...corpus, ...corpus])];
    },
    verdict: (one, found) => {
      const flat = (times: number) =>
        [...byPieces(one).next]
          .flatMap(([context, seen]) => [...seen].map(([w, k]) => `${context}${w} ${k * times}`))
          .sort();
      return same(found, [flat(1), flat(2)], { what: 'the pieces and their counts' });
    },
  }),

  keepsInput(1),
]);
