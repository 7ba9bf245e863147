import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { displaySymbol } from '../../lib/base/index.ts';
import { collectFigures, outputHtml, outputStyle, plotScripts } from '../../lib/handout/outputs/index.ts';
import { inlineScript } from '../../lib/handout/page/inline-script.ts';
import { policy } from '../../lib/handout/page/policy.ts';
import { pageStyle } from '../../lib/handout/page/style/page-style.ts';
import { colour } from '../../lib/plots/index.ts';
import { foreign } from '../handout/outputs/foreign-figures.ts';
import { counted, spread, trained } from '../plots/charts/samples/index.ts';
import { structures } from '../plots/charts/samples/structures.ts';
import { launchChromium } from './chromium.ts';

jest.setTimeout(120_000);

let browser: Browser;
let folder: string;
let address: string;
const charts = Object.entries({ ...trained, ...spread, ...counted, ...structures });

beforeAll(async () => {
  browser = await launchChromium();
  folder = mkdtempSync(join(tmpdir(), 'downhill-figures-'));
  const path = join(folder, 'figures.html');
  writeFileSync(path, pageOfAll());
  address = pathToFileURL(path).href;
}, 120_000);
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Every chart of ours and every figure of others, under the policy of a handout. */
function pageOfAll(): string {
  const figures = collectFigures();
  const bundles = [
    ...charts.map(([, figure]) => JSON.parse(JSON.stringify(figure[displaySymbol]()))),
    ...Object.values(foreign).map((spec) => ({ 'application/vnd.plotly.v1+json': spec })),
  ];
  const outputs = bundles.map((data, i) =>
    outputHtml(
      { output_type: 'display_data', data, metadata: {} },
      { cell: 'c', number: i + 1, figures, prefix: 'c-' },
    ),
  );
  const { scripts, data, hashes } = plotScripts(figures.plots);
  return `<!doctype html><html lang="en" data-theme="light"><head><meta charset="utf-8"><title>Figures</title>
<meta http-equiv="Content-Security-Policy" content="${policy(hashes)}">
<style>${pageStyle({ title: 'Figures' })}${outputStyle}</style></head><body><main style="max-width:48rem;margin:auto">
${outputs.map((html) => `<div class="output">${html}</div>`).join('\n')}</main>${data}
${scripts.map(({ text }) => inlineScript(text)).join('')}</body></html>`;
}

async function open(options: { javaScriptEnabled?: boolean; width?: number } = {}) {
  const context = await browser.newContext({
    offline: true,
    viewport: { width: options.width ?? 900, height: 800 },
    javaScriptEnabled: options.javaScriptEnabled ?? true,
  });
  await context.addInitScript('globalThis.inPage = globalThis');
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) wrong.push(message.text());
  });
  page.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url())) wrong.push(request.url());
  });
  await page.goto(address);
  return { page, wrong, close: () => context.close() };
}

// Has the same name in the page, see open().
// biome-ignore lint/suspicious/noExplicitAny: the page's own names have no types here
const inPage = globalThis as any;

/** Brings each figure near, as a reader does who scrolls. */
async function drawAll(page: Page): Promise<void> {
  const count = await page.locator('.figure-live').count();
  for (let i = 0; i < count; i++) {
    await page.locator('figure:has(.figure-live)').nth(i).scrollIntoViewIfNeeded();
  }
  await page.waitForFunction(() =>
    [...inPage.document.querySelectorAll('.figure-live')].every((div) => div.querySelector('.main-svg')),
  );
}

test('plotly draws every cleaned figure under the policy of the page, offline, without a fault', async () => {
  const { page, wrong, close } = await open();
  await drawAll(page);
  const drawn = await page.evaluate(() =>
    [...inPage.document.querySelectorAll('.figure-live')].map((div) => ({
      id: div.id as string,
      types: div.firstChild._fullData.map(({ type }: { type: string }) => type),
      unseen: div.firstChild._fullData.filter(({ visible }: { visible: boolean }) => !visible).length,
      wrong: (inPage.Plotly.validate(div.firstChild.data, div.firstChild.layout) ?? [])
        .map(({ msg }: { msg: string }) => msg)
        .filter((text: string) => !/\.args\[\d\]|plot_bgcolor did not get coerced/.test(text)),
      height: div.querySelector('.main-svg').getBoundingClientRect().height,
      still: inPage.getComputedStyle(div.closest('figure').querySelector('.figure-still') ?? div).display,
    })),
  );
  expect(wrong).toEqual([]);
  expect(drawn.filter((one) => one.wrong.length > 0)).toEqual([]);
  expect(drawn.filter(({ unseen }) => unseen > 0)).toEqual([]);
  expect(drawn.filter(({ height }) => !(height >= 100))).toEqual([]);
  // All but the tables, and what no bundle draws.
  expect(drawn.length).toBe(charts.length - 1 + Object.keys(foreign).length - 2);
  await close();
});

test('a switch of the theme gives words and titles the colours of the page', async () => {
  const { page, wrong, close } = await open();
  await page.locator('#plot-1').waitFor({ state: 'visible' });
  await page.waitForSelector('#plot-1 .xtick text');
  const rgb = (hex: string) =>
    `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;
  const drawn = (theme: 'light' | 'dark') =>
    page.waitForFunction(
      (wanted) => {
        const fill = (what: string) =>
          inPage.getComputedStyle(inPage.document.querySelector(`#plot-1 ${what}`)).fill;
        return fill('.xtick text') === wanted.tick && fill('.annotation-text') === wanted.title;
      },
      { tick: rgb(colour('muted', theme)), title: rgb(colour('ink', theme)) },
      { timeout: 20_000 },
    );
  await drawn('light');
  await page.evaluate(() => {
    inPage.document.documentElement.dataset.theme = 'dark';
  });
  await drawn('dark');
  expect(wrong).toEqual([]);
  await close();
});

test('without scripts every figure is its picture, and on paper too', async () => {
  const plain = await open({ javaScriptEnabled: false });
  expect(await plain.page.locator('.figure-still svg').first().isVisible()).toBe(true);
  expect(await plain.page.locator('.figure-live:visible').count()).toBe(0);
  await plain.close();
  const { page, close } = await open();
  await page.waitForSelector('#plot-1 .main-svg');
  expect(await page.locator('figure:has(#plot-1) .figure-still').isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('figure:has(#plot-1) .figure-still').isVisible()).toBe(true);
  expect(await page.locator('#plot-1').isVisible()).toBe(false);
  await close();
});
