// A4 has room for about 90 signs of code, letter for a few more, an exercise's box for a few less.
const fits = 80;
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/gu;

/**
 * Highlighted code in which each line that is too long for paper is an element of its own, with its line end: there
 * it can hang and have a mark where it goes on. The text stays what it was, so that copies have no mark.
 */
export function markLongLines(html: string): string {
  const open: string[] = []; // the tags around the place where we are
  const lines = html.split(/(?<=\n)/).map((line) => {
    const before = [...open];
    for (const [tag] of line.matchAll(/<[^>]*>/g)) {
      if (tag.startsWith('</')) open.pop();
      else open.push(tag);
    }
    if (width(line) <= fits) return line;
    // An element cannot begin within another one and end behind it: what is open is closed and opened again.
    const inside = `${before.join('')}${line}${endsOf(open)}`;
    return `${endsOf(before)}<span class="long"${indent(line)}>${inside}</span>${open.join('')}`;
  });
  return lines.join('');
}

/** How far the line stands in, so that what follows hangs behind its beginning. */
function indent(line: string): string {
  const space = /^[ \t]*/.exec(line.replace(/<[^>]*>/g, ''))![0].replaceAll('\t', '  ').length;
  return space === 0 ? '' : ` style="--in:${Math.min(space, most)}"`;
}
const most = 24; // half of the paper is left

const endsOf = (tags: readonly string[]) =>
  tags
    .map((tag) => `</${/\w+/.exec(tag)?.[0]}>`)
    .reverse()
    .join('');

/** In signs of a font in which all have the same width, Chinese ones two of them. */
function width(line: string): number {
  const text = line
    .replace(/<[^>]*>/g, '')
    .replace(/&[^;\s]+;/g, '.')
    .trimEnd();
  return text.length + (text.match(wide)?.length ?? 0);
}
