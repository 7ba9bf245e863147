import { hidden, keepsInput, same } from 'downhill/grading';

type Random = {
  (): number;
  int(n: number): number;
  pick<T>(items: readonly T[]): T;
  shuffle<T>(items: Iterable<T>): T[];
};
interface Drawn {
  refs: string[];
  /** The work of each entry, by a number. */
  works: number[];
}

const surnames = [
  'Li',
  'Wu',
  'Lin',
  'Marsh',
  'Ode',
  'Park',
  'Zöll',
  'Černý',
  'Van Dam',
  'Ng',
  'Quist',
  'Sol',
];
const nouns = ['Nets', 'Trees', 'Kernels', 'Pictures', 'Gates', 'Words', 'Sound', 'Images', 'Graphs', 'Data'];
const verbs = ['Training', 'Deep', 'Fast', 'End-to-End', 'Self-Supervised', 'Sparse', 'Très Petit', 'Large'];
const ends = ['for All', 'at Scale', 'with 3 Layers', 'without Labels', 'Revisited', 'in the Wild', '2'];
const places = [
  'Nature, 12(3), 4-15.',
  'In Proceedings of X (pp. 7-19).',
  'arXiv preprint arXiv:1234.05678.',
];

/** Titles that differ in more than signs. */
function titlesOf(rng: Random, n: number): string[] {
  const all = verbs.flatMap((verb) =>
    nouns.flatMap((noun) => ends.map((end) => `${verb} ${noun}${rng() < 0.4 ? ':' : ''} ${end}`)),
  );
  return rng.shuffle(all).slice(0, n);
}

/** A title as another hand would write it: capitals, hyphens and colons come and go. */
function rewritten(rng: Random, title: string): string {
  let text = title;
  if (rng() < 0.4) text = rng() < 0.5 ? text.toLowerCase() : text.toUpperCase();
  if (rng() < 0.4) text = text.replace(/-/g, ' ');
  if (rng() < 0.4) text = text.replace(/:/g, ' -');
  return text;
}

function entry(rng: Random, surname: string, title: string): string {
  const initial = () => `${rng.pick(['A', 'B', 'C', 'D'])}.`;
  const others = rng.shuffle(surnames).slice(0, rng.int(3));
  const authors = [`${surname}, ${initial()}`, ...others.map((one) => `${one}, ${initial()}`)];
  const list = authors.length > 1 ? `${authors.slice(0, -1).join(', ')}, & ${authors.at(-1)}` : authors[0];
  const rest = rng.pick(places);
  return `${list} (${1990 + rng.int(35)}). ${rewritten(rng, title)}. ${rest}`;
}

function draw(rng: Random, { works: count = 2 + rng.int(8), entries = 6 + rng.int(14) } = {}): Drawn {
  const titles = titlesOf(rng, count);
  const first = titles.map(() => rng.pick(surnames));
  const works = Array.from({ length: entries }, () => rng.int(count));
  return { refs: works.map((work) => entry(rng, first[work]!, titles[work]!)), works };
}

/** From the numbers of the works, without a look at the texts. */
function wanted({ works }: Drawn): { distinct: number; groups: number[][] } {
  const distinct = works.filter((work, at) => works.indexOf(work) === at);
  const groups = distinct.map((work) => works.flatMap((other, at) => (other === work ? [at] : [])));
  return { distinct: distinct.length, groups };
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'copies that differ in year, initials, other authors, place, capitals and signs are one work',
    points: 2,
    cases: 16,
    make: (rng) => draw(rng),
    probe: ({ dedupeReferences }, { refs }) => dedupeReferences(refs),
    verdict: (drawn, found) => same(found, wanted(drawn)),
  }),

  check({
    name: 'one title by two first authors is two works, and so are two titles by one',
    points: 1,
    cases: 12,
    make: (rng): Drawn => {
      const [one, two] = rng.shuffle(surnames) as [string, string];
      const [first, second] = titlesOf(rng, 2) as [string, string];
      const kinds: [string, string][] = [
        [one, first],
        [two, first],
        [one, second],
      ];
      const works = rng.shuffle([0, 0, 1, 1, 2, 2, rng.int(3)]);
      return { refs: works.map((work) => entry(rng, ...kinds[work]!)), works };
    },
    probe: ({ dedupeReferences }, { refs }) => dedupeReferences(refs),
    verdict: (drawn, found) => same(found, wanted(drawn)),
  }),

  // Cut off in the rest, right behind the title's full stop, or right before it.
  check({
    name: 'an entry that is cut off behind its title still belongs to its work',
    points: 1,
    cases: 16,
    make: (rng): Drawn => {
      const drawn = draw(rng, { works: 2 + rng.int(3), entries: 5 + rng.int(5) });
      const at = rng.int(drawn.refs.length);
      const refs = drawn.refs.map((text, i) => {
        if (i !== at) return text;
        const start = text.indexOf('). ') + 3;
        const stop = text.indexOf('. ', start);
        const keep = rng.pick([stop, stop + 1, stop + 2, stop + 2 + rng.int(text.length - stop - 2)]);
        return text.slice(0, keep);
      });
      return { refs, works: drawn.works };
    },
    probe: ({ dedupeReferences }, { refs }) => dedupeReferences(refs),
    verdict: (drawn, found) => same(found, wanted(drawn)),
  }),

  // Everything twice: as many works, and each group twice as long.
  check({
    name: 'a list and the same list behind it have as many works as the list; no list has none',
    points: 1,
    make: (rng, index) => {
      const { refs, works } = draw(rng);
      return index === 0
        ? { refs: [], works: [] }
        : { refs: [...refs, ...refs], works: [...works, ...works] };
    },
    probe: ({ dedupeReferences }, { refs }) => dedupeReferences(refs),
    verdict: (drawn, found) => same(found, wanted(drawn)),
  }),

  keepsInput(1),
]);
