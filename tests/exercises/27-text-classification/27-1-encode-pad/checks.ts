import { hidden, keepsInput, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; shuffle<T>(items: Iterable<T>): T[] };
interface Case {
  t: string[];
  v: Map<string, number>;
  len: number;
}

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/** Words in an order of their own, numbered from 2, and a sentence of which about a third is unknown. */
function drawn(rng: Random, many: number, len: number): Case {
  const all = rng.shuffle(letters.map((letter) => letter + rng.int(100)));
  const v = new Map(all.slice(0, 16).map((word, i) => [word, i + 2]));
  return { t: Array.from({ length: many }, () => all[rng.int(26)]!), v, len };
}

/** A second opinion: place after place. */
function placeByPlace({ t, v, len }: Case): number[] {
  const ids: number[] = [];
  for (let i = 0; i < len; i++) {
    const number = i < t.length ? v.get(t[i]!) : 0;
    ids.push(number === undefined ? 1 : number);
  }
  return ids;
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'short sentences are filled up behind, and unknown words are 1',
    points: 1,
    make: (rng, index) => drawn(rng, index === 0 ? 0 : 1 + rng.int(9), 10 + rng.int(6)),
    probe: ({ encodePad }, { t, v, len }) => encodePad(t, v, len),
    verdict: (given, found) => same(found, placeByPlace(given), { what: 'the list' }),
  }),

  check({
    name: 'long sentences keep their first words, and those that fit stay whole',
    points: 1,
    make: (rng, index) => {
      const len = 3 + rng.int(6);
      return drawn(rng, index % 3 === 0 ? len : len + 1 + rng.int(8), len);
    },
    probe: ({ encodePad }, { t, v, len }) => encodePad(t, v, len),
    verdict: (given, found) => same(found, placeByPlace(given), { what: 'the list' }),
  }),

  // A longer list only adds zeros: nothing in front of them changes.
  check({
    name: 'more room adds zeros and nothing else',
    points: 1,
    make: (rng) => ({ ...drawn(rng, 4 + rng.int(5), 9), more: 1 + rng.int(7) }),
    probe: ({ encodePad }, { t, v, len, more }) => [encodePad(t, v, len), encodePad(t, v, len + more)],
    verdict: (given, found) => {
      const short = placeByPlace(given);
      const wanted = [short, [...short, ...Array<number>(given.more).fill(0)]];
      return same(found, wanted, { what: 'the two lists' });
    },
  }),

  keepsInput(1),
]);
