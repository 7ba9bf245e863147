/** Text as HTML that shows nothing but these characters, in an element or in an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(special, (sign) => entities[sign]!);
}

/** The text of HTML that we escaped ourselves: other entities stay as they are. */
export function unescapeHtml(html: string): string {
  return html.replace(/&(?:amp|lt|gt|quot);/g, (entity) => characters[entity]!);
}

/** The words of clean HTML without its tags. */
export function textOf(html: string): string {
  return unescapeHtml(html.replace(/<[^>]*>/g, ''))
    .replace(/\s+/g, ' ')
    .trim();
}

const special = /[&<>"]/g;
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const characters = Object.fromEntries(Object.entries(entities).map(([sign, entity]) => [entity, sign]));
