import { runInThisContext } from 'node:vm';
import type { SearchIndex } from './build-index.ts';
import { tokensScript } from './terms.ts';

/** An entry's number with how well it fits. */
export type Found = [entry: number, score: number];

/**
 * Every word of the query must begin a word of the entry; of Chinese signs that stand together, at least half of the
 * pairs must be there. What stands in few entries counts more. The page runs this text as it stands.
 */
export const findScript = `function find(index, query) {
  const keys = Object.keys(index.terms);
  const lookUp = ({ term, run }) => {
    const one = run !== undefined && [...term].length === 1;
    const hits = new Map();
    for (const key of keys) {
      if (one ? !key.includes(term) : run !== undefined ? key !== term : !key.startsWith(term)) continue;
      const list = index.terms[key];
      const rarity = Math.log(1 + index.entries.length / (list.length / 2));
      const near = key === term ? 2 : 1;
      for (let i = 0; i < list.length; i += 2) {
        hits.set(list[i], Math.max(hits.get(list[i]) ?? 0, rarity * near * list[i + 1]));
      }
    }
    return hits;
  };
  const groups = new Map();
  for (const [at, token] of tokens(query).entries()) {
    const name = token.run === undefined ? 'word ' + at : token.run;
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(lookUp(token));
  }
  let scores;
  for (const group of groups.values()) {
    const here = new Map();
    for (const hits of group) {
      for (const [entry, score] of hits) {
        const sum = here.get(entry) ?? { score: 0, count: 0 };
        here.set(entry, { score: sum.score + score, count: sum.count + 1 });
      }
    }
    const next = new Map();
    for (const [entry, { score, count }] of here) {
      if (count * 2 < group.length || (scores && !scores.has(entry))) continue;
      next.set(entry, (scores?.get(entry) ?? 0) + score * (count / group.length));
    }
    scores = next;
  }
  return [...(scores ?? [])].sort(([a, x], [b, y]) => y - x || a - b);
}`;

/** The entries that fit a query, the best first. */
export const find = runInThisContext(`(() => { ${tokensScript}\n${findScript}\nreturn find; })()`) as (
  index: SearchIndex,
  query: string,
) => Found[];
