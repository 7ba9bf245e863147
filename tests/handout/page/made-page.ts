import type { Block, CodeBlock, Page, TextBlock } from '../../../lib/handout/contract.ts';
import type { PageParts } from '../../../lib/handout/page/index.ts';
import { bars, toSvg } from '../../../lib/plots/index.ts';

export const text = (cell: string, html: string, more: Partial<TextBlock> = {}): TextBlock => ({
  kind: 'text',
  cell,
  html,
  headings: [...html.matchAll(/<h(\d) id="([^"]*)">(.*?)<\/h\d>/g)].map(([, level, id, words]) => ({
    level: Number(level),
    id: id!,
    text: words!
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  })),
  ...more,
});

export const code = (
  number: number,
  html: string,
  outputs: string[] = [],
  more: Partial<CodeBlock> = {},
): CodeBlock => ({
  kind: 'code',
  cell: `c${number}`,
  number,
  language: 'typescript',
  code: html,
  source: html.replace(/<[^>]*>/g, ''),
  outputs,
  ...more,
});

const keyword = (word: string) => `<span class="hljs-keyword">${word}</span>`;
const long = `${keyword('const')} answer = measure({ examples: 60000, epochs: 3, batchSize: 128, seed: 42, optimizer: adam }).then((history) =&gt; history.loss.at(-1)).finally(() =&gt; tf.disposeVariables());`;

const figure = bars(
  { one: 1, two: 4, three: 9 },
  { title: 'Squares grow faster than their roots', x: 'root', y: 'square' },
);

const exercise = (part: 'prompt' | 'answer' | 'try' | 'check' | 'hint', points?: number) => ({
  exercise: { id: '06-2', part, ...(points === undefined ? {} : { points }) },
});

/** Something of all that a page can show. */
export const blocks: Block[] = [
  text(
    'a',
    '<h1 id="activations">06 A &lt;b&gt; &amp; c · 激活函数</h1><blockquote><p>After this lesson you know what a “bend” is.</p></blockquote>',
  ),
  text(
    'b',
    `<p>A network without a bend between its layers is one straight line, however deep it is. The bend is called an <strong>activation</strong> (激活函数), and <code>Math.max(0, x)</code> is the most common one; see <a href="https://example.org/relu?of=2010" rel="noopener">the paper</a> or <a href="#bends">below</a>. Most of this lesson is about what happens where it is flat.</p><ul><li>one</li><li>two, <kbd>Shift</kbd> + <kbd>Enter</kbd></li></ul>`,
  ),
  code(
    1,
    `${keyword('import')} { tf } ${keyword('from')} <span class="hljs-string">'downhill/engine'</span>;\n<span class="hljs-comment">/* two\nlines */</span>\ntf.tidy(() =&gt; 2 ** 10);`,
    ['<pre>1024\n</pre>'],
  ),
  text(
    'd',
    '<h2 id="bends">Bends</h2><p>Some text.</p><h3 id="relu">ReLU · 修正线性单元</h3><table><thead><tr><th>name</th><th>at 0</th><th>range</th><th>found by</th></tr></thead><tbody><tr><td>relu</td><td>0</td><td>from 0 to infinity</td><td>Nair and Hinton</td></tr><tr><td>tanh</td><td>0</td><td>from -1 to 1</td><td>nobody in particular</td></tr></tbody></table>',
  ),
  code(2, `${long}\n${keyword('await')} answer;\n${'x += 1; // again\n'.repeat(9)}`, [
    toSvg(figure),
    '<pre>one line that goes on and on, with a number behind each of its many, many commas: 0.123456, 0.234567, 0.345678, 0.456789</pre>',
  ]),
  text('e', '<h2 id="exercises">Exercises</h2><p>Do them.</p>'),
  text(
    'f',
    '<h3 id="exercise-06-2">Exercise 06-2</h3><p>Write <code>relu(x)</code>.</p>',
    exercise('prompt'),
  ),
  code(3, `${keyword('function')} relu(x) {\n  // TODO\n}`, [], exercise('answer', 2)),
  code(4, '// relu(1)', [], exercise('try')),
  code(5, "check('06-2', { relu });", ['<pre>ok relu of 1 is 1</pre>'], exercise('check')),
  text('g', '<p>What is it below 0?</p>', exercise('hint')),
  text('h', '<h2 id="end">The end</h2><p>That was all. The next lesson turns to loss.</p>'),
];

export const madePage = (more: Partial<Page> = {}): Page => ({
  lang: 'en',
  title: '06 A <b> & "c" · 激活函数',
  name: '06-activation-functions',
  variant: 'student',
  theme: 'auto',
  blocks,
  plots: [],
  notebook: '{\n "cells": ["100% of <b> & \\"c\\" \'d\' #e 激活 \\\\n"]\n}\n',
  provenance: { source: 'ab'.repeat(32), versions: { downhill: '0.1.0', katex: '0.19.1' } },
  ...more,
});

export const plain: PageParts = { mathsStyle: '', codeStyle: '', plots: undefined };
