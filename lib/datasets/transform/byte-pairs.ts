import { learnPairs } from './learn-pairs.ts';
import { merged, type Pair, pairsOf, pairText } from './pairs.ts';
import { padding, special, type Tokenizer, unknown, withoutPadding } from './tokenizer.ts';

// A word with the space before it, a number, signs, or spaces. No pair joins two pieces. A piece has an end also
// where a text has none, so that the time for it stays in proportion to its length.
const piece = / ?\p{L}{1,64}| ?\p{N}{1,64}| ?[^\s\p{L}\p{N}]{1,64}|\s{1,64}?(?=\s\S)|\s{1,64}/gu;

const firstByte = special.length;
const firstPair = firstByte + 256;

/** The 256 bytes are tokens, and so are the pairs that stand together most often: any text can be encoded. */
export function bytePairs(texts: Iterable<string>, { merges = 500 }: { merges?: number } = {}): Tokenizer {
  if (!Number.isInteger(merges) || merges < 0) {
    throw new RangeError(`Cannot learn ${merges} byte pairs: wanted a whole number from 0`);
  }
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const found of text.match(piece) ?? []) counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  const pieces = [...counts].map(([text, count]) => ({ tokens: bytesOf(text), count }));
  return tokenizerOf(learnPairs(pieces, merges, firstPair));
}

function tokenizerOf(pairs: readonly Pair[]): Tokenizer {
  const bytes: Uint8Array[] = Array.from({ length: firstPair }, (_, token) =>
    token < firstByte ? new Uint8Array() : Uint8Array.of(token - firstByte),
  );
  for (const [first, second] of pairs) bytes.push(Uint8Array.of(...bytes[first]!, ...bytes[second]!));
  const ranks = new Map(pairs.map((pair, rank) => [pairText(pair), firstPair + rank]));
  const encodePiece = (text: string) => {
    let tokens = bytesOf(text);
    for (let best = lowest(tokens, ranks); best !== undefined; best = lowest(tokens, ranks)) {
      tokens = merged(tokens, best.pair, best.token);
    }
    return tokens;
  };
  return {
    vocabulary: bytes.map((part, token) => special[token] ?? shown(part)),
    padding,
    unknown, // never needed: every byte has a number
    encode: (text) => Int32Array.from((text.match(piece) ?? []).flatMap(encodePiece)),
    decode: (tokens) =>
      Buffer.concat(withoutPadding(tokens, bytes.length).map((token) => bytes[token]!)).toString('utf8'),
  };
}

/** The pair that was learned first among those in a piece. */
function lowest(tokens: readonly number[], ranks: ReadonlyMap<string, number>) {
  let best: { pair: Pair; token: number } | undefined;
  for (const pair of pairsOf(tokens)) {
    const token = ranks.get(pairText(pair));
    if (token !== undefined && token < (best?.token ?? Number.POSITIVE_INFINITY)) best = { pair, token };
  }
  return best;
}

const bytesOf = (text: string): number[] => Array.from(Buffer.from(text, 'utf8'), (byte) => byte + firstByte);

/** Bytes as their text; a part of a character, which is no text, by its numbers. */
function shown(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('utf8');
  return text.includes('\ufffd') ? `<${Buffer.from(bytes).toString('hex')}>` : text;
}
