/** The first whole `<svg>` of clean text; in its titles and descriptions only words, for those are read as HTML. */
export function firstPicture(clean: string): string {
  const from = clean.search(/<svg\b/);
  if (from === -1) return '';
  let depth = 0;
  let words = 0; // titles and descriptions around
  let out = '';
  let at = from;
  const tags = /<(\/?)([a-zA-Z]+)[^>]*>/g;
  tags.lastIndex = from;
  for (let found = tags.exec(clean); found !== null; found = tags.exec(clean)) {
    const [tag, end, name] = found;
    const texts = name === 'title' || name === 'desc';
    const keep = texts ? words === (end === '/' ? 1 : 0) : words === 0;
    out += clean.slice(at, found.index) + (keep ? tag : '');
    at = found.index + tag.length;
    const step = end === '/' ? -1 : 1;
    if (texts) words += step;
    if (name === 'svg') depth += step;
    if (depth === 0) return out;
  }
  return '';
}
