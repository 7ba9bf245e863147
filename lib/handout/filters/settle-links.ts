import { escapeHtml, unescapeHtml } from './escape.ts';
import type { IdMaker } from './ids.ts';

/**
 * Clean HTML whose links into the page go where their writer meant; for when all cells are known. A link to
 * what the page does not have becomes plain text, and `onLost` hears its name.
 */
export function settleLinks(html: string, ids: IdMaker, onLost?: (name: string) => void): string {
  return html.replace(/(<a\b[^>]*?) href="#([^"]*)"/g, (_, before: string, escaped: string) => {
    const name = decoded(unescapeHtml(escaped));
    const id = ids.find(name);
    if (id !== undefined) return `${before} href="#${escapeHtml(id)}"`;
    onLost?.(name);
    return before;
  });
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // a lonely % is no mistake of the reader
  }
}
