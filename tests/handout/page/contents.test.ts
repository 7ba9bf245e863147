import { expect, test } from '@jest/globals';
import { contents } from '../../../lib/handout/page/contents.ts';
import { withPermalinks } from '../../../lib/handout/page/permalinks.ts';
import { madePage, text } from './made-page.ts';
import { elementsOf, parsed } from './parsed.ts';

const html =
  '<h1 id="t">T</h1><h2 id="a">A &lt; 1 激活</h2><h3 id="b-激">B</h3><h4 id="c">C</h4><h2 id="d">D</h2>';

test('the contents list the headings of levels 2 and 3, the deeper under the higher', () => {
  const nav = contents(madePage({ blocks: [text('x', html)] }));
  expect(parsed(nav).faults).toEqual([]);
  const links = elementsOf(nav, 'a').map((a) => [
    decodeURIComponent(a.attributes.href!),
    a.text,
    a.within.filter(({ tag }) => tag === 'ol').length,
  ]);
  expect(links).toEqual([
    ['#a', 'A < 1 激活', 1],
    ['#b-激', 'B', 2],
    ['#d', 'D', 1],
  ]);
  expect(nav).toContain('<span lang="zh">激活</span>');
  expect(contents(madePage({ lang: 'zh-CN', blocks: [text('x', html)] }))).not.toContain('lang=');
});

test('a page whose first section is of level 3 lists it, and one without sections has no contents', () => {
  expect(elementsOf(contents(madePage({ blocks: [text('x', '<h3 id="a">A</h3>')] })), 'a')).toHaveLength(1);
  expect(contents(madePage({ blocks: [text('x', '<h1 id="t">T</h1>')] }))).toBe('');
});

test('a link stands beside each heading below the first, and outside of it', () => {
  const { headings } = text('x', html);
  const made = withPermalinks(html, headings);
  expect(parsed(made).faults).toEqual([]);
  const links = elementsOf(made, 'a');
  expect(links.map(({ attributes }) => attributes['aria-label'])).toEqual([
    'Link to: A < 1 激活',
    'Link to: B',
    'Link to: C',
    'Link to: D',
  ]);
  expect(links.flatMap(({ within }) => within.map(({ tag }) => tag))).toEqual(['div', 'div', 'div', 'div']);
});

test('a heading that is listed but not there, or without an id, changes nothing', () => {
  const kept = '<h2>a</h2><p>$& $1</p>';
  expect(
    withPermalinks(kept, [
      { level: 2, text: 'a', id: '' },
      { level: 2, text: 'b', id: 'b' },
    ]),
  ).toBe(kept);
});
