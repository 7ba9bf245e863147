import { describe, expect, test } from '@jest/globals';
import { readCourse } from '../../lib/handout/site/index.ts';
import { crawl, doubleIds, fetched, tagsOf } from './site-crawler.ts';
import { lesson, siteOf, three } from './site-lessons.ts';

const site = siteOf(three);
const course = readCourse();

/** A page without the marks that tell a screen reader the language. */
const unmarked = (name: string) => site.get(name)!.replace(/<span lang="zh">(.*?)<\/span>/g, '$1');

describe('the site', () => {
  test('has its pages, a page for each lesson that is there, and the file that tells GitHub to take them as they are', () => {
    expect([...site.keys()].sort()).toEqual([
      '.nojekyll',
      '00-start-here.html',
      '06-activation-functions.html',
      '14-normalization.html',
      'glossary.html',
      'index.html',
      'search.html',
      'sources.html',
    ]);
  });

  test('has no link that leads nowhere, from any page to any page and place', () => {
    const { links, dead } = crawl(site);
    expect(dead).toEqual([]);
    expect(links).toBeGreaterThan(400);
    // And the crawler knows a dead link when it meets one.
    const broken = new Map([
      ['a.html', '<a href="b.html"></a><a href="#x"></a><p id="y"></p><a href="#y"></a>'],
    ]);
    expect(crawl(broken)).toEqual({ links: 3, dead: ['a.html -> b.html', 'a.html -> #x'] });
  });

  test('has each id once on a page', () => {
    for (const [name, html] of site) expect([name, doubleIds(html)]).toEqual([name, []]);
  });

  test('loads nothing from anywhere: no source, sheet or address outside, and a policy that forbids it', () => {
    for (const [name, html] of site) {
      expect([name, fetched(html)]).toEqual([name, []]);
      if (name.endsWith('.html')) expect(html).toContain(`content="default-src 'none'; img-src data:;`);
    }
  });

  test('is the same, byte for byte, when it is made again', () => {
    expect(siteOf(three)).toEqual(site);
  });

  test('leads from lesson to lesson among those that are there', () => {
    const around = (name: string) =>
      tagsOf(site.get(name)!).flatMap(({ attributes }) =>
        attributes.has('rel') ? [[attributes.get('rel'), attributes.get('href')]] : [],
      );
    expect(around('00-start-here.html')).toEqual([['next', '06-activation-functions.html']]);
    expect(around('06-activation-functions.html')).toEqual([
      ['prev', '00-start-here.html'],
      ['next', '14-normalization.html'],
    ]);
    for (const page of ['index.html', 'glossary.html', 'sources.html', 'search.html']) {
      expect(site.get('14-normalization.html')).toContain(`<a href="${page}">`);
    }
  });

  test('refuses a notebook that is no lesson of the plan', () => {
    expect(() => siteOf({ '99-unheard': lesson('# 99') })).toThrow(
      new RangeError(
        'Cannot put 99-unheard on the site: data/course/lessons.json has no lesson of that name',
      ),
    );
  });
});

describe('the first page', () => {
  const home = unmarked('index.html');
  const lists = home.split('<main')[1]!.split('<svg')[0]!;

  test('shows all 34 lessons in both languages, and links those that are there', () => {
    for (const { name, en, zh } of course.plan.lessons) {
      const title = name in three ? `<a href="${name}.html">${en}</a>` : en;
      expect(lists).toContain(`<p>${title} · ${zh}</p>`);
    }
    expect(lists.match(/Not written yet/g)).toHaveLength(34 - 3);
    expect(lists).toContain('3 of them are here, the others are being written');
  });

  test('shows the five parts as headings', () => {
    const headings = [...lists.matchAll(/<h2 id="part-\w+">(.*?)<\/h2>/g)].map(([, text]) => text);
    expect(headings).toEqual(course.plan.parts.map(({ id, en, zh }) => `${id} ${en} · ${zh}`));
  });

  test('draws a map with a dot for each lesson and an arc for each that another needs', () => {
    const [map = ''] = /<svg class="map"[\s\S]*?<\/svg>/.exec(home) ?? [];
    expect(map.match(/<circle /g)).toHaveLength(34);
    const needs = course.plan.lessons.flatMap((one) => one.needs);
    expect(map.match(/class="arc"/g)).toHaveLength(needs.length);
    expect(map.match(/<a href="[^"]+"/g)).toEqual(Object.keys(three).map((name) => `<a href="${name}.html"`));
    // Each dot lower than the one before, and no colour of its own: the page's themes give it.
    const heights = [...map.matchAll(/cy="([\d.]+)"/g)].map(([, y]) => Number(y));
    expect(heights).toEqual([...new Set(heights)].sort((a, b) => a - b));
    expect(map).not.toMatch(/#[0-9a-f]{3,6}"/i);
  });
});

describe('the page of sources', () => {
  const page = unmarked('sources.html');
  const row = (id: string) =>
    new RegExp(`<li[^>]* id="s-${id.replace(' §', '-').replaceAll('.', '\\.')}">(.*?)</li>`).exec(
      page,
    )?.[1] ?? '';

  test('shows all 129 headings of the five documents as they stand there', () => {
    for (const { id, heading } of course.sections) {
      expect(row(id)).toContain(`${id}</span>${heading}</p>`);
    }
    expect(page.match(/<li[^>]* id="s-/g)).toHaveLength(129);
  });

  test('links the heading of the lesson that teaches a section', () => {
    expect(row('000 §2.7')).toContain(
      '14 Normalisation: <a href="14-normalization.html#c1-0">Batch normalisation</a>',
    );
    expect(row('004 §3.1.2.a')).toContain('<a href="06-activation-functions.html#c1-0">Sigmoid</a>');
    expect(row('000 §2.3')).toContain('<a href="06-activation-functions.html#c1-0">Sigmoid</a>');
    expect(row('004 §3.1.2.c')).toContain('<a href="06-activation-functions.html#c2-0">Leaky ReLU</a>');
  });

  test('links the lesson as a whole where none of its headings names the section', () => {
    expect(row('004 §3.1.2')).toContain('<a href="06-activation-functions.html">06 Activation functions</a>');
  });

  test('shows a lesson that is not written yet without a link', () => {
    const taught = row('003 §1.3').split('class="taught">')[1];
    expect(taught).toBe('03 Classical baselines (not written yet)</p>');
    for (const { id, lessons } of course.sections) {
      if (lessons.some((number) => ['00', '06', '14'].includes(number))) continue;
      expect([id, row(id).includes('<a ')]).toEqual([id, false]);
    }
  });
});

describe('the glossary', () => {
  const page = unmarked('glossary.html');

  test('shows every term with its Chinese word, its definition and its first lesson', () => {
    const rows = [...page.matchAll(/<dt id="([^"]+)">(.*?)<\/dt>\n<dd>(.*?)<\/dd>/g)];
    expect(rows.map(([, id]) => id)).toEqual(course.terms.map(({ id }) => id));
    const text = (html: string) => html.replace(/<[^>]*>/g, '').replaceAll('&#39;', "'");
    for (const [at, { en, zh, def, first }] of course.terms.entries()) {
      const [, , name = '', rest = ''] = rows[at]!;
      expect(text(name)).toBe(`${en} ${zh}`);
      expect(text(rest).startsWith(def)).toBe(true);
      expect(rest.includes('<a ')).toBe(['00', '06', '14'].includes(first));
    }
  });

  test('has a letter to jump to for each beginning, in order', () => {
    const jumps = [...page.matchAll(/<a href="#letter-(\w)">(\w)<\/a>/g)].map(([, id, letter]) => [
      id,
      letter,
    ]);
    const letters = [...new Set(course.terms.map(({ en }) => en[0]!.toUpperCase()))].sort();
    expect(jumps).toEqual(letters.map((letter) => [letter.toLowerCase(), letter]));
  });
});
