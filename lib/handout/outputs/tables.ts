import { escapeHtml } from '../filters/escape.ts';

/**
 * Clean HTML whose outer tables have a caption, and a place of their own in which they scroll and which the
 * keyboard reaches.
 */
export function readableTables(html: string, name: string): string {
  let depth = 0;
  let count = 0;
  return html.replace(/<(\/?)table((?:\s[^>]*)?)>/g, (tag, end: string, _, offset: number) => {
    if (end) {
      depth = Math.max(0, depth - 1);
      return depth === 0 ? `${tag}</div>` : tag;
    }
    depth++;
    if (depth > 1) return tag;
    count++;
    const label = escapeHtml(`Table ${count} of: ${name}`);
    const captioned = /^\s*<caption[\s>]/.test(html.slice(offset + tag.length, offset + tag.length + 200));
    const caption = captioned ? '' : `<caption>${label}</caption>`;
    return `<div class="scroll" role="group" tabindex="0" aria-label="${label}">${tag}${caption}`;
  });
}
