import { describe, expect, test } from '@jest/globals';
import { heatMap } from '../../../lib/plots/charts/heat-map.ts';
import type { Axis, Panel } from '../../../lib/plots/figure.ts';
import { figure } from '../../../lib/plots/make.ts';
import { type PlotlyOptions, toPlotly } from '../../../lib/plots/plotly/index.ts';
import { samples } from './samples/index.ts';

type Json = Record<string, unknown>;

const layoutOf = (name: string, options: PlotlyOptions = {}) =>
  toPlotly(samples[name]!, options).layout as Json & Record<string, Json>;

/** The two axes of a figure with one panel. */
function axes(x: Partial<Axis>, y: Partial<Axis>, more: Partial<Panel> = {}): { xaxis: Json; yaxis: Json } {
  const panel: Panel = { x: { label: 'x', ...x }, y: { label: 'y', ...y }, marks: [], ...more };
  return toPlotly(figure({ title: 'Axes', alt: 'Axes.', panels: [panel] })).layout as never;
}

describe('axes', () => {
  test('a log axis is counted in powers of ten, a reversed one from its end', () => {
    const { xaxis, yaxis } = axes({ scale: 'log', domain: [0.001, 100] }, { domain: [2, 5], reversed: true });
    expect(xaxis).toMatchObject({ type: 'log', range: [-3, 2], autorange: false });
    expect(yaxis).toMatchObject({ type: 'linear', range: [5, 2] });
  });

  // Plotly writes a power where the greatest number of an axis has a higher one than minexponent.
  test.each([
    [0, 12_000, 5],
    [-250_000, 0, 5],
    [0, 0.0004, 3],
  ])('from %d to %d it has powers from the same sizes on as the SVG', (low, high, minexponent) => {
    expect(axes({ domain: [low, high] }, {}).xaxis).toMatchObject({ exponentformat: 'e', minexponent });
  });

  test('categories are places from 0 on, with their names as they are', () => {
    const { xaxis } = axes({ categories: ['a<b', '船'] }, {});
    expect(xaxis).toMatchObject({
      type: 'linear',
      range: [-0.5, 1.5],
      tickmode: 'array',
      tickvals: [0, 1],
      ticktext: ['a&#60;b', '船'],
      tickangle: 0,
    });
    const long = Array.from({ length: 9 }, (_, i) => `a category with a long name ${i}`);
    expect(axes({ categories: long }, {}).xaxis).toMatchObject({ tickangle: -45 });
  });

  test('a hidden axis is there without being seen, a square panel has one scale', () => {
    const { xaxis, yaxis } = axes({ hidden: true }, { hidden: true }, { square: true });
    expect(xaxis).toMatchObject({ visible: false, constrain: 'domain', constraintoward: 'left' });
    expect(xaxis).not.toHaveProperty('title');
    expect(yaxis).toMatchObject({ visible: false, scaleanchor: 'x', scaleratio: 1 });
  });

  // Plotly divides the length by nticks and goes up to the next 1, 2 or 5 times a power of ten; the one below a
  // step is at most half of it.
  test.each([
    [0, 5, 0.5],
    [0, 1, 0.1],
    [-3, 3, 0.5],
    [0, 39, 5],
    [0, 1000, 100],
  ])('from %d to %d plotly is asked for steps of %d, as in the SVG', (low, high, step) => {
    const { xaxis } = axes({ domain: [low, high] }, {});
    const rough = (high - low) / (xaxis.nticks as number);
    expect(rough).toBeLessThan(step);
    expect(rough).toBeGreaterThan(step * 0.5);
  });
});

test('panels have numbered axes in places that do not overlap, with room for their colour bars', () => {
  const layout = layoutOf('hard');
  const places = ['', '2', '3', '4'].map((n) => ({
    x: layout[`xaxis${n}`]!.domain as number[],
    y: layout[`yaxis${n}`]!.domain as number[],
  }));
  for (const [i, a] of places.entries()) {
    for (const b of places.slice(i + 1)) {
      const apart = (one: number[], other: number[]) => one[1]! < other[0]! || other[1]! < one[0]!;
      expect(apart(a.x, b.x) || apart(a.y, b.y)).toBe(true);
    }
  }
  const { data, layout: cells } = toPlotly(samples.cells!);
  const bar = data[0]!.colorbar as { x: number; y: number; len: number };
  const [first, second] = ['xaxis', 'xaxis2'].map((axis) => (cells[axis] as { domain: number[] }).domain);
  expect(bar.x).toBeGreaterThan(first![1]!);
  expect(bar.x).toBeLessThan(second![0]!);
  expect(bar.len).toBeCloseTo(
    (cells.yaxis as { domain: number[] }).domain.reduce((a, b) => b - a, 0),
    10,
  );
});

test('the name of a colour bar ends over the bar, also of a map that is narrower than its room', () => {
  const rows = Array.from({ length: 12 }, (_, row) => Array.from({ length: 6 }, (_, column) => row * column));
  const { layout } = toPlotly(heatMap(rows, { title: 'Rows', x: 'column', y: 'row', label: 'product' }));
  const named = (layout.annotations as { text: string; xref: string; xshift: number }[]).find(
    ({ text }) => text === 'product',
  )!;
  // The bar begins 12 pixels behind the map; it is 10 wide, with numbers of two digits 5 pixels beside it.
  const digits = 2 * 0.556 * 11; // a digit of Helvetica in parts of its size
  expect(named.xref).toBe('x domain');
  expect(named.xshift).toBe(12 + 10 + 5 + Math.ceil(digits));
});

test('title, panel titles, names of axes and bars and the note are written as they are', () => {
  const layout = layoutOf('words');
  expect((layout.title as { text: string }).text).toBe(
    '&#60;b&#62;宽网络&#60;/b&#62;学得更快，因为它有更多的参数，而且每一个参数都<br>' +
      '只需要学一点点；这是一个很长很长的标题，它需要换行 &#38; &#36;x&#36;<br>&#37;{y}',
  );
  const texts = (name: string) =>
    (layoutOf(name).annotations as unknown as { text: string }[]).map(({ text }) => text);
  expect(texts('words')).toEqual(['损失 &#60;sub&#62;test&#60;/sub&#62;', '损失 &#36;L&#36;']);
  expect(texts('cells')).toEqual(['true', 'flowers', 'Correlation', 'feature', 'r']);
  expect(texts('curves').at(-1)).toBe('Means of five runs; the bands are 20 &#37; around them.');
});

test('nothing is on a paper of its own while the theme is not known, and words are read on white and black', () => {
  const layout = layoutOf('curves');
  expect(layout).toMatchObject({ paper_bgcolor: 'rgba(0,0,0,0)', plot_bgcolor: 'rgba(0,0,0,0)' });
  const { color } = layout.font as { color: string };
  // JupyterLab is white, or #111111. No grey has a contrast of 4.5 with both; about 4.3 is the most.
  expect(contrast(color, '#ffffff')).toBeGreaterThan(3.5);
  expect(contrast(color, '#111111')).toBeGreaterThan(3.5);
  expect(layoutOf('curves', { theme: 'dark' })).toMatchObject({
    paper_bgcolor: '#15181c',
    font: { color: '#e8eaed' },
  });
});

test('a narrow figure is higher: its panels stand one under the other', () => {
  const [wide, narrow] = [layoutOf('bars'), layoutOf('bars', { width: 320 })];
  expect(narrow.height).toBeGreaterThan(Number(wide.height));
  expect((narrow.xaxis2!.domain as number[])[0]).toBeLessThan(0.5);
});

test('a surface stands in a scene with what lies on it, and reads no entities', () => {
  const { data, layout } = toPlotly(samples.surface!);
  expect(layout).toMatchObject({ scene: { xaxis: { title: { text: 'w <\u200bb>' } } } });
  expect(layout).not.toHaveProperty('xaxis');
  expect(data.map(({ type, scene }) => [type, scene])).toEqual([
    ['surface', 'scene'],
    ['scatter3d', 'scene'],
  ]);
  // z = x² + 4 y² at the grid points, and a hundredth of the heights more.
  const [, line] = data as { x: number[]; y: number[]; z: number[] }[];
  const [x, y, z] = [line!.x[0]!, line!.y[0]!, line!.z[0]!];
  expect(z).toBeCloseTo(x * x + 4 * y * y + 0.25, 1);
  const panels: Panel[] = [
    {
      x: { label: 'x' },
      y: { label: 'y' },
      marks: [
        { mark: 'surface', x: [0, 1], y: [0, 1], z: [0, 1, 1, 2] },
        { mark: 'bar', at: [0], to: [1] },
      ],
    },
  ];
  expect(() => toPlotly(figure({ title: 'Bars in space', alt: 'None.', panels }))).toThrow(
    new RangeError(
      'Cannot draw bar in a panel with a surface: only line, points, path and text can lie on one',
    ),
  );
});

function contrast(a: string, b: string): number {
  const light = (hex: string) => {
    const [r = 0, g = 0, blue = 0] = [1, 3, 5].map((at) => {
      const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue + 0.05;
  };
  return Math.max(light(a), light(b)) / Math.min(light(a), light(b));
}
