import { hidden, keepsInput, same } from 'downhill/grading';

type Doc = { words: string[]; label: number };
type Random = { (): number; int(n: number): number; fork(name: string): Random };
interface Case {
  train: Doc[];
  test: Doc[];
}

const lexicon = 'film plot cast dull bright slow warm the a and of but not music 1994 constructor'.split(' ');

/** Each class has its own taste in words and its own length; classes are not equally frequent. */
function documents(rng: Random, many: number, classes: number, taste: number[][], extra: string[]): Doc[] {
  return Array.from({ length: many }, (_, i) => {
    const label = i < classes ? i : Math.floor(classes * rng() ** 1.7);
    const size = 3 + rng.int(4 + 4 * label);
    const words = Array.from({ length: size }, () => {
      if (extra.length > 0 && rng() < 0.25) return extra[rng.int(extra.length)]!;
      let left = rng() * taste[label]!.reduce((sum, one) => sum + one, 0);
      return lexicon[taste[label]!.findIndex((one) => (left -= one) < 0)] ?? lexicon[0]!;
    });
    return { words, label };
  });
}

function drawn(rng: Random, classes: number): Case {
  const taste = Array.from({ length: classes }, () => lexicon.map(() => (rng() < 0.3 ? 0 : 0.3 + rng())));
  const train = documents(rng, 12 + rng.int(10), classes, taste, []);
  const test = documents(rng, 12, classes, taste, ['never', 'seen', 'here']);
  return { train, test: test.map((doc) => ({ ...doc, label: rng.int(classes) })) }; // labels that mean nothing
}

/** A second opinion: products of shares, word after word. How far the best is ahead tells whether it is certain. */
function byProducts({ train, test }: Case): { best: number; sure: boolean }[] {
  const all = train.flatMap((doc) => doc.words);
  const vocabulary = [...new Set(all)];
  const labels = [...new Set(train.map((doc) => doc.label))].sort((a, b) => a - b);
  return test.map((doc) => {
    const chances = labels.map((label) => {
      const own = train.filter((one) => one.label === label);
      const said = own.flatMap((one) => one.words);
      let chance = own.length / train.length;
      for (const word of doc.words) {
        if (!vocabulary.includes(word)) continue;
        const times = said.filter((one) => one === word).length;
        chance *= (vocabulary.length * (times + 1)) / (said.length + vocabulary.length);
      }
      return chance;
    });
    const order = [...chances].sort((a, b) => b - a);
    return { best: chances.indexOf(order[0]!), sure: order[0]! > order[1]! * 1.000001 };
  });
}

const judged = (given: Case, found: unknown): string | undefined => {
  const wanted = byProducts(given);
  if (!Array.isArray(found)) return same(found, [], { what: 'the classes' });
  const fair = wanted.map(({ best, sure }, i) => (sure ? best : found[i])); // two that are equal may go either way
  return same(found, fair, { what: 'the classes' });
};

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'two classes, of different size and talkativeness',
    points: 2,
    make: (rng) => drawn(rng, 2),
    probe: ({ naiveBayes }, { train, test }) => naiveBayes(train, test),
    verdict: judged,
  }),

  check({
    name: 'three or four classes',
    points: 1,
    make: (rng) => drawn(rng, 3 + rng.int(2)),
    probe: ({ naiveBayes }, { train, test }) => naiveBayes(train, test),
    verdict: judged,
  }),

  // A document without a known word says nothing: the most frequent class wins, whatever the classes talk like.
  check({
    name: 'documents without a known word',
    points: 1,
    make: (rng) => {
      const { train } = drawn(rng, 2);
      const most = rng.int(2); // who is in the majority
      const more = Array.from({ length: 40 }, () => ({ words: ['film'], label: most }));
      return {
        train: [...train, ...more],
        test: [
          { words: [], label: 1 - most },
          { words: ['never', 'seen'], label: 1 - most },
        ],
      };
    },
    probe: ({ naiveBayes }, { train, test }) => naiveBayes(train, test),
    verdict: judged,
  }),

  // Who writes in another order says the same to naive Bayes.
  check({
    name: 'the order of words and of documents makes no difference',
    points: 1,
    make: (rng) => drawn(rng, 2),
    probe: ({ naiveBayes }, { train, test }) =>
      naiveBayes(
        train.toReversed(),
        test.map(({ words, label }) => ({ words: words.toReversed(), label })),
      ),
    verdict: judged,
  }),

  keepsInput(1),
]);
