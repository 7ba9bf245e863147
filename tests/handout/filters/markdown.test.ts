import { describe, expect, test } from '@jest/globals';
import { makeIds, makeMaths, renderMarkdown, settleLinks } from '../../../lib/handout/filters/index.ts';

const render = (source: string, more = {}) =>
  renderMarkdown(source, { prefix: 'c1', ids: makeIds(), ...more });
const html = (source: string, more = {}) => render(source, more).html;

describe('markdown', () => {
  test.each([
    ['a **b** ~~c~~ `d < e`', '<p>a <strong>b</strong> <s>c</s> <code>d &lt; e</code></p>'],
    ['> 引用', '<blockquote>\n<p>引用</p>\n</blockquote>'],
    [
      'see https://x.example/a_b_c.',
      '<p>see <a href="https://x.example/a_b_c" rel="noopener noreferrer">https://x.example/a_b_c</a>.</p>',
    ],
    ['node.js and a@b.example', '<p>node.js and a@b.example</p>'],
    ['[next](./02-tensors.ipynb#Shapes)', '<p><a href="02-tensors.html#Shapes">next</a></p>'],
    ['[file](data/x.csv)', '<p><a>file</a></p>'],
    ['<center>x</center>', '<center>x</center>'],
    ['a\0b', '<p>a\ufffdb</p>'],
    ['שלום עולם 😀', '<p>שלום עולם 😀</p>'],
    ['<b>never closed', '<p><b>never closed</b></p>'],
    ['', ''],
  ])('%j', (source, wanted) => {
    expect(html(source)).toBe(wanted);
  });

  test('tables say what their headers head', () => {
    expect(html('| a | b |\n|---|--:|\n| 1 | 2 |')).toBe(
      '<table>\n<thead>\n<tr>\n<th scope="col">a</th>\n<th style="text-align:right" scope="col">b</th>\n</tr>\n</thead>\n' +
        '<tbody>\n<tr>\n<td>1</td>\n<td style="text-align:right">2</td>\n</tr>\n</tbody>\n</table>',
    );
  });

  test('lists of tasks have boxes that show what is done', () => {
    expect(html('- [ ] one\n- [x] two\n- [y] three')).toBe(
      '<ul>\n<li class="task"><input type="checkbox" disabled aria-label="To do"> one</li>\n' +
        '<li class="task"><input type="checkbox" disabled checked aria-label="Done"> two</li>\n<li>[y] three</li>\n</ul>',
    );
  });

  test('code is coloured by its language, and dollars in it stay', () => {
    expect(html('```ts\nconst a = `$x$`;\n```')).toContain('<span class="hljs-keyword">const</span>');
    expect(html('```ts\nconst a = `$x$`;\n```')).not.toContain('katex');
    expect(html('    $indented$')).toContain('<code class="hljs">$indented$</code>');
  });

  test('hints keep their fold, and the markdown and formulas inside', () => {
    const shown = html('<details><summary>Hint $x$</summary>\n\nSome *words*\n\n</details>');
    expect(shown).toMatch(
      /^<details><summary>Hint <span class="katex">.*<\/span><\/summary>\n<p>Some <em>words<\/em><\/p>\n<\/details>$/s,
    );
  });

  test('formulas in raw code, attributes and comments stay as they were typed', () => {
    expect(html('<code>$x$</code> <b title="$y$">z</b>')).toBe(
      '<p><code>$x$</code> <b title="$y$">z</b></p>',
    );
    expect(html('[a](https://x.example/$b$ "$c$")')).toBe(
      '<p><a title="$c$" href="https://x.example/$b$" rel="noopener noreferrer">a</a></p>',
    );
  });
});

describe('headings', () => {
  test('have ids that read like the heading, each once in the page, and are listed as plain text', () => {
    const ids = makeIds(['main']);
    const one = render('# Main\n## 梯度下降 $x$ & `b`\n### §2.7 Main', { ids, headingsFrom: 2 });
    const two = render('<h2 align="center" id="own">Main</h2>', { ids });
    expect(one.headings).toEqual([
      { level: 2, text: 'Main', id: 'main-2' },
      { level: 3, text: '梯度下降 x & b', id: '梯度下降-x-b' },
      { level: 4, text: '§2.7 Main', id: '2-7-main' },
    ]);
    expect(two.headings).toEqual([{ level: 2, text: 'Main', id: 'main-3' }]);
    expect(two.html).toBe('<h2 id="main-3">Main</h2>');
  });

  test('links find them as JupyterLab, GitHub and the notebook itself write them, also in other cells', () => {
    const ids = makeIds();
    const links = html('[a](#The-loss) [b](#the-loss) [c](#own) [d](#nothing) [e](#%E6%A2%AF%E5%BA%A6)', {
      ids,
    });
    html('# The loss\n<a id="own"></a>\n# 梯度', { ids });
    const lost: string[] = [];
    expect(settleLinks(links, ids, (name) => lost.push(name))).toBe(
      '<p><a href="#the-loss">a</a> <a href="#the-loss">b</a> <a href="#c1-own">c</a> <a>d</a> <a href="#梯度">e</a></p>',
    );
    expect(lost).toEqual(['nothing']);
  });
});

describe('pictures', () => {
  const attachments = {
    'a b.png': { 'image/png': 'iVBO\nRw0K' },
    'c.svg': { 'image/svg+xml': '<svg onload="x"><rect/></svg>' },
  };

  test('attached ones are inside of the page', () => {
    expect(html('![A cat](attachment:a%20b.png "t")', { attachments })).toBe(
      '<p><img title="t" alt="A cat" src="data:image/png;base64,iVBORw0K" /></p>',
    );
    expect(html('<img src="attachment:a b.png" alt="x" width="50%">', { attachments })).toBe(
      '<img width="50%" alt="x" src="data:image/png;base64,iVBORw0K" />',
    );
    expect(html('![A box](attachment:c.svg)', { attachments })).toBe(
      '<p><span><svg role="img" aria-label="A box"><rect></rect></svg></span></p>',
    );
  });

  test('what is not inside is told in words, and what lacks words is a problem', () => {
    const { html: shown, problems } = render('![](attachment:toString) ![x](https://x.example/b.png)', {
      attachments,
    });
    expect(shown).toBe(
      '<p><span class="no-picture">Picture "toString" (picture not included)</span> ' +
        '<span class="no-picture">x (picture not included: https://x.example/b.png)</span></p>',
    );
    expect(problems).toEqual([
      'the picture "toString" has no text instead of it (alt)',
      'the picture "toString" is not inside of the notebook: attach it to the cell',
      'the picture "b.png" is not inside of the notebook: attach it to the cell',
    ]);
  });
});

test('nobody can make a mark of his own, or use a formula twice', () => {
  const shown = html('$x$ \ufdd00\ufdd1 &#xFDD0;0&#xFDD1; <b>&#64976;0&#64977;</b>');
  expect(shown.match(/class="katex"/g)).toHaveLength(1);
});

test('a command defined in one cell holds in the next, and may be defined anew', () => {
  const maths = makeMaths();
  html('$\\newcommand{\\R}{\\mathbb{R}} \\newcommand{\\v}[1]{\\mathbf{#1}}$', { maths });
  expect(html('$\\v{x} \\in \\R$', { maths })).toContain('mathbb');
  expect(html('$\\v{x}$')).not.toContain('mathbf');
});

test('the same source gives the same page', () => {
  const source = '# A $x$\n- [ ] b\n\n```js\n1\n```\n<svg><circle id="a"/></svg>';
  expect(html(source)).toBe(html(source));
});
