/** The fonts of the formulas in some HTML, as KaTeX names their files: `Main-Regular`, `Math-Italic`. */
export function fontsIn(html: string): string[] {
  if (!html.includes('class="katex"')) return [];
  const fonts = new Set(['Main-Regular']);
  const seen = new Set<string>();
  for (const [, classes] of html.matchAll(/ class="([^"]*)"/g)) {
    if (seen.has(classes!)) continue;
    seen.add(classes!);
    const font = fontOf(new Set(classes!.split(' ')));
    if (font !== undefined) fonts.add(font);
  }
  return [...fonts].sort();
}

/** What an element with these classes is written in; undefined for what stands around it. */
function fontOf(classes: ReadonlySet<string>): string | undefined {
  const has = (...names: string[]) => names.some((name) => classes.has(name));
  const [bold, slanted] = [has('textbf'), has('textit')];
  if (has('delimsizing'))
    return sizes.map((n) => has(`size${n}`) && `Size${n}-Regular`).find(Boolean) || undefined;
  if (has('delim-size1')) return 'Size1-Regular';
  if (has('delim-size4')) return 'Size4-Regular';
  if (has('op-symbol')) return has('large-op') ? 'Size2-Regular' : 'Size1-Regular';
  const own = Object.keys(byClass).find((name) => classes.has(name));
  if (own !== undefined) return byClass[own];
  if (has('mathsf', 'textsf')) return `SansSerif-${slanted ? 'Italic' : bold ? 'Bold' : 'Regular'}`;
  if (bold && slanted) return 'Main-BoldItalic';
  if (bold || has('mathbf')) return 'Main-Bold';
  return slanted || has('mathit') ? 'Main-Italic' : undefined;
}

const sizes = [1, 2, 3, 4];

const byClass: Record<string, string> = {
  mathnormal: 'Math-Italic',
  boldsymbol: 'Math-BoldItalic',
  amsrm: 'AMS-Regular',
  mathbb: 'AMS-Regular',
  textbb: 'AMS-Regular',
  mathcal: 'Caligraphic-Regular',
  mathfrak: 'Fraktur-Regular',
  textfrak: 'Fraktur-Regular',
  mathboldfrak: 'Fraktur-Bold',
  textboldfrak: 'Fraktur-Bold',
  mathtt: 'Typewriter-Regular',
  texttt: 'Typewriter-Regular',
  mathscr: 'Script-Regular',
  textscr: 'Script-Regular',
  mathboldsf: 'SansSerif-Bold',
  textboldsf: 'SansSerif-Bold',
  mathitsf: 'SansSerif-Italic',
  mathsfit: 'SansSerif-Italic',
  textitsf: 'SansSerif-Italic',
};

/** Every class in some HTML. */
export function classesIn(html: string): Set<string> {
  const lists = new Set(Array.from(html.matchAll(/ class="([^"]*)"/g), ([, names]) => names!));
  return new Set([...lists].flatMap((names) => names.split(' ')));
}
