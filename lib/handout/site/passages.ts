/** What stands under a heading of a page, as plain text. */
export interface Passage {
  /** Of the heading; empty for what stands before the first. */
  id: string;
  heading: string;
  text: string;
}

const skippedTags = new Set(['script', 'style', 'svg', 'nav', 'button', 'template', 'annotation', 'label']);
// Marks of the page, results of a run, and the half of a formula that is only for eyes.
const skippedClass = /(^|\s)(permalink|outputs?|tag|katex-html|exercise-head|unseen)(\s|$)/;
const inlineTags = new Set(
  'a abbr b code em i kbd mark mi mn mo mrow mtext math semantics s samp small span strong sub sup u var'.split(
    ' ',
  ),
);
const emptyTags = new Set('area br col embed hr img input link meta source wbr'.split(' '));
const piece = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/g;

/** A page's main text, cut at its headings. It reads what a reader sees, so ids and words are those of the page. */
export function passagesOf(html: string): Passage[] {
  const main = html.slice(Math.max(0, html.search(/<main\b/)), endOf(html, '</main>'));
  const passages: Passage[] = [{ id: '', heading: '', text: '' }];
  let heading = false;
  let skipped: { tag: string; depth: number } | undefined;
  let at = 0;
  const add = (text: string) => {
    if (skipped) return;
    passages.at(-1)![heading ? 'heading' : 'text'] += text;
  };
  for (const found of main.matchAll(piece)) {
    add(plain(main.slice(at, found.index)));
    at = found.index + found[0].length;
    const [, slash, name, attributes = ''] = found;
    if (name === undefined) continue; // a comment
    const tag = name.toLowerCase();
    if (skipped) {
      if (tag === skipped.tag && !attributes.endsWith('/')) skipped.depth += slash ? -1 : 1;
      if (skipped.depth === 0) skipped = undefined;
      continue;
    }
    if (!inlineTags.has(tag)) add(' ');
    if (/^h[1-6]$/.test(tag)) {
      heading = !slash;
      if (heading) passages.push({ id: attribute(attributes, 'id'), heading: '', text: '' });
    }
    if (slash || emptyTags.has(tag) || attributes.endsWith('/')) continue;
    if (skippedTags.has(tag) || skippedClass.test(attribute(attributes, 'class')))
      skipped = { tag, depth: 1 };
  }
  add(plain(main.slice(at)));
  return passages
    .map(({ id, heading, text }) => ({ id, heading: tidy(heading), text: tidy(text) }))
    .filter(({ heading, text }) => heading !== '' || text !== '');
}

const endOf = (html: string, mark: string): number => {
  const at = html.lastIndexOf(mark);
  return at < 0 ? html.length : at;
};

const attribute = (attributes: string, name: string): string =>
  plain(
    new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)?.slice(1).join('') ?? '',
  );

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Text with its character references read. */
const plain = (text: string): string =>
  text.replace(/&(?:#(\d+)|#[xX]([\da-fA-F]+)|(\w+));/g, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    if (name) return named[name] ?? whole;
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
