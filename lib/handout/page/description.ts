import type { Page } from '../contract.ts';
import { escaped } from './escaped.ts';

const longest = 160; // about what lists of search results show

/** The beginning of the lesson's first paragraph, for an attribute; its title where there is none. */
export function descriptionOf({ blocks, title }: Page): string {
  for (const block of blocks) {
    if (block.kind !== 'text') continue;
    for (const [, inside = ''] of block.html.matchAll(/<p\b[^>]*>(.*?)<\/p>/gs)) {
      // A formula is there twice, for eyes and for ears.
      if (inside.includes('katex')) continue;
      const text = inside
        .replace(/<[^>]*>/g, '')
        .replace(/\s+/g, ' ')
        .trim();
      if (text !== '') return shortened(text).replaceAll('"', '&quot;');
    }
  }
  return escaped(title);
}

function shortened(text: string): string {
  if (text.length <= longest) return text;
  const cut = text
    .slice(0, longest - 2)
    .replace(/&[^;\s]*$/, '')
    .replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.replace(/\s+\S*$/, '')} …`;
}
