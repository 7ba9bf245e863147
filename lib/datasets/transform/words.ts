import { byFrequency, listTokenizer, special, type Tokenizer } from './tokenizer.ts';

export interface WordOptions {
  /** The size of the vocabulary, with padding and unknown: the most frequent words have a place in it. */
  max?: number | undefined;
  /** Whether `The` and `the` are the same. */
  lowerCase?: boolean | undefined;
}

// Letters and digits with what joins them (don't, well-known), or one sign.
const word = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]/gu;

/** Each word and each sign between words is a token. Decoded, they stand with spaces between. */
export function words(
  texts: Iterable<string>,
  { max = Number.POSITIVE_INFINITY, lowerCase = true }: WordOptions = {},
): Tokenizer {
  if (!(max > special.length)) {
    throw new RangeError(
      `Cannot make a vocabulary of ${max} words: wanted more than ${special.length}, which padding and unknown take`,
    );
  }
  const cut = (text: string) => (lowerCase ? text.toLowerCase() : text).match(word) ?? [];
  const known = byFrequency(texts, cut).slice(0, max - special.length);
  return listTokenizer(known, { cut, glue: ' ' });
}
