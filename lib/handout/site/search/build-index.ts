import { tokens } from './terms.ts';

/** Something that search can find. */
export interface Entry {
  /** The page and the place in it. */
  href: string;
  /** What is shown of it. */
  heading: string;
  /** Where it belongs: `06 Activation functions`, `Glossary`. */
  of: string;
  text: string;
}

/** What the search page holds as JSON. */
export interface SearchIndex {
  entries: [href: string, heading: string, of: string, text: string][];
  /** For each term: numbers of entries and how much it weighs in each, in turn. */
  terms: Record<string, number[]>;
}

const inHeading = 8; // a heading says what its passage is about, and a short one says it of this word
const atMost = 6; // a word that stands a hundred times in a passage does not drown the other words

/** The index of these entries; the same entries give the same index. */
export function buildIndex(entries: readonly Entry[]): SearchIndex {
  const weights = new Map<string, Map<number, number>>();
  for (const [at, { heading, text }] of entries.entries()) {
    const counted = new Map<string, number>();
    const count = (source: string, by: (words: number) => number, most: number) => {
      const found = tokens(source);
      const here = new Map<string, number>();
      for (const { term, parts } of found) {
        for (const one of [term, ...parts])
          here.set(one, Math.min(most, (here.get(one) ?? 0) + by(found.length)));
      }
      for (const [term, weight] of here) counted.set(term, (counted.get(term) ?? 0) + weight);
    };
    count(heading, (words) => inHeading + Math.round(inHeading / words), 2 * inHeading);
    count(text, () => 1, atMost);
    for (const [term, weight] of counted) {
      if (!weights.has(term)) weights.set(term, new Map());
      weights.get(term)!.set(at, weight);
    }
  }
  const sorted = [...weights].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    entries: entries.map(({ href, heading, of, text }) => [href, heading, of, text]),
    terms: Object.fromEntries(sorted.map(([term, found]) => [term, [...found].flat()])),
  };
}
