import { expect, test } from '@jest/globals';
import { cleanSpec } from '../../../lib/handout/outputs/spec/clean-spec.ts';
import { liesOnPage, neutral } from '../../../lib/handout/outputs/spec/follow-theme.ts';
import { figure, toPlotly } from '../../../lib/plots/index.ts';

const marks = [{ mark: 'line' as const, x: [1, 2], y: [3, 4] }];
const own = figure({
  title: 'A claim',
  alt: 'a line',
  panels: [{ x: { label: 'x' }, y: { label: 'y' }, marks }],
});

test('a figure of the course keeps its colours, which the page changes with its theme', () => {
  const spec = toPlotly(own);
  expect(liesOnPage({ ...spec.layout })).toBe(true);
  expect(cleanSpec(spec)?.spec.layout.font).toEqual(spec.layout.font);
});

test('a figure without a paper but with a grey of its own gets the words of the page, and keeps its height', () => {
  const grey = { ...{ paper_bgcolor: neutral.clear, font: { color: '#808080', size: 13 } }, height: 300 };
  const layout = cleanSpec({ data: [{ type: 'scatter', y: [1, 2] }], layout: grey })?.spec.layout;
  expect(layout).toMatchObject({ font: { color: neutral.ink, size: 13 }, height: 300 });
});
