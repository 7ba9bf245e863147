import { expect, test } from '@jest/globals';
import { collectFigures } from '../../../lib/handout/outputs/index.ts';
import { context, display } from './context.ts';
import { foreign } from './foreign-figures.ts';

const shown = (spec: unknown) => {
  const where = { ...context(), figures: collectFigures() };
  const html = display({ 'application/vnd.plotly.v1+json': spec }, {}, where);
  return { html, plots: where.figures.plots };
};

const drawn = [
  'line',
  'typed numbers',
  'bars',
  'heatmap',
  'histogram',
  'surface',
  'points in space',
  'two axes',
  'animation',
];

test.each(Object.keys(foreign))(
  'the figure of others "%s" has its numbers, and a picture where our charts know its marks',
  (name) => {
    const { html, plots } = shown(foreign[name]);
    expect(/<svg/.test(html)).toBe(drawn.includes(name));
    if (name !== 'on a map') expect(html).toContain('<td');
    expect(plots.length).toBe(['on a map', 'a table'].includes(name) ? 0 : 1);
  },
);

test('numbers in base64 are those that were put in', () => {
  const { html, plots } = shown(foreign['typed numbers']);
  expect(plots[0]!.spec).toMatchObject({ data: [{ type: 'scatter', x: [1, 2, 3], y: [4, 5, 6.5] }] });
  expect(html).toContain('<th scope="col">time (s)</th><th scope="col">way (m)</th>');
  expect(html).toContain('<tr><td>3</td><td>6.5</td></tr>');
});

test('typed numbers in rows become rows, and broken ones nothing', () => {
  const bdata = Buffer.from(Float32Array.of(0.1, 2, 3, 4, 5, 6).buffer).toString('base64');
  const z = { dtype: 'f4', bdata, shape: '2, 3' };
  const of = (value: unknown) =>
    (shown({ data: [{ type: 'heatmap', z: value }], layout: {} }).plots[0]?.spec as { data: object[] })
      ?.data[0];
  expect(of(z)).toMatchObject({
    z: [
      [0.1, 2, 3],
      [4, 5, 6],
    ],
  });
  for (const broken of [
    { ...z, shape: '7, 9' },
    { ...z, dtype: 'x' },
    { ...z, bdata: 7 },
    { ...z, bdata: 'AAA' },
  ]) {
    expect(of(broken)).not.toHaveProperty('z');
  }
});

test('a large figure is thinned to 40 kB and says so; its table says how many rows are left out', () => {
  const count = 200_000;
  const y = Array.from({ length: count }, (_, i) => (i === 77_777 ? 99 : Math.sin(i / 3000)));
  const { html, plots } = shown({ data: [{ type: 'scatter', mode: 'lines', y }], layout: {} });
  const spec = plots[0]!.spec as { data: { y: number[]; x: number[] }[] };
  expect(JSON.stringify(spec).length).toBeLessThanOrEqual(40_000);
  expect(spec.data[0]!.x[spec.data[0]!.y.indexOf(99)]).toBeCloseTo(77_777, -1);
  expect(html).toContain('To keep the page small, the moving figure shows fewer points than the notebook.');
  expect(html).toContain('199,800 more rows are left out.');
});

test.each(['heatmap', 'surface', 'histogram', 'box', 'bar'])(
  'a large %s keeps its ends and its middle',
  (type) => {
    const values = Array.from({ length: 40_000 }, (_, i) => Math.sqrt(i));
    const rows = Array.from({ length: 200 }, (_, i) => values.slice(i * 200, (i + 1) * 200));
    const trace =
      type === 'heatmap' || type === 'surface'
        ? { z: rows }
        : type === 'histogram'
          ? { x: values }
          : { y: values };
    const { plots } = shown({ data: [{ type, ...trace }], layout: {} });
    const { data } = plots[0]!.spec as { data: { z?: number[][]; y?: number[] }[] };
    expect(JSON.stringify(plots[0]!.spec).length).toBeLessThanOrEqual(40_000);
    const left = (data[0]!.z ?? data[0]!.y)!.flat();
    if (type === 'histogram') expect(left.reduce((a, b) => a + b, 0)).toBeCloseTo(40_000, -1);
    else {
      const mean = left.reduce((a, b) => a + b, 0) / left.length;
      expect(Math.abs(mean - 133.33)).toBeLessThan(1.5);
      expect(Math.max(...left)).toBeGreaterThan(196);
    }
  },
);

test('an animation too large for a page has fewer moments, but its small pictures stay as they are', () => {
  const picture = (moment: number) =>
    Array.from({ length: 20 }, (_, i) => Array.from({ length: 20 }, (_, j) => moment + 20 * i + j + 0.5));
  const names = Array.from({ length: 60 }, (_, moment) => `moment ${moment}`);
  const { plots } = shown({
    data: [{ type: 'heatmap', z: picture(0) }],
    layout: {
      sliders: [{ steps: names.map((name) => ({ label: name, method: 'animate', args: [[name], {}] })) }],
    },
    frames: names.map((name, moment) => ({ name, data: [{ type: 'heatmap', z: picture(moment) }] })),
  });
  const { frames } = plots[0]!.spec as { frames: { name: string; data: { z: number[][] }[] }[] };
  expect(JSON.stringify(plots[0]!.spec).length).toBeLessThanOrEqual(40_000);
  expect(frames.length).toBeGreaterThan(2);
  expect(frames.length).toBeLessThan(60);
  for (const { name, data } of frames) expect(data[0]!.z).toEqual(picture(names.indexOf(name)));
});
