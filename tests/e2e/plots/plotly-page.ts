import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import type { PlotlyFigure } from '../../../lib/plots/plotly/index.ts';

/** What plotly made of a figure, read from the page. */
export interface Drawn {
  /** What Plotly.validate has to say against it. */
  wrong: string[];
  traces: { type: string; visible: boolean }[];
  /** Every line of text that is seen, in the order of the page. */
  texts: string[];
  legend: string[];
  /** Words that lie over other words. */
  overlaps: string[];
  /** Words that reach out of the figure. */
  outside: string[];
}

/** A page with plotly.js alone, for figures that need no notebook; `errors` is what went wrong in it. */
export async function plotlyPage(browser: Browser, width = 700): Promise<{ page: Page; errors: string[] }> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.setContent('<body style="margin:0"><div id="figure"></div></body>');
  await page.addScriptTag({ path: createRequire(__filename).resolve('plotly.js-dist/plotly.js') });
  return { page, errors };
}

/** Draws a figure in the page instead of the one before, on a paper of that colour. */
export async function drawIn(page: Page, figure: PlotlyFigure, paper = '#ffffff'): Promise<Drawn> {
  return page.evaluate(drawHere, { figure, paper });
}

/** The lines of text of an SVG, as the page reads it. */
export async function textsOf(page: Page, svg: string): Promise<string[]> {
  return page.evaluate((source) => {
    // biome-ignore lint/suspicious/noExplicitAny: the page's own names have no types here
    const parsed = new (globalThis as any).DOMParser().parseFromString(source, 'image/svg+xml');
    return [...parsed.querySelectorAll('text')].map((element) => element.textContent as string);
  }, svg);
}

// Runs in the page.
async function drawHere({ figure, paper }: { figure: PlotlyFigure; paper: string }): Promise<Drawn> {
  // biome-ignore lint/suspicious/noExplicitAny: the page's own names have no types here
  const { Plotly, document } = globalThis as any;
  document.body.style.background = paper;
  const div = document.querySelector('#figure');
  Plotly.purge(div);
  const { data, layout, config, frames } = figure;
  const problems = Plotly.validate(structuredClone(data), structuredClone(layout)) ?? [];
  await Plotly.newPlot(div, data, layout, config);
  if (frames) await Plotly.addFrames(div, frames);

  type Box = { left: number; top: number; right: number; bottom: number };
  const lines: { text: string; box: Box; upright: boolean }[] = [];
  for (const text of div.querySelectorAll('.main-svg text')) {
    // The boxes of slanted labels overlap where the labels do not.
    const upright = !/rotate\((?!0[,)])/.test(text.getAttribute('transform') ?? '');
    const parts = [...text.querySelectorAll('tspan.line')];
    for (const part of parts.length > 0 ? parts : [text]) {
      const box = part.getBoundingClientRect();
      if (box.width > 0 && part.textContent) lines.push({ text: part.textContent, box, upright });
    }
  }
  const over = ({ box: a }: { box: Box }, { box: b }: { box: Box }) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3;
  const { width, height } = div.querySelector('.main-svg').getBoundingClientRect();
  const level = lines.filter(({ upright }) => upright);
  return {
    wrong: problems.map(({ msg }: { msg: string }) => msg),
    traces: div._fullData.map((trace: { type: string; visible: boolean }) => ({
      type: trace.type,
      visible: trace.visible,
    })),
    texts: lines.map(({ text }) => text),
    legend: [...div.querySelectorAll('.legendtext')].map((entry) => entry.textContent),
    overlaps: level.flatMap((line, i) =>
      level.slice(i + 1).flatMap((other) => (over(line, other) ? [`${line.text} | ${other.text}`] : [])),
    ),
    outside: lines.flatMap(({ text, box }) =>
      box.left < -1 || box.top < -1 || box.right > width + 1 || box.bottom > height + 1 ? [text] : [],
    ),
  };
}
