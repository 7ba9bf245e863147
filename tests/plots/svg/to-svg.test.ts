import { describe, expect, test } from '@jest/globals';
import type { Axis, Panel } from '../../../lib/plots/figure.ts';
import { type Figure, figure } from '../../../lib/plots/make.ts';
import type { Mark } from '../../../lib/plots/marks.ts';
import { toSvg } from '../../../lib/plots/svg/index.ts';
import { figures } from './figures.ts';
import { parseXml, type Tag, tagsIn } from './xml.ts';

const axes = { x: { label: 'x' }, y: { label: 'y' } };
const draw = (marks: Mark[], more: Partial<Panel> = {}) =>
  figure({ title: 'A claim', alt: 'what is seen', panels: [{ ...axes, ...more, marks }] });
const tagsOf = (svg: string): Tag[] => [...tagsIn(parseXml(svg))];
const textsOf = (svg: string) =>
  tagsOf(svg)
    .filter(({ name }) => name === 'text')
    .map(({ text }) => text);

const reach = 3; // pixels around the axes in which marks are not yet cut off

describe('for those who cannot see it', () => {
  test('the figure is a picture with a name and a description', () => {
    const root = parseXml(toSvg(figures.line!));
    const [title, desc] = root.children;
    expect(root.attributes.role).toBe('img');
    expect(root.attributes['aria-labelledby']).toBe(`${title!.attributes.id} ${desc!.attributes.id}`);
    expect([title!.name, title!.text]).toEqual(['title', figures.line!.title]);
    expect([desc!.name, desc!.text]).toEqual(['desc', figures.line!.alt]);
  });
});

describe('ids', () => {
  const idsOf = (made: Figure) => tagsOf(toSvg(made)).flatMap(({ attributes }) => attributes.id ?? []);

  test('no two figures of a page share one', () => {
    const all = Object.values(figures).flatMap(idsOf);
    expect(all.length).toBeGreaterThan(50);
    expect(new Set(all).size).toBe(all.length);
  });

  test('figures that differ in one number only do not share any, either', () => {
    const [a, b] = [1, 1.001].map((last) => idsOf(draw([{ mark: 'line', x: [0, 1, 2], y: [0, last, 3] }])));
    expect(a!.filter((id) => b!.includes(id))).toEqual([]);
  });

  test('each reference inside of a figure leads to one', () => {
    for (const made of Object.values(figures)) {
      const svg = toSvg(made);
      const ids = new Set(tagsOf(svg).flatMap(({ attributes }) => attributes.id ?? []));
      for (const [, id] of svg.matchAll(/url\(#([^)]*)\)|#(f\w+)[ {]/g))
        if (id) expect(ids.has(id)).toBe(true);
    }
  });
});

test('the same figure has the same bytes each time', () => {
  for (const made of Object.values(figures)) expect(toSvg(made)).toBe(toSvg(figure(made)));
});

describe('geometry', () => {
  /** Where the only circle of a figure lies in the box of its axes, from 0 to 1. */
  function placed(x: number, y: number, more: Partial<Panel>): [number, number] {
    const marks: Mark[] = [
      { mark: 'points', x: [x], y: [y] },
      { mark: 'line', x: [x, x], y: [y, y] },
    ];
    const tags = tagsOf(toSvg(draw(marks, more)));
    const circle = tags.find(({ name }) => name === 'circle')!.attributes;
    const box = tags.find(({ name }) => name === 'clipPath')!.children[0]!.attributes;
    const part = (at: string, start: string, length: string) =>
      Math.round(
        ((Number(circle[at]) - Number(box[start]) - reach) / (Number(box[length]) - 2 * reach)) * 1000,
      ) /
        1000 +
      0;
    return [part('cx', 'x', 'width'), part('cy', 'y', 'height')];
  }
  const axis = (more: Partial<Axis>): Axis => ({ label: 'x', ...more });
  const ends: [number, number] = [-3, 7];

  test('a point at the ends of the domain is at the ends of the axes', () => {
    const more = { x: axis({ domain: ends }), y: axis({ domain: [0, 10] }) };
    expect(placed(-3, 0, more)).toEqual([0, 1]);
    expect(placed(7, 10, more)).toEqual([1, 0]);
    expect(placed(2, 5, more)).toEqual([0.5, 0.5]);
  });

  test('a reversed axis has its least number at the other end', () => {
    const more = { x: axis({ domain: ends, reversed: true }), y: axis({ domain: ends, reversed: true }) };
    expect(placed(-3, -3, more)).toEqual([1, 0]);
  });

  test('on a log axis 10 is in the middle of 1 and 100', () => {
    const more = {
      x: axis({ scale: 'log', domain: [1, 100] }),
      y: axis({ scale: 'log', domain: [0.01, 1] }),
    };
    expect(placed(10, 0.1, more)).toEqual([0.5, 0.5]);
  });

  test('the second of three categories is in the middle', () => {
    const more = { x: axis({ categories: ['a', 'b', 'c'] }), y: axis({ domain: [0, 1] }) };
    expect(placed(1, 0, more)[0]).toBe(0.5);
  });

  test('a square panel has units of one length', () => {
    const svg = toSvg(
      draw(
        [
          {
            mark: 'path',
            pieces: [
              [
                [0, 0],
                [4, 0],
                [4, 1],
              ],
            ],
          },
        ],
        { square: true, x: axis({ domain: [0, 4] }), y: axis({ domain: [0, 1] }) },
      ),
    );
    const { width, height } = tagsOf(svg).find(({ name }) => name === 'clipPath')!.children[0]!.attributes;
    expect((Number(width) - 2 * reach) / (Number(height) - 2 * reach)).toBeCloseTo(4, 1);
  });

  test('points outside of the domain are left out, and lines are cut off there', () => {
    const svg = toSvg(
      draw(
        [
          { mark: 'points', x: [5, 50], y: [5, 5] },
          { mark: 'line', x: [5, 50], y: [5, 5] },
        ],
        { x: axis({ domain: [0, 10] }) },
      ),
    );
    expect(tagsOf(svg).filter(({ name }) => name === 'circle')).toHaveLength(1);
    expect(tagsOf(svg).filter(({ attributes }) => attributes['clip-path'])).toHaveLength(1);
  });

  test('the first row of a picture is at the top on an axis either way, the first row of cells at the least y', () => {
    const image: Mark = {
      mark: 'image',
      width: 1,
      height: 2,
      channels: 1,
      pixels: [0, 255],
      x: [0, 1],
      y: [0, 2],
    };
    const uri = (reversed: boolean) =>
      tagsOf(toSvg(draw([image], { y: axis({ reversed }) }))).find(({ name }) => name === 'image')!.attributes
        .href;
    expect(uri(false)).toBe(uri(true));
    const cells: Mark = { mark: 'cells', rows: 2, columns: 1, colours: { values: [0, 1], scale: 'grey' } };
    const black = (reversed: boolean) => {
      const rects = tagsOf(toSvg(draw([cells], { y: axis({ reversed }) }), { theme: 'dark' })).filter(
        ({ name }) => name === 'rect',
      );
      const top = (fill: string) =>
        Number(rects.find(({ attributes }) => attributes.fill === fill)!.attributes.y);
      return top('#000000') > top('#ffffff') ? 'below' : 'above';
    };
    expect([black(false), black(true)]).toEqual(['below', 'above']);
  });
});

describe('on paper', () => {
  test('a panel whose title is the name of its frame says it once', () => {
    const panels = (title: string): Panel[] => [
      { ...axes, title, marks: [{ mark: 'line', x: [1, 2], y: [3, 4] }] },
    ];
    const frames = ['step 1', 'step 2'].map((name) => ({ name, panels: panels(name) }));
    const texts = textsOf(
      toSvg(figure({ title: 'A walk', alt: 'a walk', panels: panels('step 1'), frames })),
    );
    expect(texts.filter((text) => text.startsWith('step'))).toEqual(['step 1', 'step 2']);
  });

  test('an animation is its first, middle and last frame', () => {
    expect(textsOf(toSvg(figures.frames!)).filter((text) => text.startsWith('step'))).toEqual([
      'step 1',
      'step 3',
      'step 5',
    ]);
  });

  test('a long table says how much is left out', () => {
    const values = Array.from({ length: 150 }, (_, i) => i);
    const svg = toSvg(draw([{ mark: 'table', columns: [{ name: 'n', values }] }]));
    expect(textsOf(svg)).toContain('and 120 more rows');
  });

  test('the legend is above the marks, and below them on a telephone', () => {
    const at = (width: number) => {
      const tags = tagsOf(toSvg(figures.line!, { width }));
      const y = (text: string) => Number(tags.find((tag) => tag.text === text)!.attributes.y);
      return y('train') < y('epoch') ? 'above' : 'below';
    };
    expect([at(640), at(360)]).toEqual(['above', 'below']);
  });

  test('nothing that is written leaves the paper', () => {
    for (const [name, made] of Object.entries(figures)) {
      for (const width of [640, 360]) {
        for (const { attributes, text } of tagsOf(toSvg(made, { width })).filter(
          (tag) => tag.name === 'text',
        )) {
          if (attributes.transform) continue;
          const [x, long] = [Number(attributes.x), text.length * Number(attributes['font-size']) * 0.4];
          const start = { start: x, middle: x - long / 2, end: x - long }[
            attributes['text-anchor'] ?? 'start'
          ]!;
          expect((start >= 0 && start + long <= width) || `${name}: ${text}`).toBe(true);
        }
      }
    }
  });

  test('a width that is none and a theme that is not known are refused', () => {
    expect(() => toSvg(figures.line!, { width: Number.NaN })).toThrow(
      new RangeError('Cannot draw a figure NaN pixels wide: wanted 120 or more'),
    );
    expect(() => toSvg(figures.line!, { theme: 'drak' as 'dark' })).toThrow(
      new RangeError('Cannot draw in "drak": no such theme. Did you mean "dark"? Known: light, dark, auto'),
    );
  });
});

test('where style sheets are not read, a figure has its light colours; in the dark its variables change', () => {
  const light = toSvg(figures.line!, { theme: 'light' });
  const auto = toSvg(figures.line!);
  const bare = (svg: string) =>
    svg
      .replace(/<style>.*?<\/style>/, '')
      .replace(/ class="[^"]*"/g, '')
      .replaceAll(parseXml(svg).attributes.id!, 'id');
  expect(bare(auto)).toBe(bare(light));
  expect(auto).toContain('@media(prefers-color-scheme:dark)');
  expect(light).not.toContain('<style>');
});
