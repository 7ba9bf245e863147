import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { toPlotly } from '../../lib/plots/plotly/index.ts';
import { toSvg } from '../../lib/plots/svg/index.ts';
import { samples } from '../plots/plotly/samples/index.ts';
import { launchChromium } from './chromium.ts';
import { drawIn, plotlyPage, textsOf } from './plots/plotly-page.ts';
import { until } from './until.ts';

jest.setTimeout(120_000);

let browser: Browser;
let page: Page;
let errors: string[];

beforeAll(async () => {
  browser = await launchChromium();
  ({ page, errors } = await plotlyPage(browser));
}, 120_000);
afterAll(() => browser?.close());

const names = Object.keys(samples);
const flat = names.filter((name) => name !== 'surface' && name !== 'animation');

test.each(names)('plotly draws %s as it is told, with no words over or outside of anything', async (name) => {
  const drawn = await drawIn(page, toPlotly(samples[name]!));
  // What a button does is compared by identity, and so never found to be the same.
  expect(drawn.wrong.filter((problem) => !/\.args\[\d\]/.test(problem))).toEqual([]);
  expect(drawn.traces.filter(({ visible }) => !visible)).toEqual([]);
  expect(drawn.outside).toEqual([]);
  expect(drawn.overlaps).toEqual([]);
  expect(errors).toEqual([]);
});

test.each(flat)(
  '%s says the same in plotly and in the SVG: titles, names, legend, every tick',
  async (name) => {
    const drawn = await drawIn(page, toPlotly(samples[name]!));
    const svg = await textsOf(page, toSvg(samples[name]!));
    // Both break long lines, at other places.
    const lines = (texts: string[]) => texts.map(plainly).filter((text) => !wide(name).includes(text));
    expect(lines(drawn.texts).sort()).toEqual(lines(svg).sort());
    expect(drawn.legend).toEqual(svg.filter((text) => drawn.legend.includes(text)));
  },
);

test('a surface has the names of its axes and heights, an animation those of its moments', async () => {
  const surface = await drawIn(page, toPlotly(samples.surface!));
  expect(surface.texts).toEqual(expect.arrayContaining(['The same ravine in space', 'loss']));
  const moving = await drawIn(page, toPlotly(samples.animation!));
  expect(moving.texts).toEqual(
    expect.arrayContaining(['step 1', 'step 4', 'step 8', 'step 12', 'w', 'b', 'loss']),
  );
});

test('the button plays an animation from its first moment to its last', async () => {
  await drawIn(page, toPlotly(samples.animation!));
  const points = page.locator('.scatterlayer .js-line');
  const corners = async () => ((await points.first().getAttribute('d')) ?? '').split(/[ML]/).length - 1;
  expect(await corners()).toBe(12);
  const titles = new Set<string>();
  await page.locator('.updatemenu-button').first().click();
  await until('the first moment', 10, async () => (await points.count()) === 0 || (await corners()) < 4);
  await until('the last moment', 20, async () => {
    titles.add((await page.locator('.annotation-text').first().textContent()) ?? '');
    return (await points.count()) > 0 && (await corners()) === 12;
  });
  expect([...titles]).toEqual(expect.arrayContaining(['step 4', 'step 8']));
  expect(errors).toEqual([]);
});

test('pictures stand upright: the white corner of each is at the top left of its screen', async () => {
  await drawIn(page, toPlotly(samples.images!));
  const shots = page.locator('.imagelayer image');
  expect(await shots.count()).toBe(10);
  const { width, height } = (await shots.first().boundingBox())!;
  const png = (await shots.first().screenshot()).toString('base64');
  const at = (x: number, y: number) => page.evaluate(lightness, { png, x, y });
  expect(await at(width / 16, height / 16)).toBeGreaterThan(240);
  expect(await at(width / 16, (height * 15) / 16)).toBeLessThan(200);
});

/** What a figure says in whole lines. */
const wide = (name: string) => `${samples[name]!.title} ${samples[name]!.note ?? ''}`;

/** A tick as a number, whatever its decimals and its minus; other texts as they are. */
function plainly(text: string): string {
  const number = text.replaceAll('−', '-').replaceAll(',', '').trim();
  return number !== '' && Number.isFinite(Number(number)) ? String(Number(number)) : text.trim();
}

// Runs in the page: how light a pixel of a picture is.
async function lightness({ png, x, y }: { png: string; x: number; y: number }): Promise<number> {
  // biome-ignore lint/suspicious/noExplicitAny: the page's own names have no types here
  const { Image, document } = globalThis as any;
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  const pen = canvas.getContext('2d');
  pen.drawImage(image, 0, 0);
  return pen.getImageData(Math.round(x), Math.round(y), 1, 1).data[0];
}
