import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { chooseTheme, drawFigures, hovers, silentByWill } from './handout/figures.ts';
import { axeFinds, faintWords, sticksOut } from './handout/in-page.ts';
import { type Opened, openFile } from './handout/opened.ts';
import { everyOutput, foreign, lesson, type Sample } from './handout/pages.ts';
import { place } from './place.ts';

jest.setTimeout(240_000);

const axe = readFileSync(createRequire(place('package.json')).resolve('axe-core/axe.min.js'), 'utf8');
const shots = (name: string) => place('.cache', 'e2e', 'handout', `${name}.png`);
const samples: Record<string, Sample> = {};
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
  for (const sample of [await lesson(), everyOutput(), ...foreign()]) samples[sample.name] = sample;
}, 240_000);
afterAll(() => browser?.close());

const opened = async (name: string, work: (open: Opened) => Promise<void>, options = {}) => {
  const open = await openFile(browser, samples[name]!.html, options);
  try {
    await work(open);
    expect(open.wrong).toEqual([]);
  } finally {
    await open.close();
  }
};
const findings = async (page: Page) => {
  await page.evaluate(axe);
  return page.evaluate(axeFinds);
};

describe.each(['00-start-here', 'every-output', 'python', 'r', 'julia', 'format-4-0'])(
  'the page of %s, from disk with the network cut',
  (name) => {
    test('asks for nothing, complains of nothing, draws every figure, and axe finds nothing in both themes', () =>
      opened(name, async ({ page }) => {
        const figures = await drawFigures(page);
        expect(await page.locator('.figure-live[hidden]').count()).toBe(0);
        for (const theme of ['Light', 'Dark'] as const) {
          await chooseTheme(page, theme);
          expect(await findings(page)).toEqual([]);
          if (figures > 0) expect(await page.evaluate(faintWords)).toEqual([]);
          await page.screenshot({ path: shots(`${name}-${theme}`), fullPage: true });
        }
        await page.locator('main details').evaluateAll(open);
        expect(await findings(page)).toEqual([]);
      }));

    test('reads in a window of 320 pixels without scrolling to the side', () =>
      opened(
        name,
        async ({ page }) => {
          await drawFigures(page);
          expect(await page.evaluate(sticksOut)).toEqual([]);
          await page.screenshot({ path: shots(`${name}-narrow`), fullPage: true });
          await page.locator('main details').evaluateAll(open);
          expect(await page.evaluate(sticksOut)).toEqual([]);
        },
        { viewport: { width: 320, height: 640 }, hasTouch: true },
      ));

    test('in a dark system without JavaScript every figure is a picture that can be read', () =>
      opened(
        name,
        async ({ page }) => {
          expect(await page.evaluate(sticksOut)).toEqual([]);
          if ((await page.locator('.figure-still svg').count()) > 0) {
            expect(await page.evaluate(faintWords)).toEqual([]);
          }
          await page.screenshot({ path: shots(`${name}-plain`), fullPage: true });
        },
        { javaScriptEnabled: false, colorScheme: 'dark' },
      ));
  },
);

test.each(['00-start-here', 'every-output', 'python'])(
  'each figure of %s shows a label where it is pointed at, if its maker wants one',
  (name) =>
    opened(name, async ({ page }) => {
      const count = await drawFigures(page);
      expect(count).toBeGreaterThan(1);
      const silent: number[] = [];
      for (let i = 0; i < count; i++) if (!(await hovers(page, i))) silent.push(i);
      expect(silent).toEqual(await silentByWill(page));
    }),
);

test('the first paint of the largest page from disk is told', async () => {
  const largest = Object.values(samples).sort((a, b) => b.html.length - a.html.length)[0]!;
  await opened(largest.name, async ({ page }) => {
    const paint = await page.evaluate(firstPaint);
    expect(paint).toBeGreaterThan(0);
    process.stdout.write(
      `first paint of ${largest.name} (${Math.round(largest.html.length / 1000)} kB): ${Math.round(paint)} ms\n`,
    );
  });
});

// These run in the page.
// biome-ignore lint/suspicious/noExplicitAny: the page's own names have no types here
const open = (folds: any[]) => {
  for (const fold of folds) fold.open = true;
};
const firstPaint = async () => {
  // biome-ignore lint/suspicious/noExplicitAny: the page's own names have no types here
  const { performance, PerformanceObserver } = globalThis as any;
  const name = 'first-contentful-paint';
  if (performance.getEntriesByName(name).length === 0) {
    await new Promise((done) => new PerformanceObserver(done).observe({ type: 'paint', buffered: true }));
  }
  return performance.getEntriesByName(name)[0].startTime as number;
};
