import { describe, expect, test } from '@jest/globals';
import type { Block } from '../../../lib/handout/contract.ts';
import { cells } from '../../../lib/handout/page/cells.ts';
import { code, madePage, text } from './made-page.ts';
import { elementsOf, parsed } from './parsed.ts';

const made = (blocks: Block[], more = {}) => cells(madePage({ blocks, ...more }));
const labels = (html: string) =>
  parsed(html).elements.flatMap(({ attributes }) => attributes['aria-label'] ?? []);
const of = (part: 'prompt' | 'answer' | 'try' | 'check' | 'hint', id = '06-2') => ({
  exercise: { id, part },
});

describe('a code cell', () => {
  test('is named by its number, and so are its code and its output', () => {
    expect(labels(made([code(3, 'x', ['<pre>1</pre>'])]))).toEqual([
      'Code cell 3',
      'Code of cell 3',
      'Output of code cell 3',
      'Output',
    ]);
  });

  test('with several outputs numbers them', () => {
    expect(labels(made([code(1, 'x', ['a', '', 'b'])])).slice(-2)).toEqual([
      'Output 1 of 2',
      'Output 2 of 2',
    ]);
  });

  test('with hidden code shows its output, with nothing to show it is left out', () => {
    const hidden = code(2, '', ['<p>seen</p>'], { code: undefined });
    expect(labels(made([hidden]))).toEqual(['Code cell 2', 'Output of code cell 2', 'Output']);
    expect(elementsOf(made([{ ...hidden, outputs: [] }]), 'li')).toEqual([]);
  });

  test('says what it is to its exercise; only a student is told that the answer is theirs', () => {
    const said = (variant: string) =>
      elementsOf(
        made([code(1, 'a', [], of('answer')), code(2, 'b', [], of('try')), code(3, 'c', [], of('check'))], {
          variant,
        }),
        'span',
      ).map((span) => span.text);
    expect(said('student')).toEqual(
      expect.arrayContaining(['Code cell 1 · your answer', 'Code cell 2 · try it', 'Code cell 3 · check']),
    );
    expect(said('solution')).toContain('Code cell 1 · answer');
  });
});

describe('what a tag folds', () => {
  const folds = (block: Block) => elementsOf(made([block]), 'summary').map((summary) => summary.text);

  test('is behind a line that names it: a text, a cell, its code, its outputs', () => {
    const cell = (folded: object) => code(2, 'x', ['<pre>1</pre>'], { folded });
    expect(folds(text('a', '<p>x</p>', { folded: true }))).toEqual(['Text']);
    expect(folds(cell({ cell: true }))).toEqual(['Code cell 2']);
    expect(folds(cell({ code: true, outputs: true }))).toEqual(['Code of cell 2', 'Output of code cell 2']);
    expect(folds(cell({}))).toEqual([]);
  });

  test('is not there when nothing is behind it', () => {
    expect(
      folds(code(2, 'x', [], { code: undefined, folded: { cell: true, code: true, outputs: true } })),
    ).toEqual([]);
    expect(folds(code(2, 'x', [], { folded: { outputs: true } }))).toEqual([]);
  });
});

describe('an exercise', () => {
  const prompt = text('p', '<h3 id="e">Exercise 06-2</h3>', of('prompt'));

  test('is one box with its points, a box to tick and its cells, its name told once', () => {
    const answer = code(1, 'x', [], { exercise: { id: '06-2', part: 'answer', points: 2 } });
    const html = made([text('a', '<p>before</p>'), prompt, answer, text('z', '<p>after</p>')]);
    const [box, ...rest] = elementsOf(html, 'section');
    expect(rest).toEqual([]);
    expect(box!.attributes['aria-label']).toBe('Exercise 06-2');
    expect(box!.text).toContain('2 points');
    expect(box!.text).not.toMatch(/before|after/);
    expect(elementsOf(html, 'strong')).toEqual([]);
    const [tick] = elementsOf(html, 'input');
    expect(tick!.attributes['data-done']).toBe('06-activation-functions/06-2');
    expect(tick!.within.at(-1)!.text).toBe('done');
    expect(tick!.attributes['aria-label']).toBe('Exercise 06-2 done');
  });

  test('without a heading that names it is named in its box', () => {
    const html = made([
      text('p', '<p>Write it.</p>', { exercise: { id: '06-2', part: 'prompt', points: 1 } }),
    ]);
    expect(elementsOf(html, 'strong')[0]?.text).toBe('Exercise 06-2');
    expect(html).toContain('<span>1 point</span>');
  });

  test('that other text cuts in two has one box to tick, and the second part says what it belongs to', () => {
    const html = made([prompt, text('t', '<p>between</p>'), code(1, 'x', [], of('answer'))]);
    expect(elementsOf(html, 'section').map(({ attributes }) => attributes['aria-label'])).toEqual([
      'Exercise 06-2',
      'Exercise 06-2, continued',
    ]);
    expect(elementsOf(html, 'input')).toHaveLength(1);
  });

  test('beside another one is a box of its own', () => {
    const html = made([prompt, text('q', '<p>x</p>', of('prompt', '06-3'))]);
    expect(elementsOf(html, 'section')).toHaveLength(2);
  });

  test('folds its hint, once', () => {
    const hint = (html: string) => elementsOf(made([text('h', html, of('hint'))]), 'details', 'summary');
    expect(hint('<p>Think.</p>').map(({ tag, text }) => [tag, text])).toEqual([
      ['details', 'Hint\nThink.'.replace('\n', '')],
      ['summary', 'Hint'],
    ]);
    expect(hint('<details><summary>A hint</summary><p>Think.</p></details>')).toHaveLength(2);
  });
});

test('a cell has its id as an anchor, unless it is no name, is there twice, or a heading has it', () => {
  const ids = elementsOf(
    made([
      text('one', '<h2 id="cell-two">Cell two</h2>'),
      text('two', '<p>x</p>'),
      text('one', '<p>x</p>'),
      text('', '<p>x</p>'),
      text('a"b', '<p>x</p>'),
    ]),
    'li',
  ).map(({ attributes }) => attributes.id);
  expect(ids).toEqual(['cell-one', undefined, undefined, undefined, undefined]);
});

test('long lines of code in a text are marked, too', () => {
  const html = made([
    text('a', `<pre class="code"><code class="hljs">short\n${'y'.repeat(90)}</code></pre>`),
  ]);
  expect(elementsOf(html, 'span').map((span) => span.text)).toEqual(['y'.repeat(90)]);
});

test('Chinese in a text is marked as such, but not in code, pictures, formulas and tags', () => {
  const inside =
    '<pre><code>激活</code></pre><svg><svg></svg><text>激活</text></svg><math><mi>激</mi></math>';
  const html = made([text('a', `<p title="激活">tensor (张量，以“通俗”为准), next</p>${inside}`)]);
  expect(elementsOf(html, 'span').map(({ attributes, text: words }) => [attributes.lang, words])).toEqual([
    ['zh', '张量，以'],
    ['zh', '通俗'],
    ['zh', '为准'],
  ]);
  expect(html).toContain(inside);
  expect(html).toContain('title="激活"');
  expect(made([text('a', '<p>张量</p>')], { lang: 'zh' })).toContain('<p>张量</p>');
});
