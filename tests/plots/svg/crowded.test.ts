import { describe, expect, test } from '@jest/globals';
import { bars } from '../../../lib/plots/charts/bars.ts';
import { computationGraph } from '../../../lib/plots/charts/computation-graph.ts';
import { contour } from '../../../lib/plots/charts/contour.ts';
import { filters } from '../../../lib/plots/charts/filters.ts';
import type { Panel } from '../../../lib/plots/figure.ts';
import { figure } from '../../../lib/plots/make.ts';
import type { Mark } from '../../../lib/plots/marks.ts';
import { toSvg } from '../../../lib/plots/svg/index.ts';
import { parseXml, type Tag, tagsIn } from './xml.ts';

const title = 'A claim';
const tagsOf = (svg: string): Tag[] => [...tagsIn(parseXml(svg))];
const count = (svg: string, name: string) => tagsOf(svg).filter((tag) => tag.name === name).length;
const panelOf = (...marks: Mark[]): Panel => ({ x: { label: 'x' }, y: { label: 'y' }, marks });
const many = <T>(length: number, one: (i: number) => T) => Array.from({ length }, (_, i) => one(i));

describe('many small grids', () => {
  const tiles = (tiles: number) =>
    filters(
      many(tiles, (i) => many(8, (row) => many(8, (column) => (i + row * column) / 64))),
      { title },
    );

  test('are pictures where their cells are more than 600 together', () => {
    const svg = toSvg(tiles(64), { theme: 'light' });
    expect(count(svg, 'image')).toBe(64);
    expect(count(svg, 'rect')).toBeLessThan(5);
  });

  test('are rectangles where they are fewer', () => {
    const svg = toSvg(tiles(9), { theme: 'light' });
    expect(count(svg, 'image')).toBe(0);
    expect(count(svg, 'rect')).toBeGreaterThanOrEqual(9 * 64);
  });
});

test('200,000 bars are drawn', () => {
  const made = bars(
    Float64Array.from({ length: 200_000 }, (_, i) => i % 97),
    { title, x: 'x', y: 'y' },
  );
  expect(toSvg(made).match(/<rect/g)!.length).toBeGreaterThanOrEqual(200_000);
});

test('the nearer a weight is to 0 on a diverging scale, the more the paper is seen through its line', () => {
  const pieces = many(3, (i) => [[0, i] as const, [1, i] as const]);
  const weighted = (scale: 'diverging' | 'sequential', values: number[]): Mark => ({
    mark: 'path',
    pieces,
    weights: { values, scale, domain: [-1, 1] },
  });
  const opacities = (mark: Mark) =>
    tagsOf(toSvg(figure({ title, alt: 'lines', panels: [panelOf(mark)] }), { theme: 'dark' }))
      .filter(
        ({ name, attributes }) => name === 'path' && attributes['stroke-width'] && attributes.fill === 'none',
      )
      .map(({ attributes }) => attributes['stroke-opacity']);
  expect(opacities(weighted('diverging', [0, -0.4, 1]))).toEqual(['0.15', '0.49', undefined]);
  expect(opacities(weighted('sequential', [0, -0.4, 1]))).toEqual([undefined, undefined, undefined]);
});

test('panels with a colour bar stand one below the other on a telephone, whatever is wanted', () => {
  const made = contour((a, b) => a * a + b * b, {
    title,
    over: { x: [-1, 1], y: [-1, 1] },
    paths: { one: many(5, (i) => [1 - i / 5, 1 - i / 5] as const) },
    animated: true,
  });
  const lefts = (width: number) =>
    new Set(
      tagsOf(toSvg(made, { width }))
        .filter(({ name }) => name === 'clipPath')
        .map(({ children }) => children[0]!.attributes.x),
    );
  expect(lefts(360).size).toBe(1);
  expect(lefts(640).size).toBe(2);
});

test('cells that lie around 0, 1, 2 have no numbers between these along their axes', () => {
  const mark: Mark = { mark: 'cells', rows: 2, columns: 3, colours: { values: [1, 2, 3, 4, 5, 6] } };
  const texts = tagsOf(toSvg(figure({ title, alt: 'cells', panels: [panelOf(mark)] })))
    .filter(({ name }) => name === 'text')
    .map(({ text }) => text);
  expect(texts.filter((text) => /^[\d.−]+$/.test(text)).sort()).toEqual(['0', '0', '1', '1', '2']);
});

test('the words of a long computation graph shrink with their boxes', () => {
  const nodes = many(16, (i) => ({
    id: `n${i}`,
    label: `node ${i}`,
    value: i,
    from: i > 0 ? [`n${i - 1}`] : [],
  }));
  const made = computationGraph(nodes, { title });
  const sizes = (width: number) =>
    tagsOf(toSvg(made, { width }))
      .filter(({ name, text }) => name === 'text' && text.startsWith('n'))
      .map(({ attributes }) => Number(attributes['font-size']));
  const boxOn = (width: number) => {
    const xs = tagsOf(toSvg(made, { width }))
      .filter(({ name, text }) => name === 'text' && text.startsWith('n'))
      .map(({ attributes }) => Number(attributes.x));
    return xs[1]! - xs[0]!;
  };
  // A box is as wide beside its word on a telephone as it is on a wide screen.
  expect(sizes(360)[0]! / boxOn(360)).toBeCloseTo(sizes(720)[0]! / boxOn(720), 1);
  expect(sizes(360)[0]).toBeLessThan(sizes(720)[0]!);
});
