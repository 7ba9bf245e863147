import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { classesIn, fontsIn } from './maths/fonts.ts';

/** Of KaTeX's style the rules and the fonts that the formulas in this HTML need; empty if it has none. */
export function mathsStyle(html: string): string {
  const fonts = fontsIn(html);
  if (fonts.length === 0) return '';
  return fonts.map(fontFace).join('') + rulesFor(classesIn(html));
}

const made = new Map<string, string>();

function fontFace(name: string): string {
  const known = made.get(name);
  if (known !== undefined) return known;
  const [family = '', kind = ''] = name.split('-');
  const data = readFileSync(join(folder(), 'fonts', `KaTeX_${name}.woff2`)).toString('base64');
  const face =
    `@font-face{font-display:block;font-family:KaTeX_${family};` +
    `font-style:${kind.includes('Italic') ? 'italic' : 'normal'};font-weight:${kind.includes('Bold') ? 700 : 400};` +
    `src:url(data:font/woff2;base64,${data}) format("woff2")}`;
  made.set(name, face);
  return face;
}

/** KaTeX's own rules for these classes, its fonts left out, which are files there. */
function rulesFor(classes: ReadonlySet<string>): string {
  rules ??= [
    ...readFileSync(join(folder(), 'katex.min.css'), 'utf8')
      .replace(/@font-face\{[^}]*\}/g, '')
      .matchAll(/([^{}]+)\{([^{}]*)\}/g),
  ].map(([, selectors, body]) => ({ selectors: selectors!.split(','), body: body! }));
  return rules
    .map(({ selectors, body }) => {
      const kept = selectors.filter((selector) =>
        [...selector.matchAll(/\.(-?[a-z_][\w-]*)/gi)].every(([, name]) => classes.has(name!)),
      );
      return kept.length === 0 ? '' : `${kept.join(',')}{${body}}`;
    })
    .join('');
}

let rules: { selectors: string[]; body: string }[] | undefined;

const folder = () => dirname(createRequire(import.meta.url).resolve('katex/dist/katex.min.css'));
