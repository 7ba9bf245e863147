import { merged, type Pair, pairsOf, pairText } from './pairs.ts';

/** A piece of text as its tokens, and how often it occurs. */
type Piece = { tokens: number[]; readonly count: number };

type Found = { readonly pair: Pair; count: number; readonly pieces: Set<Piece> };

/**
 * The most frequent pair, then that of what its merge leaves, and so on; of equals the one with the smaller
 * numbers. After a merge only the pieces that hold the pair are counted again: https://arxiv.org/abs/1508.07909
 */
export function learnPairs(given: readonly Piece[], merges: number, firstToken: number): Pair[] {
  const pieces = given.map((piece) => ({ ...piece }));
  const found = new Map<string, Found>();
  for (const piece of pieces) count(piece, piece.count, found);
  const learned: Pair[] = [];
  while (learned.length < merges) {
    const best = mostFrequent(found);
    if (best === undefined) break;
    for (const piece of best.pieces) {
      count(piece, -piece.count, found);
      piece.tokens = merged(piece.tokens, best.pair, firstToken + learned.length);
      count(piece, piece.count, found);
    }
    learned.push(best.pair);
  }
  return learned;
}

/** Adds what a piece holds to the counts, or takes it away. */
function count(piece: Piece, times: number, found: Map<string, Found>): void {
  for (const pair of pairsOf(piece.tokens)) {
    const key = pairText(pair);
    const known = found.get(key) ?? { pair, count: 0, pieces: new Set<Piece>() };
    known.count += times;
    known.pieces.add(piece);
    if (known.count > 0) found.set(key, known);
    else found.delete(key);
  }
}

function mostFrequent(found: ReadonlyMap<string, Found>): Found | undefined {
  let best: Found | undefined;
  for (const candidate of found.values()) {
    if (best === undefined || candidate.count > best.count) best = candidate;
    else if (candidate.count === best.count && isBefore(candidate.pair, best.pair)) best = candidate;
  }
  return best;
}

const isBefore = ([a, b]: Pair, [c, d]: Pair) => a < c || (a === c && b < d);
