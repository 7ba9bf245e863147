/**
 * A text as plotly may show it: of its pseudo-HTML only tags without attributes that change the look of letters.
 * Links, spans and everything else lose their tags and keep their words. One pass, and no `<` stays that is not
 * part of a tag kept whole, so that nothing can grow together.
 */
export function cleanText(text: string, most = 500): string {
  return shortened(text, most)
    .replace(tag, (found, body) => (body === undefined ? '&#60;' : keptTag(found)))
    .replace(template, (_, name, format = '') =>
      tooWide.test(format) ? `%{${name}}` : `%{${name}${format}}`,
    );
}

const tag = /<(\/?[a-z][^<>]*>)?/gi;
const keptTags = /^<(\/?)(b|i|br|sub|sup|em|u|s|extra)\s*\/?>$/i;

function keptTag(found: string): string {
  const [, end, name] = keptTags.exec(found) ?? [];
  return name === undefined ? '' : `<${end}${name.toLowerCase()}>`;
}

const template = /%\{([^{}:|]*)([:|][^{}]*)?\}/g;
/** A number format that asks for thousands of letters would fill the memory of the reader's browser. */
export const tooWide = /\d{3,}/;

/** The same as words alone, for a table or a reader's ear. */
export function wordsOf(text: unknown): string {
  if (typeof text !== 'string') return '';
  return text
    .replace(/<extra>.*?(<\/extra>|$)/gs, '')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]+);/gi, (entity, inside: string) => signOf(inside) ?? entity)
    .replace(/[\s\u200b]+/g, ' ')
    .trim();
}

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  times: '×',
  mu: 'μ',
  plusmn: '±',
  deg: '°',
};

function signOf(inside: string): string | undefined {
  if (!inside.startsWith('#')) return named[inside];
  const code = /^#x/i.test(inside) ? Number.parseInt(inside.slice(2), 16) : Number(inside.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

// Not between the two halves of a letter.
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
