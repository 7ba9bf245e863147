import { hidden, keepsInput, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; shuffle<T>(items: Iterable<T>): T[] };

const syllables = ['ka', 'mo', 'ri', 'tu', 'sel', 'po', 'fen', 'da', 'lu', 'wi'];

/** Texts in which some words are frequent and many are rare; a few are numbers or names that objects have. */
function drawn(rng: Random, many = 6): string[][] {
  const made = Array.from({ length: 14 }, () => syllables[rng.int(10)]! + syllables[rng.int(10)]!);
  const words = rng.shuffle([...new Set(made), '1994', '7', 'constructor']);
  const pick = () => words[Math.floor(words.length * rng() ** 2)]!;
  return Array.from({ length: many }, () => Array.from({ length: rng.int(9) }, pick));
}

/** A second opinion: again and again the most frequent word that has no number yet. */
function oneByOne(texts: string[][], max: number): [string, number][] {
  const all = texts.flat();
  const left = [...new Set(all)];
  const found: [string, number][] = [];
  while (found.length < max && left.length > 0) {
    const often = left.map((word) => all.filter((other) => other === word).length);
    const [word] = left.splice(often.indexOf(Math.max(...often)), 1);
    found.push([word!, found.length + 2]);
  }
  return found;
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'all words when there is room, the frequent first, equals as they come',
    points: 2,
    make: (rng, index) => ({ texts: index === 0 ? [] : drawn(rng), max: 100 }),
    probe: ({ buildVocab }, { texts, max }) => [...buildVocab(texts, max)].sort((a, b) => a[1] - b[1]),
    verdict: ({ texts, max }, found) =>
      same(found, oneByOne(texts, max), { what: 'the words with their numbers' }),
  }),

  check({
    name: 'no more than max words',
    points: 1,
    make: (rng, index) => ({ texts: drawn(rng, 12), max: index === 0 ? 1 : 1 + rng.int(8) }),
    probe: ({ buildVocab }, { texts, max }) => [...buildVocab(texts, max)].sort((a, b) => a[1] - b[1]),
    verdict: ({ texts, max }, found) =>
      same(found, oneByOne(texts, max), { what: 'the words with their numbers' }),
  }),

  // All texts twice: every count doubles, and nothing else happens.
  check({
    name: 'twice the same texts make the same list, of which a smaller one is the beginning',
    points: 1,
    make: (rng) => ({ texts: drawn(rng, 8), max: 6 }),
    probe: ({ buildVocab }, { texts, max }) =>
      [buildVocab([...texts, ...texts], max), buildVocab(texts, max - 3)].map((one) =>
        [...one].sort((a, b) => a[1] - b[1]),
      ),
    verdict: ({ texts, max }, found) => {
      const wanted = oneByOne(texts, max);
      return same(found, [wanted, wanted.slice(0, max - 3)], { what: 'the two lists' });
    },
  }),

  keepsInput(1),
]);
