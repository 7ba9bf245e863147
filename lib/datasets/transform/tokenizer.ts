/** Texts as whole numbers and back. */
export interface Tokenizer {
  /** The tokens by their numbers. */
  readonly vocabulary: readonly string[];
  /** The number that fills short texts up; it stands for nothing. */
  readonly padding: number;
  /** The number of everything that is not in the vocabulary. */
  readonly unknown: number;
  encode(text: string): Int32Array;
  /** The text of the numbers; padding is left out. */
  decode(tokens: ArrayLike<number>): string;
}

export const padding = 0; // what tf.layers.embedding masks
export const unknown = 1;
export const special = ['<pad>', '<unk>'] as const;

/** A tokenizer that cuts texts into pieces and numbers them by a list. */
export function listTokenizer(
  known: readonly string[],
  { cut, glue }: { cut: (text: string) => Iterable<string>; glue: string },
): Tokenizer {
  const vocabulary = [...special, ...known];
  const numbers = new Map(known.map((token, i) => [token, i + special.length]));
  return {
    vocabulary,
    padding,
    unknown,
    encode: (text) => Int32Array.from(Array.from(cut(text), (token) => numbers.get(token) ?? unknown)),
    decode: (tokens) =>
      withoutPadding(tokens, vocabulary.length)
        .map((token) => vocabulary[token]!)
        .join(glue),
  };
}

/** The tokens that stand for something; throws for numbers that are none. */
export function withoutPadding(tokens: ArrayLike<number>, size: number): number[] {
  const list = Array.from(tokens);
  const odd = list.find((token) => !Number.isInteger(token) || token < 0 || token >= size);
  if (odd !== undefined) {
    throw new RangeError(
      `Cannot decode ${odd}: wanted whole numbers from 0 to ${size - 1}, the vocabulary's`,
    );
  }
  return list.filter((token) => token !== padding);
}

/** The pieces of all texts, the most frequent ones first, equals in the order of their first place. */
export function byFrequency(texts: Iterable<string>, cut: (text: string) => Iterable<string>): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) for (const piece of cut(text)) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([piece]) => piece);
}
