import type { Notebook } from '../../notebook/index.ts';
import type { Heading } from '../contract.ts';

/** What a page is called: its first heading, what the notebook says of itself, or its name in words. */
export function titleOf(
  { metadata: { title } }: Notebook,
  headings: readonly Heading[],
  name: string,
): string {
  const [first] = headings;
  if (first?.level === 1 && first.text.trim() !== '') return first.text;
  return typeof title === 'string' && title.trim() !== '' ? title.trim() : inWords(name);
}

/** `06-activation_functions` -> `06 Activation functions`. */
function inWords(name: string): string {
  const words = name.replace(/[-_\s]+/g, ' ').trim();
  return words.replace(/^(\d+ )?(\p{L})/u, (_, number = '', letter) => number + letter.toUpperCase());
}
