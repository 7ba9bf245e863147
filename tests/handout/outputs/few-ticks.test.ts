import { expect, test } from '@jest/globals';
import { cleanSpec } from '../../../lib/handout/outputs/spec/clean-spec.ts';

const axisOf = (xaxis: object, trace: object = { x: [0, 1e15], y: [0, 1] }) =>
  cleanSpec({ data: [{ type: 'scatter', ...trace }], layout: { xaxis } })?.spec.layout.xaxis as object;

test.each([
  ['over what the numbers span', { dtick: 0.001 }, {}],
  ['over what the axis says that it spans', { dtick: 0.001, range: [0, 1000] }, { x: [0, 1], y: [0, 1] }],
  ['over what nobody knows', { dtick: 1e-9 }, { x: [], y: [] }],
  ['over powers of ten', { dtick: 0.001, type: 'log' }, {}],
])('steps that would make thousands of ticks %s are left to plotly', (_, axis, trace) => {
  const kept = axisOf({ tick0: 0, tickmode: 'linear', ...axis }, { x: [1, 1e15], y: [0, 1], ...trace });
  expect(Object.keys(kept)).not.toEqual(expect.arrayContaining(['dtick']));
  expect(kept).not.toHaveProperty('tickmode');
});

test.each([
  ['whole numbers', { dtick: 1, tick0: 0 }, { x: [0, 20], y: [0, 1] }],
  ['powers of ten', { dtick: 1, type: 'log' }, { x: [1e-3, 1e15], y: [0, 1] }],
  ['places that are only counted', { dtick: 5 }, { y: [1, 2, 3] }],
  ['the columns of a grid', { dtick: 1 }, { type: 'heatmap', z: [[1, 2, 3]] }],
  ['months', { dtick: 'M1' }, { x: ['2024-01-01', '2024-06-01'], y: [0, 1] }],
])('steps that fit stay: %s', (_, axis, trace) => {
  expect(axisOf(axis, trace)).toMatchObject(axis);
});

test('no axis and no bar of colours has more words of its own than can be read', () => {
  const many = Array.from({ length: 5000 }, (_, i) => i);
  const spec = cleanSpec({
    data: [{ type: 'heatmap', z: [[1]], colorbar: { tickvals: many, dtick: 1e-9, nticks: 1e9 } }],
    layout: { xaxis: { tickvals: many, ticktext: many.map(String), nticks: 1e9 } },
  })?.spec;
  expect(spec?.layout.xaxis).toMatchObject({ nticks: 100, tickvals: many.slice(0, 200) });
  expect(spec?.data[0]?.colorbar).toEqual({ tickvals: expect.any(Array), nticks: 100 });
});
