import type { Heading } from '../contract.ts';
import { escaped } from './escaped.ts';

/** Puts a link beside each heading that has an id, outside of it: its name stays what it says. */
export function withPermalinks(html: string, headings: readonly Heading[]): string {
  return headings.reduce((text, heading) => {
    // The heading of the whole page is its beginning: nobody needs a link to it.
    if (heading.level < 2 || heading.id === '') return text;
    const tag = `h${heading.level}`;
    const start = startOf(text, tag, heading.id);
    const end = start < 0 ? -1 : text.indexOf(`</${tag}>`, start);
    if (end < 0) return text;
    const after = end + tag.length + 3;
    const link = `<a class="permalink" href="#${escaped(encodeURIComponent(heading.id))}" aria-label="Link to: ${escaped(heading.text)}">#</a>`;
    return `${text.slice(0, start)}<div class="titled">${text.slice(start, after)}${link}</div>${text.slice(after)}`;
  }, html);
}

function startOf(html: string, tag: string, id: string): number {
  for (const found of html.matchAll(new RegExp(`<${tag}\\b[^>]*>`, 'g'))) {
    if (found[0].includes(` id="${escaped(id)}"`)) return found.index;
  }
  return -1;
}
