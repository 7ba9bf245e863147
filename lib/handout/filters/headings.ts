import type { Heading } from '../contract.ts';
import { escapeHtml, textOf } from './escape.ts';
import type { IdMaker } from './ids.ts';
import type { Slots } from './slots.ts';
import { slugOf } from './slug.ts';

/** Clean HTML whose headings begin at a level and have ids that tell what they say; and the list of them. */
export function withHeadings(
  html: string,
  { ids, slots, first = 1 }: { ids: IdMaker; slots: Slots; first?: number | undefined },
): { html: string; headings: Heading[] } {
  const headings: Heading[] = [];
  const shown = html.replace(
    /<h([1-6])\b([^>]*)>([\s\S]*?)<\/h\1>/g,
    (_, digit: string, attributes: string, inside: string) => {
      const level = Math.min(6, Number(digit) + first - 1);
      const text = textOf(slots.restore(inside)).replace(/\$/g, '');
      const own = / id="([^"]*)"/.exec(attributes)?.[1];
      const id = ids.id(slugOf(text));
      for (const name of [slugOf(text), text.replaceAll(' ', '-'), ...(own ? [own] : [])])
        ids.alias(name, id);
      headings.push({ level, text, id });
      const rest = attributes.replace(/ id="[^"]*"/, '');
      return `<h${level} id="${escapeHtml(id)}"${rest}>${inside.trim()}</h${level}>`;
    },
  );
  return { html: shown, headings };
}
