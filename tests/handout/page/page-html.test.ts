import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { pageHtml } from '../../../lib/handout/page/index.ts';
import { code, madePage, plain, text } from './made-page.ts';
import { elementsOf, parsed } from './parsed.ts';

const around = {
  home: '../index.html',
  glossary: '../glossary.html?a=1&b=2',
  before: { href: '05-perceptron.html', text: '05 Perceptron <3' },
  after: { href: '07-loss.html', text: '07 Loss "L" & co' },
};
const plots = {
  scripts: [{ text: 'draw(1);' }],
  data: '<script type="application/json" id="plots">{"a":"&lt;"}</script>',
  hashes: ["'sha256-aGVsbG8='"],
};
const pages = {
  'a lesson': pageHtml(madePage(), plain),
  'a lesson on a site': pageHtml(madePage({ around }), { ...plain, plots }),
  'an empty notebook': pageHtml(madePage({ blocks: [] }), plain),
  'a page of the site without a notebook': pageHtml(
    madePage({
      around,
      notebook: '',
      own: { style: 'b{color:red}', scripts: ['find();'], data: '<i>data</i>' },
    }),
    plain,
  ),
  'one code cell': pageHtml(madePage({ blocks: [code(1, 'x &lt; 1')], theme: 'dark' }), plain),
};
const each = test.each(Object.entries(pages));
const policyOf = (html: string) =>
  Object.fromEntries(
    elementsOf(html, 'meta')
      .find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy')!
      .attributes.content!.split('; ')
      .map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]),
  );

describe('every page', () => {
  each('is well-formed: %s', (_, html) => {
    expect(parsed(html).faults).toEqual([]);
    expect(html.startsWith('<!doctype html>\n<html lang="en"')).toBe(true);
  });

  each('has each id once, and its own links lead to one: %s', (_, html) => {
    const ids = parsed(html).elements.flatMap(({ attributes }) => attributes.id ?? []);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    const inner = elementsOf(html, 'a').flatMap(
      ({ attributes }) => /^#(.*)/.exec(attributes.href ?? '') ?? [],
    );
    expect(inner.filter((target, i) => i % 2 === 1 && !ids.includes(decodeURIComponent(target)))).toEqual([]);
  });

  each('has one h1 and no heading that skips a level: %s', (_, html) => {
    const levels = elementsOf(html, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({ tag }) => Number(tag[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
  });

  each('loads nothing: %s', (_, html) => {
    const loading = ['src', 'srcset', 'data', 'poster', 'action', 'background', 'ping', 'manifest'];
    for (const { tag, attributes } of parsed(html).elements) {
      expect(['link', 'iframe', 'object', 'embed', 'base', 'form']).not.toContain(tag);
      expect(loading.filter((name) => /^(?!data:)/.test(attributes[name] ?? 'data:'))).toEqual([]);
      expect(attributes.style ?? '').not.toMatch(/url\(/);
    }
    const css = elementsOf(html, 'style').map((style) => style.text);
    const addresses = css.flatMap((sheet) =>
      [...sheet.matchAll(/url\(\s*["']?([^)]{0,20})/g)].map(([, to]) => to),
    );
    expect(addresses.filter((to) => !/^(data:|#)/.test(to!))).toEqual([]);
    expect(css.join('')).not.toContain('@import');
  });

  each('allows the scripts that it has, by their hashes, and nothing else: %s', (_, html) => {
    // Not with the parser: a hash is of the very bytes between the tags.
    const scripts = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(
      ([, body]) => `'sha256-${createHash('sha256').update(body!).digest('base64')}'`,
    );
    const extra = html.includes('draw(1);') ? plots.hashes : [];
    expect(policyOf(html)).toEqual({
      'default-src': ["'none'"],
      'img-src': ['data:'],
      'font-src': ['data:'],
      'media-src': ['data:'],
      'style-src': ["'unsafe-inline'"],
      'script-src': [...scripts, ...extra],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
    });
    const handlers = parsed(html).elements.flatMap(({ attributes }) =>
      Object.keys(attributes).filter((name) => name.startsWith('on')),
    );
    expect(handlers).toEqual([]);
  });

  each('names all that can be reached with the keyboard: %s', (_, html) => {
    const { elements } = parsed(html);
    for (const element of elements) {
      const { tag, attributes } = element;
      const inLabel = element.within.find((outer) => outer.tag === 'label');
      // What is seen is part of the name, for those who say what they see.
      if (tag === 'input') {
        expect(inLabel?.text.trim()).toBeTruthy();
        expect(attributes['aria-label'] ?? inLabel!.text).toContain(inLabel!.text);
      }
      if (tag === 'a' || tag === 'button')
        expect((attributes['aria-label'] ?? element.text).trim()).not.toBe('');
      if (attributes.tabindex === '0')
        expect([attributes.role, Boolean(attributes['aria-label'])]).toEqual(['group', true]);
      if (attributes['aria-label'] && !['nav', 'section', 'a', 'input'].includes(tag))
        expect(attributes.role).toBeTruthy();
    }
  });
});

test('the policy stands before everything that it rules', () => {
  const html = pages['a lesson'];
  const [first, second] = [...html.slice(html.indexOf('<head>')).matchAll(/<(?!head)[^>]*>/g)].map(
    ([tag]) => tag,
  );
  expect(first).toBe('<meta charset="utf-8">');
  expect(second).toMatch(/^<meta http-equiv="Content-Security-Policy"/);
});

test('a title with <, &, quotes and Chinese is told as it is, and so is it in the style for paper', () => {
  const title = '</style><script>x</script> & "c" \\ · 激活函数';
  const html = pageHtml(madePage({ title, blocks: [] }), plain);
  expect(parsed(html).faults).toEqual([]);
  expect(elementsOf(html, 'title')[0]?.text).toBe(title);
  expect(elementsOf(html, 'h1')[0]?.text).toBe(title);
  const content = /@top-left \{ content: "([^"]*)"/.exec(html)?.[1];
  const read = content?.replace(/\\([0-9a-f]+) /g, (_, hex) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  );
  expect(read).toBe(title);
});

test("the lesson's own first heading is the only one, and a page without gets its title", () => {
  expect(elementsOf(pages['a lesson'], 'h1').map((h1) => h1.text)).toEqual(['06 A <b> & c · 激活函数']);
  expect(elementsOf(pages['one code cell'], 'h1').map((h1) => h1.text)).toEqual([
    '06 A <b> & "c" · 激活函数',
  ]);
});

test('the description is the beginning of the first paragraph without a formula, as plain text', () => {
  const description = (html: string) => {
    const page = pageHtml(madePage({ title: 'T "1"', blocks: [text('a', html)] }), plain);
    return elementsOf(page, 'meta').find(({ attributes }) => attributes.name === 'description')!.attributes
      .content;
  };
  expect(description('<p><span class="katex">x</span></p><p>Say "a <b>bend</b>"\n&lt; 1.</p>')).toBe(
    'Say "a bend" < 1.',
  );
  const long = description(`<p>${'word &amp; '.repeat(40)}</p>`)!;
  expect(long).toMatch(/^(word & )+word …$|^(word & )+…$/);
  expect(long.length).toBeLessThanOrEqual(160);
  expect(description('<h2 id="a">b</h2>')).toBe('T "1"');
});

test('the same page gives the same bytes', () => {
  expect(pageHtml(madePage({ around }), plain)).toBe(pageHtml(structuredClone(madePage({ around })), plain));
});

test('the links around, the variant and what the page was made from are told', () => {
  const html = pageHtml(madePage({ around, variant: 'teacher' }), plain);
  const links = elementsOf(html, 'a').map((a) => [a.attributes.href, a.text]);
  expect(links).toEqual(
    expect.arrayContaining([
      ['../index.html', 'All lessons'],
      ['../glossary.html?a=1&b=2', 'Glossary'],
      ['05-perceptron.html', 'Before 05 Perceptron <3'],
      ['07-loss.html', 'Next 07 Loss "L" & co'],
    ]),
  );
  expect(elementsOf(html, 'header')[0]?.text).toContain('Handout for teachers');
  expect(elementsOf(html, 'footer')[0]?.text).toBe(
    `Source 06-activation-functions.ipynb, sha-256 ${'ab'.repeat(32)}\nMade with downhill 0.1.0, katex 0.19.1`,
  );
});

test('the theme that was asked for stands in the page and is chosen in the switch', () => {
  for (const theme of ['auto', 'light', 'dark'] as const) {
    const html = pageHtml(madePage({ theme }), plain);
    expect(elementsOf(html, 'html')[0]?.attributes['data-theme']).toBe(theme);
    const chosen = elementsOf(html, 'input').filter(({ attributes }) => 'checked' in attributes);
    expect(chosen.map(({ attributes }) => attributes.value)).toEqual([theme]);
  }
});

test('the page itself, without what is in it, takes at most 26 kB of the 60 of a lesson of text', () => {
  const html = pageHtml(madePage({ blocks: [], notebook: '' }), plain);
  expect(Buffer.byteLength(html)).toBeLessThan(26_000);
});

test('a page of no notebook has no download, and its own style and scripts', () => {
  const html = pages['a page of the site without a notebook'];
  expect(elementsOf(html, 'a').filter(({ attributes }) => 'download' in attributes)).toEqual([]);
  expect(elementsOf(html, 'style').map((style) => style.text)).toContain('b{color:red}');
  expect(elementsOf(html, 'i').map((i) => i.text)).toEqual(['data']);
  expect(elementsOf(html, 'script').map((script) => script.text)).toContain('find();');
});

test('the style of what a terminal coloured is there where something is', () => {
  const page = (output: string) => pageHtml(madePage({ blocks: [code(1, 'x', [output])] }), plain);
  expect(page('<pre><span class="ansi-red">x</span></pre>')).toContain('.ansi-red{');
  expect(page('<pre>x</pre>')).not.toContain('.ansi-red{');
});
