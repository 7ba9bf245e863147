import { describe, expect, test } from '@jest/globals';
import { ansiColours } from '../../../lib/handout/filters/ansi/ansi-style.ts';
import { codeColours } from '../../../lib/handout/filters/code/code-style.ts';
import { ansiStyle, codeStyle, highlight } from '../../../lib/handout/filters/index.ts';
import { colours } from '../../../lib/handout/page/index.ts';

/** WCAG 2.2's contrast of two colours. */
function contrast(a: string, b: string): number {
  const light = (hex: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [most = 0, least = 0] = [light(a), light(b)].sort((x, y) => y - x);
  return (most + 0.05) / (least + 0.05);
}

test('contrast is measured as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

const papers = {
  light: ['#ffffff', '#f6f8fa', colours.tint.light, colours['task-tint'].light],
  dark: ['#15181c', '#1d2126', colours.tint.dark, colours['task-tint'].dark],
};

describe.each(['light', 'dark'] as const)('on %s papers', (theme) => {
  test('every part of code is read', () => {
    for (const [name, colour] of Object.entries(codeColours)) {
      for (const paper of papers[theme])
        expect([name, paper, contrast(colour[theme], paper) >= 4.5]).toEqual([name, paper, true]);
    }
  });

  test('every colour of a terminal is read on every other', () => {
    const { inks, tints, ink } = ansiColours;
    const under = [
      ...papers[theme],
      ...Object.values(tints).map((tint) => tint[theme]),
      ansiColours.paper[theme],
    ];
    for (const [name, colour] of Object.entries({ ...inks, ink })) {
      for (const paper of under)
        expect([name, paper, contrast(colour[theme], paper) >= 4.5]).toEqual([name, paper, true]);
    }
  });
});

test('the styles name every class that highlighting gives', () => {
  const code = [
    [
      'typescript',
      '/** @doc */ @Dec class A<T> extends B { #x: number = 1n; get y() { return `a` } } // c\nconst r = /a\\d/g, n = null;',
    ],
    ['python', '@dec\nclass A(B):\n  """doc"""\n  def f(self, x=1):\n    print(f"{x}", None)'],
    ['r', 'f <- function(x, ...) { x$y <- TRUE; "a\\n" } # c'],
    ['julia', 'function f(x::Int64)::T where T\n  @time :sym + 1.0 # c\nend'],
    ['bash', 'export A="$B"; for i in $(ls); do echo $i; done # c'],
    ['json', '{"a": [1, true, null, "b"]}'],
    ['html', '<!DOCTYPE html><a href="x">&amp;</a><!-- c -->'],
    ['css', '@media print { a.b#c:hover::after { color: #fff !important; width: calc(1px + 2%) } }'],
    ['markdown', '# a\n- *b* **c** `d`\n> e\n[f](g)\n\n---'],
    ['diff', '--- a\n+++ b\n@@ -1 +1 @@\n-x\n+y'],
  ] as const;
  const style = codeStyle();
  const classes = new Set(
    code.flatMap(([language, text]) => {
      const html = highlight(text, language);
      expect(html).toContain('class="hljs-');
      return [...html.matchAll(/class="([^"]*)"/g)].flatMap(([, names]) =>
        names!.split(' ').filter((name) => name.startsWith('hljs-')),
      );
    }),
  );
  expect([...classes].filter((name) => !style.includes(`.${name}{`) && !style.includes(`.${name},`))).toEqual(
    [],
  );
  expect(ansiStyle() + style).not.toMatch(/url\(|@import|</);
});
