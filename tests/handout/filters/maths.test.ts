import { describe, expect, jest, test } from '@jest/globals';
import { makeMaths, renderLatex } from '../../../lib/handout/filters/index.ts';
import { findMaths } from '../../../lib/handout/filters/maths/find-maths.ts';

const found = (source: string) => findMaths(source).map(({ tex, display }) => (display ? `[${tex}]` : tex));

describe('formulas are found as in JupyterLab', () => {
  test.each<[string, string[]]>([
    ['$x$ and $y$', ['x', 'y']],
    ['$ x $', [' x ']],
    ['$$x$$ $$\ny\n$$', ['[x]', '[\ny\n]']],
    ['\\\\(a\\\\) \\\\[b\\\\]', ['a', '[b]']],
    ['\\(a\\) \\[b\\]', ['a', '[b]']],
    ['\\begin{align*}a&=b\\end{align*}', ['[\\begin{align*}a&=b\\end{align*}]']],
    ['$\\begin{pmatrix}1\\end{pmatrix}$', ['\\begin{pmatrix}1\\end{pmatrix}']],
    ['$\\text{if $x$ is}$', ['\\text{if $x$ is}']],
    ['$a_1$ and $b_1$ *c*', ['a_1', 'b_1']],
    ['| $|x|$ | $y$ |', ['|x|', 'y']],
    ['$a\nb$', ['a\nb']],
    ['$\\{x\\}$', ['\\{x\\}']],
    ['$\\$5$', ['\\$5']],
    ['价格$x$元', ['x']],
  ])('%j', (source, wanted) => {
    expect(found(source)).toEqual(wanted);
  });
});

describe('and not in', () => {
  test.each([
    '$5 and $6',
    'from $5 to $10, or $7.50',
    '\\$x\\$',
    '$x',
    '$a\n\nb$',
    '$$a\n\nb$$',
    '`$x$`',
    '``$x` $y$``',
    '```\n$x$\n```',
    '~~~py\n$x$\n``` $y$\n~~~',
    '- ```\n  $x$\n  ```',
    '> ```\n> $x$\n> ```',
    '```\n$never closed$',
    '$$',
    '$ $',
    'see \\[1, 2\\] and \\[text\\](link)',
    '\\begin{align}a',
    '$a\n```\nb$\n```',
  ])('%j', (source) => {
    expect(found(source)).toEqual([]);
  });
});

describe('a formula', () => {
  const maths = makeMaths();

  test('is HTML and MathML', () => {
    const html = maths('\\text{损失} = 😀', true);
    expect(html).toMatch(/^<span class="katex-display"><span class="katex"><span class="katex-mathml"><math/);
    expect(html).toContain('<mtext>损失</mtext>');
    expect(html).toContain('aria-hidden="true"');
  });

  test('writes nothing anywhere else', () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => {});
    for (const tex of ['中文', '\\text{😀 العربية ñ}', 'é', 'a\\\\b', '\\unknown']) maths(tex, false);
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  test.each([
    ['\\foo', 'Undefined control sequence: \\foo'],
    ['\\frac{a', 'Unexpected end of input'],
    ['\\href{javascript:bad()}{x}', '\\href is not allowed'],
    ['\\includegraphics{x.png}', '\\includegraphics is not allowed'],
    ['\\htmlStyle{position:fixed}{x}', '\\htmlStyle is not allowed'],
    ['\\def\\a{\\a\\a}\\a', 'Too many expansions: infinite loop or need to increase maxExpand setting'],
    ['{'.repeat(9000), 'nested too deep'],
    ['x'.repeat(10_001), 'longer than 10000 characters'],
  ])('that cannot be shown is its source: %j', (tex, reason) => {
    const html = makeMaths()(tex, true);
    const [, title, source] =
      /^<code class="math-error" title="Not shown as a formula: (.*)">(.*)<\/code>$/.exec(html)!;
    expect(title!.slice(0, reason.length)).toBe(reason);
    expect(source).toBe(tex);
  });

  test('with a mistake does not become HTML', () => {
    expect(maths('\\foo<img src=x onerror="bad()">', false)).toBe(
      '<code class="math-error" title="Not shown as a formula: Undefined control sequence: \\foo">\\foo&lt;img src=x onerror=&quot;bad()&quot;&gt;</code>',
    );
  });

  test.each([
    '\\label{eq:1} x',
    '\\begin{align}a&=b\\label{x}\\end{align}',
    '\\begin{eqnarray}a\\end{eqnarray}',
    '\\require{ams}x',
  ])('that MathJax knows is shown: %j', (tex) => expect(maths(tex, true)).not.toContain('math-error'));

  test('has no size that covers the page', () => {
    expect(maths('\\rule{999em}{999em}', false)).toContain('border-right-width:20em;border-top-width:20em');
  });
});

test.each([
  `\\def\\a{${'x'.repeat(5000)}}${'\\a'.repeat(200)}`,
  `\\def\\a#1{#1#1}${'\\a{'.repeat(12)}${'x'.repeat(3000)}${'}'.repeat(12)}`,
])('two lines cannot become a million signs: %#', (bomb) => {
  expect(makeMaths()(bomb, false)).toContain('Not shown as a formula: Too many expansions');
});

test('nor can they with a command of another cell', () => {
  const maths = makeMaths();
  maths(`\\gdef\\a{${'x'.repeat(5000)}}`, false);
  expect(maths('\\a'.repeat(200), false)).toContain('Not shown as a formula: Too many expansions');
});

test('text in LaTeX is text and formulas, or one formula', () => {
  const maths = makeMaths();
  expect(renderLatex('x^2', maths)).toBe(maths('x^2', true));
  expect(renderLatex('a < $x$', maths)).toBe(`a &lt; ${maths('x', false)}`);
});
