import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type Figure, toPlotly, toSvg } from '../../lib/plots/index.ts';
import { counted, odd, spread, trained } from '../plots/charts/samples/index.ts';
import { structures } from '../plots/charts/samples/structures.ts';
import { launchChromium } from './chromium.ts';
import { drawIn, plotlyPage, textsOf } from './plots/plotly-page.ts';

jest.setTimeout(120_000);

let browser: Browser;
let page: Page;
let errors: string[];

beforeAll(async () => {
  browser = await launchChromium();
  ({ page, errors } = await plotlyPage(browser));
}, 120_000);
afterAll(() => browser?.close());

const charts: Record<string, Figure> = { ...trained, ...spread, ...counted, ...structures };
for (const [kind, figures] of Object.entries(odd)) {
  for (const [name, figure] of Object.entries(figures)) charts[`${name} (${kind})`] = figure;
}

/** Marks that stand in the texts of neither: their panels draw other things on paper than in space. */
const inSpace = (figure: Figure) =>
  figure.panels.some(({ marks }) => marks.some(({ mark }) => mark === 'surface'));

/** Plotly leaves a grid without a single number out, and says so. */
const isBlank = (figure: Figure) =>
  figure.panels.every(({ marks }) =>
    marks.every(
      (mark) =>
        mark.mark === 'cells' && !Array.from(mark.colours.values).some((value) => Number.isFinite(value)),
    ),
  );

test.each(Object.keys(charts))(
  'the chart %s is drawn by plotly without a fault, with the axes and the legend of the SVG',
  async (name) => {
    const figure = charts[name]!;
    const drawn = await drawIn(page, toPlotly(figure));
    expect(errors).toEqual([]);
    if (isBlank(figure)) return;
    expect(drawn.wrong.filter((problem) => !/\.args\[\d\]/.test(problem))).toEqual([]);
    expect(drawn.traces.filter(({ visible }) => !visible)).toEqual([]);
    if (inSpace(figure)) return;
    const svg = await textsOf(page, toSvg(figure));
    const labels = figure.panels.flatMap(({ x, y, marks }) =>
      marks.some(({ mark }) => mark === 'table')
        ? []
        : [x, y].flatMap((axis) => (axis.hidden ? [] : [axis.label])),
    );
    // Long ones are shortened on paper and broken on a screen.
    const short = labels.filter((label) => label.length < 16);
    expect(short.filter((label) => !svg.includes(label))).toEqual([]);
    expect(short.filter((label) => !drawn.texts.includes(label))).toEqual([]);
    const named = new Set(drawn.legend.filter((text) => text.length < 16));
    expect([...named]).toEqual([...new Set(svg.filter((text) => named.has(text)))]);
  },
);
