/** How much a value may be that travels. */
export interface Caps {
  /** Lists in lists, records in records. */
  depth: number;
  /** Numbers, texts, lists: everything that is counted as one. */
  values: number;
  /** Characters in all texts and keys together. */
  text: number;
}

/** A large batch of images fits, an attempt to fill the judge's memory does not. */
export const usualCaps: Caps = { depth: 32, values: 2_000_000, text: 20_000_000 };

/** More decimal digits than a bigint may have, for which conversion takes noticeable time. */
export const mostDigits = 10_000;

/** Characters of an error's name and message. */
export const mostWords = 2000;
