import type { Heading } from '../contract.ts';
import { escaped } from '../page/escaped.ts';

/** A link to another page of the site or a place on one. */
export const link = (href: string, html: string): string => `<a href="${escaped(href)}">${html}</a>`;

/** A heading as HTML; the same as a line of the page's contents. */
export function heading(level: number, id: string, en: string, zh = ''): { html: string; entry: Heading } {
  const inside = zh === '' ? escaped(en) : `${escaped(en)} · ${escaped(zh)}`;
  return {
    html: `<h${level} id="${escaped(id)}">${inside}</h${level}>`,
    entry: { level, id, text: zh === '' ? en : `${en} · ${zh}` },
  };
}
