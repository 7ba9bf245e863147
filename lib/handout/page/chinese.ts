// Han, with the punctuation and the full-width forms that stand between: one run is one change of language.
const run =
  /\p{Script=Han}(?:[\p{Script=Han}\u3000-\u303f\uff00-\uffef]*[\p{Script=Han}\u3001-\u303f\uff00-\uffef])?/gu;

/** Escaped text with its Chinese runs marked, so that a screen reader changes its voice and a browser its font. */
export const markChinese = (html: string, lang: string): string =>
  /^zh\b/i.test(lang) ? html : html.replace(run, (han) => `<span lang="zh">${han}</span>`);

// In these, text is code, a drawing or a formula, where such an element would do harm or nothing.
const left = /^<(\/?)(?:pre|code|svg|math)\b/;

/** The same for clean HTML: only its text is marked. */
export function markChineseIn(html: string, lang: string): string {
  let depth = 0;
  return html.replace(/<[^>]*>|[^<]+/g, (part) => {
    const [tag, end] = left.exec(part) ?? [];
    if (tag !== undefined && !part.endsWith('/>')) depth += end ? -1 : 1;
    return depth > 0 || part.startsWith('<') ? part : markChinese(part, lang);
  });
}
