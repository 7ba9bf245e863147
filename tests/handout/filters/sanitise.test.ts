import { describe, expect, test } from '@jest/globals';
import { makeIds, renderMarkdown, sanitiseHtml, sanitiseSvg } from '../../../lib/handout/filters/index.ts';
import { addresses, handlers, scripts } from './attacks.ts';
import { forbiddenIn } from './forbidden.ts';
import { loads, mutations, styles } from './more-attacks.ts';

const all = [...scripts, ...handlers, ...addresses, ...loads, ...styles, ...mutations];

/** The result, and what a second reading and a second cleaning of it find. */
function cleaned(attack: string): string {
  const clean = sanitiseHtml(attack, { prefix: 'c1' });
  expect(forbiddenIn(clean, 'c1')).toEqual([]);
  return clean;
}

test('there are many attacks, and the second parser sees something forbidden in nearly all of them', () => {
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBeGreaterThanOrEqual(180);
  const unseen = all.filter((attack) => forbiddenIn(attack, 'c1').length === 0);
  // What is only text to begin with, and what our own writing of attributes or marks must keep.
  expect(unseen.length).toBeLessThanOrEqual(20);
});

test.each(all)('as HTML, %j only shows', (attack) => {
  cleaned(attack);
});

test.each(all)('as markdown, %j only shows', (attack) => {
  for (const source of [attack, `some *words* ${attack} and`, `- ${attack}\n\n| a |\n|--|\n| ${attack} |`]) {
    const { html } = renderMarkdown(source, { prefix: 'c1', ids: makeIds() });
    // Blocks of code and the ids of headings are our own writing.
    const theirs = html.replace(/<pre tabindex="0"/g, '<pre').replace(/<h1 id="[^"]*"/g, '<h1');
    expect(forbiddenIn(theirs, 'c1')).toEqual([]);
  }
});

test.each(all)('as SVG, %j only shows', (attack) => {
  for (const svg of [attack, `<svg id="s">${attack}</svg>`, `<svg><g><text>${attack}</text></g></svg>`]) {
    expect(forbiddenIn(sanitiseSvg(svg, { prefix: 'c1' }), 'c1')).toEqual([]);
  }
});

describe('what HTML keeps', () => {
  test.each([
    ['<b>bold</b> &amp; <i>x</i>', '<b>bold</b> &amp; <i>x</i>'],
    ['<p style="text-align: center; color: red">x</p>', '<p style="text-align:center">x</p>'],
    ['<p id="a b" class="alert alert-info skip">x</p>', '<p class="alert alert-info" id="c1-a-b">x</p>'],
    ['<details open><summary>s</summary>t</details>', '<details open><summary>s</summary>t</details>'],
    [
      '<a href="https://x.example/?a=1&b=2">x</a>',
      '<a href="https://x.example/?a=1&amp;b=2" rel="noopener noreferrer">x</a>',
    ],
    ['<a href="02-tensors.ipynb#Shapes">x</a>', '<a href="02-tensors.html#Shapes">x</a>'],
    ['<a href="data.csv">x</a>', '<a>x</a>'],
    ['<h2>x</h2>', '<div class="heading-2">x</div>'],
    [
      '<img src="data:image/PNG;base64, AA\n==" alt="x" width=10 height=9e9>',
      '<img width="10" alt="x" src="data:image/png;base64,AA==" />',
    ],
    [
      '<img src="https://x.example/a.png" alt="A cat">',
      '<span class="no-picture">A cat (picture not included: https://x.example/a.png)</span>',
    ],
    [
      '<img src="plots/a.png">',
      '<span class="no-picture">Picture &quot;a.png&quot; (picture not included)</span>',
    ],
    [
      '<audio autoplay src="data:audio/x-wav; base64,UklGRgAA\nAABXQVZF" title="seven">old browser</audio>',
      '<audio controls aria-label="seven" src="data:audio/wav;base64,UklGRgAAAABXQVZF">old browser</audio>',
    ],
    [
      '<audio controls src="https://x.example/a.mp3">',
      '<span class="no-picture">Sound (not included)</span>',
    ],
    ['<script>x</script>left<button>over</button>', 'leftover'],
  ])('%s', (html, wanted) => {
    const got = sanitiseHtml(html, { prefix: 'c1' });
    expect(got.replaceAll('"a.png"', '&quot;a.png&quot;')).toBe(wanted);
  });

  test('header cells of tables say what they head, and empty ones are plain cells', () => {
    const table =
      '<table class="dataframe" border=1><thead><tr><th></th><th>a</th></tr></thead><tbody><tr><th>0</th><td>1</td></tr></tbody></table>';
    expect(sanitiseHtml(table, { prefix: 'c1' })).toBe(
      '<table class="dataframe"><thead><tr><td></td><th scope="col">a</th></tr></thead><tbody><tr><th scope="row">0</th><td>1</td></tr></tbody></table>',
    );
  });

  test('pictures in SVG inside of HTML are cleaned as SVG', () => {
    expect(
      sanitiseHtml('<p>a<svg viewBox="0 0 1 1" onload="x"><circle r="1"/></svg>b</p>', { prefix: 'c1' }),
    ).toBe('<p>a<svg viewBox="0 0 1 1"><circle r="1"></circle></svg>b</p>');
  });

  test('problems name the picture', () => {
    const problems: string[] = [];
    sanitiseHtml('<img src="plots/a.png">', { prefix: 'c1', onProblem: (problem) => problems.push(problem) });
    expect(problems).toEqual([
      'the picture "a.png" has no text instead of it (alt)',
      'the picture "a.png" is not inside of the notebook: attach it to the cell',
    ]);
  });

  test('what is nested without end is shown as it was typed', () => {
    const html = sanitiseHtml('<b>'.repeat(600), { prefix: 'c1' });
    expect(html).toBe(`<pre>${'&lt;b&gt;'.repeat(600)}</pre>`);
  });
});
