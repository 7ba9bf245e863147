import { describe, expect, test } from '@jest/globals';
import { sanitiseSvg } from '../../../lib/handout/filters/index.ts';
import { scatter, toSvg } from '../../../lib/plots/index.ts';

const clean = (svg: string, label?: string) => sanitiseSvg(svg, { prefix: 'c1', label });

describe('a picture in SVG', () => {
  test("of the course keeps everything but its ids, which are the cell's now", () => {
    const svg = toSvg(scatter({ x: [1, 2, 3], y: [2, 3, 5] }, { title: 'A & B', x: 'x', y: 'y' }), {
      width: 320,
    });
    const id = /id="([^"]*)"/.exec(svg)![1]!;
    const same = clean(svg)
      .replaceAll(`c1-${id}`, id)
      .replace(/<(\w+)([^>]*)><\/\1>/g, '<$1$2/>');
    expect(same).toBe(svg.replace(' xmlns="http://www.w3.org/2000/svg"', ''));
  });

  test('twice in a page has two sets of ids', () => {
    const svg = toSvg(scatter({ x: [1], y: [2] }, { title: 'One', x: 'x', y: 'y' }));
    const ids = (text: string) => [...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!);
    const both = [...ids(sanitiseSvg(svg, { prefix: 'a' })), ...ids(sanitiseSvg(svg, { prefix: 'b' }))];
    expect(new Set(both).size).toBe(both.length);
  });

  test('as matplotlib writes it keeps shapes, clips, glyphs and its sheet, which reaches nothing else', () => {
    const svg = `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "x" "y"><svg xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">
<metadata><rdf>secret</rdf></metadata><defs><style type="text/css">*{stroke-linejoin: round; stroke-linecap: butt}</style></defs>
<g id="a_1"><defs><path id="m1" d="M 0 3 L 1e-3 2z"/></defs><g clip-path="url(#p1)"><use xlink:href="#m1" x="2" style="fill: #1f77b4; stroke: url(#p1)"/></g></g>
<defs><clipPath id="p1"><rect width="2" height="3"/></clipPath></defs></svg>`;
    expect(clean(svg).replace(/\n/g, '')).toBe(
      '<svg viewBox="0 0 9 9" id="c1"><style>#c1 *{stroke-linejoin:round;stroke-linecap:butt}</style><defs></defs>' +
        '<g id="c1-a_1"><defs><path id="c1-m1" d="M 0 3 L 1e-3 2z"></path></defs><g clip-path="url(#c1-p1)">' +
        '<use xlink:href="#c1-m1" x="2" style="fill:#1f77b4;stroke:url(#c1-p1)"></use></g></g>' +
        '<defs><clipPath id="c1-p1"><rect width="2" height="3"></rect></clipPath></defs></svg>',
    );
  });

  test('gets a name where it has none', () => {
    expect(clean('<svg><rect/></svg>', 'A "box"')).toBe(
      '<svg role="img" aria-label="A &quot;box&quot;"><rect></rect></svg>',
    );
    expect(clean('<svg aria-label="own"><rect/></svg>', 'x')).toBe(
      '<svg aria-label="own"><rect></rect></svg>',
    );
  });

  test('whose parts draw each other again and again draws them once', () => {
    const bomb = `<svg><g id="a"><rect/></g>${'bcdefghij'
      .split('')
      .map((id, i) => `<g id="${id}">${`<use href="#${'abcdefghij'[i]}"/>`.repeat(10)}</g>`)
      .join('')}<use href="#j"/></svg>`;
    expect(clean(bomb).match(/href="#[^"]*"/g)).toEqual(new Array(10).fill('href="#c1-a"'));
    const twice = '<svg><g id="a"><use href="#b"/></g><g id="a"/><rect id="b"/><use href="#a"/></svg>';
    expect(clean(twice).match(/href="#[^"]*"/g)).toEqual(['href="#c1-b"']);
    const patterns = '<svg><pattern id="p"><rect fill="url(#p)"/></pattern><rect fill="url(#p)"/></svg>';
    expect(clean(patterns).match(/fill="[^"]*"/g)).toEqual(['fill="url(#c1-p)"']);
  });

  test.each(['', 'text', '<svg', '<svg>', '<g><rect/></g>', `<svg>${'<g>'.repeat(600)}</svg>`])(
    'that is none is empty: %j',
    (svg) => {
      expect(clean(svg).replace('<svg></svg>', '')).toBe('');
    },
  );

  test('ends where its first element ends', () => {
    expect(clean('<svg><svg/></svg></svg><g><svg/>')).toBe('<svg><svg></svg></svg>');
  });
});
