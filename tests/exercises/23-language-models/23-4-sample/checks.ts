import { hidden, keepsInput, same } from 'downhill/grading';

interface Counts {
  n: number;
  alphabet: string;
  next: Map<string, ReadonlyMap<string, number>>;
}
type Random = { (): number; int(n: number): number };
interface Case {
  c: Counts;
  draws: number[];
  temperature: number;
  maxLen: number;
}

/** Counts of random words, as in Exercise 23-2; the maps in the order in which letters came, not in the alphabet's. */
function countsOf(rng: Random, n: number, times = 1): Counts {
  const next = new Map<string, Map<string, number>>();
  for (let many = 4 + rng.int(12); many > 0; many--) {
    const word = Array.from({ length: 1 + rng.int(6) }, () => 'dcba'[rng.int(4)]).join('');
    const text = `${'.'.repeat(n - 1)}${word}.`;
    for (let i = n - 1; i < text.length; i++) {
      const context = text.slice(i - n + 1, i);
      const seen = next.get(context) ?? new Map<string, number>();
      seen.set(text[i]!, (seen.get(text[i]!) ?? 0) + times);
      next.set(context, seen);
    }
  }
  return { n, alphabet: '.abcd', next };
}

const drawn = (rng: Random): number[] => Array.from({ length: 40 }, () => rng());

/** A second opinion by logarithms and running sums; how many numbers it drew is told, too. */
function byRunningSums({ c, draws, temperature, maxLen }: Case): [string, number] {
  const past = [...'.'.repeat(c.n - 1)];
  let used = 0;
  for (;;) {
    const word = past.slice(c.n - 1).join('');
    const seen = c.next.get(past.slice(past.length - (c.n - 1)).join(''));
    if (word.length >= maxLen || !seen) return [word, used];
    const letters = [...c.alphabet].filter((w) => seen.has(w));
    const logs = letters.map((w) => Math.log(seen.get(w)!) / temperature);
    const odds = logs.map((log) => Math.exp(log - Math.max(...logs)));
    const all = odds.reduce((a, b) => a + b, 0);
    const u = draws[used++]!;
    const at = odds.findIndex((_, i) => odds.slice(0, i + 1).reduce((a, b) => a + b, 0) / all > u);
    const letter = letters[at]!;
    if (letter === '.') return [word, used];
    past.push(letter);
  }
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'the words that given draws lead to, and how many draws they take',
    points: 2,
    make: (rng): Case => ({
      c: countsOf(rng, 1 + rng.int(3)),
      draws: drawn(rng),
      temperature: 1,
      maxLen: rng.int(9),
    }),
    probe: ({ sample }, { c, draws, temperature, maxLen }) => {
      let used = 0;
      const word = sample(c, () => draws[used++] ?? 0.5, temperature, maxLen);
      return [word, used];
    },
    verdict: (one, found) => same(found, byRunningSums(one), { what: 'the word and the draws' }),
  }),

  check({
    name: 'warm and cold, also where counts are large and it is very cold',
    points: 2,
    make: (rng, index): Case => ({
      c: countsOf(rng, 2, index < 4 ? 1 : 40000 + rng.int(9000)),
      draws: drawn(rng),
      temperature: index < 4 ? 0.3 + 3 * rng() : 0.01 + 0.01 * rng(),
      maxLen: 12,
    }),
    probe: ({ sample }, { c, draws, temperature, maxLen }) => {
      let used = 0;
      return sample(c, () => draws[used++] ?? 0.5, temperature, maxLen);
    },
    verdict: (one, found) => same(found, byRunningSums(one)[0], { what: 'the word' }),
  }),

  // Nobody knows these by heart: all counts times a number leave every word as it is.
  check({
    name: 'counts times a number give the same words; a context that was never seen ends the word',
    points: 1,
    make: (rng) => {
      const c = countsOf(rng, 2);
      const times = 2 + rng.int(5);
      const next = new Map(
        [...c.next].map(([ctx, seen]) => [ctx, new Map([...seen].map(([w, k]) => [w, k * times]))]),
      );
      const dead: Counts = {
        n: 2,
        alphabet: '.ab',
        next: new Map([['.', new Map([['b', 1 + rng.int(5)]])]]),
      };
      return { c, grown: { ...c, next }, dead, draws: drawn(rng), temperature: 0.5 + rng() };
    },
    probe: ({ sample }, { c, grown, dead, draws, temperature }) => {
      const replay = () => {
        let used = 0;
        return () => draws[used++] ?? 0.5;
      };
      return [c, grown, dead].map((counts) => sample(counts, replay(), temperature, 9));
    },
    verdict: ({ c, draws, temperature }, found) => {
      const [word] = byRunningSums({ c, draws, temperature, maxLen: 9 });
      return same(found, [word, word, 'b'], { what: 'the three words' });
    },
  }),

  keepsInput(1),
]);
