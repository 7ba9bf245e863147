import MarkdownIt from 'markdown-it';

/** A heading in a markdown text: its level, the lines it stands in, and how it is written. */
export interface Found {
  level: number;
  from: number;
  to: number;
  form: 'hashes' | 'underlined' | 'html';
}

/** The headings of a markdown text, those in lists, quotes and plain HTML too; not what is code. */
export function headingsIn(source: string): Found[] {
  if (!/#|^[ >]*(=+|-+)[ \t]*$|<h[1-6]/im.test(source)) return [];
  const found: Found[] = [];
  for (const { type, tag, markup, map, content } of markdown.parse(source, {})) {
    if (!map) continue;
    const [from, to] = map;
    if (type === 'heading_open') {
      found.push({ level: Number(tag[1]), from, to, form: markup.startsWith('#') ? 'hashes' : 'underlined' });
    } else if (type === 'html_block') {
      for (const [, level] of content.matchAll(/<h([1-6])\b/gi)) {
        found.push({ level: Number(level), from, to, form: 'html' });
      }
    }
  }
  return found;
}

const markdown = new MarkdownIt({ html: true });

/** The text with its headings, in their order, on these levels. */
export function withLevels(source: string, found: readonly Found[], levels: readonly number[]): string {
  const lines = source.split(/\r\n|\r|\n/); // as the parser counts them
  const inHtml = new Map<number, number[]>();
  for (const [at, { from, to, form, level: was }] of found.entries()) {
    const level = levels[at]!;
    if (form === 'html') inHtml.set(from, [...(inHtml.get(from) ?? []), level]);
    else if (was === level) continue;
    else if (form === 'hashes') lines[from] = lines[from]!.replace(/#{1,6}/, '#'.repeat(level));
    else underlined(lines, { from, to, level });
  }
  for (const [from, wanted] of inHtml) {
    const { to } = found.find((one) => one.form === 'html' && one.from === from)!;
    const queue = [...wanted];
    let level = 0;
    for (let at = from; at < to; at++) {
      lines[at] = lines[at]!.replace(/<(\/?)h[1-6]\b/gi, (_, end: string) => {
        if (!end) level = queue.shift() ?? level;
        return `<${end}h${level}`;
      });
    }
  }
  return lines.join('\n');
}

/** A heading over a line of = or -: the line knows two levels, the others want hashes. */
function underlined(lines: string[], { from, to, level }: { from: number; to: number; level: number }): void {
  const last = to - 1;
  if (level <= 2) {
    lines[last] = lines[last]!.replace(/[=-]+[ \t]*$/, (line) =>
      (level === 1 ? '=' : '-').repeat(line.trim().length),
    );
    return;
  }
  const [before = ''] = /^[\s>]*/.exec(lines[from]!) ?? [];
  const words = lines.slice(from, last).map((line) => line.replace(/^[\s>]*/, ''));
  lines[from] = `${before}${'#'.repeat(level)} ${words.join(' ')}`;
  for (let at = from + 1; at <= last; at++) lines[at] = before.trimEnd();
}
