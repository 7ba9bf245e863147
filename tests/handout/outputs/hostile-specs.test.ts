import { expect, test } from '@jest/globals';
import { cleanSpec } from '../../../lib/handout/outputs/index.ts';
import { cleanText, wordsOf } from '../../../lib/handout/outputs/spec/plotly-text.ts';
import { context, display } from './context.ts';

const link = '<a href="javascript:alert(1)" target="x" popup="y">here</a>';

const hostile = {
  data: [
    {
      type: 'scatter',
      x: [1, 2, link, Number.POSITIVE_INFINITY, { toString: 'no' }],
      y: [1, 2, 3, Number.NaN, [[[[[1]]]]]],
      name: link,
      text: [link, '<img src=https://evil.example/x onerror=alert(1)>', '<<a>a href="x">y'],
      hovertemplate: `<b>%{x:99999999d}</b> <span style="fill:url(https://evil.example)">${link}</span><extra>ok</extra>`,
      marker: { color: 'url(https://evil.example/#a)', symbol: 'circle', onclick: 'alert(1)' },
      transforms: [{ type: 'filter', target: 'x' }],
      __proto__: { polluted: true },
      xaxis: 'x',
      src: 'https://evil.example/x.js',
      customdata: [{ html: link }, link],
    },
    { type: 'image', source: 'https://evil.example/x.png' },
    { type: 'scattergeo', lat: [1], lon: [1] },
    'no trace',
    null,
  ],
  layout: {
    title: { text: `Loss ${link}` },
    font: { family: 'x;background:url(https://evil.example)' },
    images: [
      { source: 'https://evil.example/y.png', x: 0 },
      { source: 'data:image/svg+xml;base64,PHN2Zz4=' },
    ],
    height: 1e9,
    annotations: [{ text: link, hovertext: link, clicktoshow: 'on' }],
    updatemenus: [
      {
        buttons: [
          { method: 'restyle', args: ['text', link] },
          { method: 'animate', args: [null, { mode: link }] },
        ],
      },
    ],
    xaxis: { title: link, tickformat: '99999d', ticktext: [link], tickvals: [1] },
    mapbox: { style: 'https://evil.example' },
    template: { data: {} },
    constructor: { prototype: { a: 1 } },
  },
  frames: [{ name: link, data: [{ text: link }], layout: { title: link } }, 7],
  config: { plotlyServerURL: 'https://evil.example' },
};

test('of a hostile figure stays nothing that links, loads or runs', () => {
  const { spec, missing } = cleanSpec(hostile)!;
  const text = JSON.stringify(spec);
  expect(text).not.toMatch(
    /evil|javascript|onerror|onclick|<a|<img|<span|url\(|transforms|clicktoshow|restyle|99999|svg\+xml/,
  );
  expect(text.match(/<[^>]*>?/g)).toEqual(['<b>', '</b>', '<extra>', '</extra>']);
  expect(missing).toEqual(['scattergeo', 'image']);
  expect(spec.layout.height).toBe(1200);
  expect(spec.data[0]!.x).toEqual([1, 2, 'here', null, null]);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  expect(spec.frames).toEqual([
    {
      name: 'here',
      data: [{ type: 'scatter', text: 'here' }],
      traces: [0],
      layout: { title: { text: 'here' } },
    },
  ]);
});

test.each([
  ['a < b and <b>bold</b>', 'a &#60; b and <b>bold</b>'],
  ['<<b>b>', '&#60;<b>b>'],
  ['<b onclick="x">y</b>', 'y</b>'],
  ['<BR/>', '<br>'],
  ['%{y:.2f} %{x|%Y} %{z:1000d}', '%{y:.2f} %{x|%Y} %{z}'],
  ['&#60;a href&#61;x>', '&#60;a href&#61;x>'],
])('the text %j becomes %j', (text, wanted) => {
  expect(cleanText(text)).toBe(wanted);
});

test('words are what plotly would show, without its marks', () => {
  expect(wordsOf('<b>a &#60; b</b><br>&amp;c<extra>name</extra>')).toBe('a < b &c');
});

test.each([undefined, null, 7, 'text', [], {}, { data: 'x' }, { data: {} }])('%j is no figure', (value) => {
  expect(cleanSpec(value)).toBeUndefined();
});

test('a figure that a page cannot draw says which part of it, and adds nothing that moves', () => {
  const where = context();
  const html = display({ 'application/vnd.plotly.v1+json': hostile, 'text/plain': 'Figure' }, {}, where);
  expect(where.figures.plots).toEqual([]);
  expect(html).toContain(
    'Here the figure does not move: a page cannot draw plotly&#39;s'.replace('&#39;', "'"),
  );
  expect(html).toContain('“scattergeo”, “image”.');
  expect(html).not.toMatch(/<script|javascript:|onerror=|https?:\/\/(?!www\.w3)/);
});
