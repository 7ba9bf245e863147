import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from '@jest/globals';
import { makeMaths, mathsStyle } from '../../../lib/handout/filters/index.ts';
import { fontsIn } from '../../../lib/handout/filters/maths/fonts.ts';

const maths = makeMaths();
const everything = [
  ...[
    'x^2',
    '1+2',
    '\\sum_i \\int',
    '\\mathbf{w} \\mathbb{R} \\mathcal{L} \\mathfrak{g} \\mathscr{F} \\mathtt{t} \\mathsf{s} \\mathit{i}',
  ],
  ...[
    '\\boldsymbol{\\theta} \\bm{x} \\boldsymbol{1}',
    '\\text{a \\textbf{b \\textit{c}} \\textit{d}}',
    '\\textsf{a\\textbf{b}\\textit{c}}',
  ],
  ...['\\big( \\Big( \\bigg( \\Bigg(', '\\left(\\begin{matrix}1\\\\2\\\\3\\\\4\\\\5\\end{matrix}\\right)'],
  ...[
    '\\sqrt{\\frac{a}{b}}',
    '\\hat{y} \\widehat{abc}',
    '\\leq \\nleq \\lesssim',
    '\\text{中文}',
    '\\mathrm{d}x',
    '\\operatorname{softmax}',
  ],
];
const css = readFileSync(createRequire(import.meta.url).resolve('katex/dist/katex.min.css'), 'utf8');

/** The families that KaTeX's own style gives to the elements of some HTML: rules of one element, read from the file. */
function families(html: string): string[] {
  const rules = [...css.replace(/@font-face\{[^}]*\}/g, '').matchAll(/([^{}]+)\{([^}]*)\}/g)].flatMap(
    ([, selectors, body]) => {
      const family = /font-family:"?KaTeX_(\w+)/.exec(body!)?.[1];
      return family === undefined
        ? []
        : selectors!.split(',').map((selector) => ({ selector: selector.trim(), family }));
    },
  );
  expect(rules.length).toBeGreaterThan(25);
  const used = new Set(['Main']);
  for (const [, value] of html.matchAll(/ class="([^"]*)"/g)) {
    const names = new Set(value!.split(' '));
    for (const { selector, family } of rules) {
      // `.delimsizing.mult .delim-size1>span` gives the inside of an element its font.
      const last = selector.split(' ').at(-1)!.replace('>span', '');
      if (
        last
          .split('.')
          .filter(Boolean)
          .every((name) => names.has(name))
      )
        used.add(family);
    }
  }
  return [...used].sort();
}

describe('the style of formulas', () => {
  test('has the fonts that KaTeX names for the classes that are there, and no other', () => {
    for (const tex of [...everything, everything.join(' ')]) {
      const html = maths(tex, true);
      expect(html).not.toContain('math-error');
      expect([...new Set(fontsIn(html).map((font) => font.split('-')[0]!))].sort()).toEqual(families(html));
    }
  });

  test.each<[string, string[]]>([
    ['x+1', ['Main-Regular', 'Math-Italic']],
    ['1', ['Main-Regular']],
    ['\\text{\\textbf{a\\textit{b}}}', ['Main-Bold', 'Main-BoldItalic', 'Main-Regular']],
    ['\\textsf{\\textbf{a}}', ['Main-Regular', 'SansSerif-Bold']],
    ['\\mathbb{R}', ['AMS-Regular', 'Main-Regular']],
    ['x_{y_z}', ['Main-Regular', 'Math-Italic']], // .size3 in small print is no font
  ])('%j needs %j', (tex, fonts) => {
    expect(fontsIn(maths(tex, false))).toEqual(fonts);
  });

  test('is empty for a page of text', () => {
    expect(mathsStyle('<p class="katexes">text</p>')).toBe('');
  });

  test('loads nothing, and is the same each time', () => {
    const style = mathsStyle(maths(everything.join(' '), true));
    expect(style.match(/url\((?!data:font\/woff2;base64,[A-Za-z0-9+/=]+\))/g)).toBeNull();
    expect(style).not.toContain('</');
    expect(mathsStyle(maths(everything.join(' '), true))).toBe(style);
  });

  test('has every rule of KaTeX that matches an element, in the same order', () => {
    const html = maths(everything.join(' '), true);
    const classes = new Set(
      [...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names]) => names!.split(' ')),
    );
    const plain = css.replace(/@font-face\{[^}]*\}/g, '');
    expect(plain).not.toContain('@'); // rules within rules would be read in another way
    const wanted = plain.split('}').filter((rule) =>
      rule
        .split('{')[0]!
        .split(',')
        .some((selector) =>
          selector
            .split(/[ .>:*]/)
            .filter(Boolean)
            .every(
              (name) =>
                classes.has(name) ||
                ['span', 'svg', 'path', 'after', 'before', 'img', 'first-child', 'body'].includes(name),
            ),
        ),
    );
    const style = mathsStyle(html);
    let at = 0;
    for (const rule of wanted.filter(Boolean)) {
      const body = rule.slice(rule.indexOf('{'));
      const next = style.indexOf(`${body}}`, at);
      expect([rule, next >= at]).toEqual([rule, true]);
      at = next;
    }
    expect(wanted.length).toBeGreaterThan(50);
  });

  test('keeps a page of forty formulas within 250 kB', () => {
    const page = Array.from({ length: 40 }, (_, i) =>
      maths(`\\hat{y}_{${i}} = \\sigma(\\mathbf{w}^T x + b)`, i % 2 === 0),
    ).join('\n');
    expect(page.length + mathsStyle(page).length).toBeLessThan(250_000);
    const small = maths('y = \\frac{1}{n}\\sum_i x_i', true);
    expect(small.length + mathsStyle(small).length).toBeLessThan(80_000);
  });
});
