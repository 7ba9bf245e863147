import { describe, expect, test } from '@jest/globals';
import { figure } from '../../../lib/plots/make.ts';
import type { Mark } from '../../../lib/plots/marks.ts';
import { toPlotly } from '../../../lib/plots/plotly/index.ts';
import { samples } from './samples/index.ts';

type Trace = Record<string, unknown> & { type: string };

const traces = (name: string) => toPlotly(samples[name]!).data as Trace[];
const one = (mark: Mark, more: object = {}) =>
  toPlotly(
    figure({
      title: 'One',
      alt: 'One mark.',
      panels: [{ x: { label: 'x' }, y: { label: 'y' }, marks: [mark], ...more }],
    }),
  ).data as Trace[];

describe('all marks', () => {
  test.each(Object.keys(samples))('%s holds nothing that JSON does not', (name) => {
    const drawn = toPlotly(samples[name]!);
    const odd: string[] = [];
    const walk = (value: unknown, path: string): void => {
      if (value === undefined || (typeof value === 'number' && !Number.isFinite(value))) odd.push(path);
      if (ArrayBuffer.isView(value) || typeof value === 'function') odd.push(path);
      if (typeof value !== 'object' || value === null) return;
      for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
    };
    walk(drawn, name);
    expect(odd).toEqual([]);
  });

  test('marks become traces in their order, and kinds that plotly would turn round are told to stay', () => {
    expect(traces('contours').map(({ type }) => type)).toEqual(['heatmap', ...Array(9).fill('scatter')]);
    const under: Mark[] = [
      { mark: 'line', x: [0, 1], y: [0, 1] },
      { mark: 'bar', at: [0, 1], to: [1, 1] },
      { mark: 'points', x: [0], y: [0] },
      { mark: 'image', width: 1, height: 1, channels: 1, pixels: [0], x: [0, 1], y: [0, 1] },
    ];
    const panels = [{ x: { label: 'x' }, y: { label: 'y' }, marks: under }];
    const { data } = toPlotly(figure({ title: 'Order', alt: 'Order.', panels }));
    expect(data.map(({ type, zorder }) => [type, zorder])).toEqual([
      ['scatter', undefined],
      ['bar', 1],
      ['scatter', 1],
      ['image', 2],
    ]);
  });

  test('a name is in the legend once, and all its traces come and go together', () => {
    const marks: Mark[] = ['a', 'b', 'a'].map((name) => ({ mark: 'line', x: [0, 1], y: [0, 1], name }));
    const panel = { x: { label: 'x' }, y: { label: 'y' }, marks };
    const { data, layout } = toPlotly(figure({ title: 'Twice', alt: 'Twice.', panels: [panel, panel] }));
    expect(data.map(({ showlegend }) => showlegend)).toEqual([true, true, false, false, false, false]);
    expect(data.map(({ legendgroup }) => legendgroup)).toEqual(['a', 'b', 'a', 'a', 'b', 'a']);
    expect(layout.showlegend).toBe(true);
    expect(
      toPlotly(figure({ title: 'Off', alt: 'Off.', panels: [panel], legend: false })).layout.showlegend,
    ).toBe(false);
  });
});

describe('line', () => {
  test('what is not finite is a gap, and a point between gaps is a dot', () => {
    const [line] = one({ mark: 'line', x: [0, 1, 2, 3], y: Float32Array.of(1, Number.NaN, 2, 2.5) });
    expect(line).toMatchObject({ mode: 'lines+markers', connectgaps: false, x: [0, 1, 2, 3] });
    expect(line!.y).toEqual([1, null, 2, 2.5]);
    expect(line!.marker).toMatchObject({ size: [5, 0, 0, 0] });
    expect(one({ mark: 'line', x: [0, 1], y: [0, 1], shape: 'steps', dash: 'dotted' })[0]).toMatchObject({
      mode: 'lines',
      line: { shape: 'hv', dash: 'dot' },
    });
  });

  test('a line without points keeps its place in the legend', () => {
    expect(one({ mark: 'line', x: [], y: [], name: 'train' })[0]).toMatchObject({
      x: [null],
      y: [null],
      name: 'train',
    });
  });
});

test('an area goes there along its low side and back along its high one, in pieces', () => {
  const [band] = one({
    mark: 'area',
    x: [0, 1, 2, 3, 4],
    low: [0, 0, Number.NaN, 1, 1],
    high: [2, 3, 9, 4, 5],
  });
  expect(band).toMatchObject({
    fill: 'toself',
    x: [0, 1, 1, 0, null, 3, 4, 4, 3],
    y: [0, 0, 3, 2, null, 1, 1, 5, 4],
  });
});

test('points carry their signs, labels and colours; one whose colour is no number is left out', () => {
  const [points] = one({
    mark: 'points',
    x: [1, 2, 3],
    y: [4, 5, 6],
    sign: 'cross',
    labels: ['a', '<b>', '$c$'],
    colours: { values: [0, Number.NaN, 10], label: 'age' },
  });
  expect(points).toMatchObject({ x: [1, null, 3], y: [4, 5, 6], text: ['a', '&#60;b&#62;', '&#36;c&#36;'] });
  expect(points!.marker).toMatchObject({
    symbol: 'x-thin-open',
    color: [0, null, 10],
    cmin: 0,
    cmax: 10,
    showscale: true,
  });
});

test('a bar from a base is as long as what is between, and tells its end', () => {
  const [bar] = one({
    mark: 'bar',
    at: [0, 1],
    to: [5, Number.NaN],
    from: [2, 0],
    lying: true,
    error: [1, 1],
  });
  expect(bar).toMatchObject({
    orientation: 'h',
    x: [3, null],
    base: [2, 0],
    y: [0, 1],
    width: 0.8,
    customdata: [5, null],
  });
  expect(bar!.error_x).toMatchObject({ type: 'data', array: [1, 1] });
});

test('cells are between edges, row after row from the least y', () => {
  const [cells] = one({
    mark: 'cells',
    rows: 2,
    columns: 2,
    colours: { values: [1, 2, 3, Number.NaN] },
    text: ['a', 'b', 'c', '<'],
  });
  expect(cells).toMatchObject({
    type: 'heatmap',
    x: [-0.5, 0.5, 1.5],
    y: [-0.5, 0.5, 1.5],
    z: [
      [1, 2],
      [3, null],
    ],
    zmin: 1,
    zmax: 3,
    showscale: false,
    text: [
      ['a', 'b'],
      ['c', '&#60;'],
    ],
  });
});

test('outlines of a plane are straight lines at their level, and the colour bar comes with a trace of its own', () => {
  // z = x, so that the level 0.5 is the line x = 0.5.
  const values = [0, 1, 2, 0, 1, 2];
  const drawn = one({
    mark: 'cells',
    rows: 2,
    columns: 3,
    colours: { values, label: 'z' },
    levels: [0.5, 1.5],
  });
  expect(drawn.map(({ mode }) => mode)).toEqual(['lines', 'lines', 'markers']);
  expect(drawn.slice(0, 2).map(({ x }) => x)).toEqual([
    [0.5, 0.5],
    [1.5, 1.5],
  ]);
  expect(drawn[2]!.marker).toMatchObject({ showscale: true, cmin: 0, cmax: 2 });
});

test('a path has gaps between pieces, ends where it began when closed, and a head at its last point', () => {
  const pieces = [
    [
      [0, 0],
      [1, 0],
      [1, 1],
    ],
    [
      [5, 5],
      [6, 6],
    ],
  ] as const;
  const [path] = one({ mark: 'path', pieces, closed: true, filled: true });
  expect(path).toMatchObject({
    x: [0, 1, 1, 0, null, 5, 6, 5],
    y: [0, 0, 1, 0, null, 5, 6, 5],
    fill: 'toself',
  });
  const [arrow] = one({ mark: 'path', pieces, arrow: true, width: 2 });
  expect(arrow!.marker).toMatchObject({ symbol: 'arrow', angleref: 'previous', size: [0, 0, 10, 0, 0, 10] });
});

test('weights are told by colour and width, by at most 24 looks however many pieces', () => {
  const pieces = (count: number) =>
    Array.from(
      { length: count },
      (_, i) =>
        [
          [0, i],
          [1, i],
        ] as const,
    );
  const few = one({ mark: 'path', pieces: pieces(3), weights: { values: [-1, Number.NaN, 0.5] } });
  expect(few.map(({ line }) => (line as { width: number }).width)).toEqual([3, 0.5, 1.75]);
  const many = one({
    mark: 'path',
    pieces: pieces(900),
    weights: { values: pieces(900).map((_, i) => i / 450 - 1) },
  });
  expect(many.length).toBeLessThanOrEqual(24);
  const drawn = many.flatMap(({ x }) => (x as unknown[]).filter((value) => value === 0));
  expect(drawn).toHaveLength(900);
});

test('texts are shown as they are, in lines, on the side that their anchor asks for', () => {
  const [text] = one({
    mark: 'text',
    x: [0],
    y: [0],
    texts: ['<b>a</b> &amp;\n100 %{x}'],
    anchor: 'start',
    bold: true,
  });
  expect(text).toMatchObject({
    text: ['&#60;b&#62;a&#60;/b&#62; &#38;amp;<br>100 &#37;{x}'],
    textposition: 'middle right',
    textfont: { weight: 'bold' },
  });
});

test('a table sets numbers to the right and says what is missing', () => {
  const [table] = traces('table');
  expect(table).toMatchObject({
    cells: { align: ['left', 'right', 'right', 'left'] },
    header: { values: ['network', 'accuracy', 'weights', 'done'] },
  });
  expect((table!.cells as { values: string[][] }).values[1]).toEqual(['0.71', '0.9', '–']);
});
