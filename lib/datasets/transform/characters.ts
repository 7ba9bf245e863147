import { listTokenizer, type Tokenizer } from './tokenizer.ts';

/** Each character is a token, in the order of Unicode: an emoji is one, not two halves. */
export function characters(texts: Iterable<string>): Tokenizer {
  const known = new Set<string>();
  for (const text of texts) for (const character of text) known.add(character);
  const inOrder = [...known].toSorted((a, b) => a.codePointAt(0)! - b.codePointAt(0)!);
  return listTokenizer(inOrder, { cut: (text) => text, glue: '' });
}
