import { expect, test } from '@jest/globals';
import { displaySymbol } from '../../../lib/base/index.ts';
import { collectFigures, outputHtml } from '../../../lib/handout/outputs/index.ts';
import { drawnBy } from '../../../lib/handout/outputs/plotly/bundle-names.ts';
import { bars, type Figure, toPlotly } from '../../../lib/plots/index.ts';
import { counted, odd, spread, trained } from '../../plots/charts/samples/index.ts';
import { structures } from '../../plots/charts/samples/structures.ts';
import { parseXml } from '../../plots/svg/xml.ts';

const charts: Record<string, Figure> = { ...trained, ...spread, ...counted, ...structures };
for (const [name, one] of Object.entries(odd.empty!)) charts[`${name} (empty)`] = one;

/** As a notebook file holds it. */
const shown = (one: Figure) => {
  const figures = collectFigures();
  const data = JSON.parse(JSON.stringify(one[displaySymbol]()));
  const output = { output_type: 'display_data', data, metadata: {} };
  return { html: outputHtml(output, { cell: 'c', number: 3, figures, prefix: 'c-' }), plots: figures.plots };
};

test.each(Object.keys(charts))(
  'the chart %s has its picture, its words, its numbers, and at most 40 kB that move',
  (name) => {
    const one = charts[name]!;
    const { html, plots } = shown(one);
    const svg = /<div class="picture on-page">(<svg.*<\/svg>)<\/div>/s.exec(html)?.[1];
    const { attributes, children } = parseXml(svg ?? '');
    const [title, desc] = children;
    expect(title).toMatchObject({ name: 'title', text: one.title });
    expect(desc).toMatchObject({ name: 'desc', text: one.alt });
    expect(attributes['aria-labelledby']).toBe(`${title!.attributes.id} ${desc!.attributes.id}`);
    const numbers = /<details class="figure-data">.*<td/s.test(html);
    expect({ name, numbers }).toEqual({ name, numbers: !empty.has(name) });
    expect(plots.length).toBe(still(name) ? 0 : 1);
    for (const { spec, types } of plots) {
      expect(Buffer.byteLength(JSON.stringify(spec))).toBeLessThanOrEqual(40_000);
      expect(drawnBy(types)).toBeDefined();
    }
  },
);

/** Charts of nothing: without a number there is no table, and without a trace nothing that moves. */
const empty = new Set(
  'curves history scatter classes regions images histogram density bars table'
    .split(' ')
    .map((name) => `${name} (empty)`),
);
const still = (name: string) => toPlotly(charts[name]!).data.every(({ type }) => type === 'table');

test('the table of bars tells them by their names, standing or lying, not by where they stand', () => {
  const values = { 'ReLU & co': [0.25, 0.5], leaky: [0, 0.125] };
  for (const lying of [false, true]) {
    const one = bars(values, { title: 'Dead', x: 'rate', y: 'share', names: ['0.1', '5 <'], lying });
    const { html } = shown(one);
    const rows = [...html.matchAll(/<tr>(<td.*?)<\/tr>/g)].map(([, row]) =>
      [...row!.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, text]) => text),
    );
    const wanted = [
      ['ReLU &amp; co', '0.1', '0.25'],
      ['ReLU &amp; co', '5 &lt;', '0.5'],
      ['leaky', '0.1', '0'],
      ['leaky', '5 &lt;', '0.125'],
    ].map(([series, name, value]) => (lying ? [series, value, name] : [series, name, value]));
    expect(rows).toEqual(wanted);
  }
});
