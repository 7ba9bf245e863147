import type { TextBlock } from '../contract.ts';
import { markChineseIn } from './chinese.ts';
import { markLongLines } from './code-lines.ts';
import { fold } from './fold.ts';
import { withPermalinks } from './permalinks.ts';

/** A cell of text, with links beside its headings; a hint is folded if it does not fold itself. */
export function textCell({ html, headings, exercise, folded }: TextBlock, lang: string): string {
  const text = markChineseIn(withPermalinks(longLines(html), headings), lang);
  if (folded) return fold('Text', text);
  if (exercise?.part !== 'hint' || /<details\b/.test(html)) return text;
  return `<details><summary>Hint</summary>${text}</details>`;
}

const longLines = (html: string) =>
  html.replace(
    /(<pre\b[^>]*>\s*<code\b[^>]*>)(.*?)(<\/code>)/gs,
    (_, start: string, code: string, end: string) => `${start}${markLongLines(code)}${end}`,
  );
