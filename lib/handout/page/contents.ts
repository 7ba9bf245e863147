import type { Heading, Page } from '../contract.ts';
import { markChinese } from './chinese.ts';
import { escaped } from './escaped.ts';

const deepest = 3; // what lies below is found by reading

/** The headings of a page in their order. */
export const headingsOf = (page: Page): Heading[] =>
  page.blocks.flatMap((block) => (block.kind === 'text' ? block.headings : []));

/** The table of contents; empty for a page without sections. */
export function contents(page: Page): string {
  const shown = headingsOf(page).filter(({ level }) => level >= 2 && level <= deepest);
  if (shown.length === 0) return '';
  return `<nav class="contents" aria-label="Contents"><details><summary>Contents</summary>${nested(shown, page.lang)}</details></nav>`;
}

/** A list in which a heading of level 3 lies under the one of level 2 before it. */
function nested(headings: readonly Heading[], lang: string): string {
  const items: { link: string; below: string[] }[] = [];
  for (const { level, text, id } of headings) {
    const link = `<a href="#${escaped(encodeURIComponent(id))}">${markChinese(escaped(text), lang)}</a>`;
    const above = items.at(-1);
    if (level > 2 && above) above.below.push(`<li>${link}</li>`);
    else items.push({ link, below: [] });
  }
  const lists = items.map(
    ({ link, below }) => `<li>${link}${below.length > 0 ? `<ol>${below.join('')}</ol>` : ''}</li>`,
  );
  return `<ol>${lists.join('\n')}</ol>`;
}
