import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { faultsIn } from '../../handout/hostile/faults.ts';
import type { all } from '../../handout/hostile/index.ts';
import { pageOf } from '../../handout/hostile/page-of.ts';
import { launchChromium } from '../chromium.ts';
import { elementsIn, followLinks, wasRun } from './in-page.ts';
import { type Opened, openFile } from './opened.ts';

/** Tests that pages with these in them do no harm where they are opened. */
export function hostileInChromium(cases: typeof all): void {
  jest.setTimeout(60_000);

  let browser: Browser;
  let open: Opened;
  let parser: Opened;
  beforeAll(async () => {
    browser = await launchChromium();
    open = await openFile(browser, '<!doctype html>');
    parser = await openFile(browser, '<!doctype html>');
  }, 120_000);
  afterAll(async () => {
    await open?.close();
    await parser?.close();
    await browser?.close();
  });

  test.each(cases)('%s does no harm in Chromium', async (_, hostile) => {
    const html = pageOf(hostile);
    if (html === undefined) return;
    // No markup that only a browser understands.
    expect(faultsIn(await parser.page.evaluate(elementsIn, html))).toEqual([]);
    const { page, wrong, next } = open;
    await next(html);
    const figure = page.locator('figure:has(.figure-live)').first();
    if ((await figure.count()) > 0) {
      await figure.scrollIntoViewIfNeeded();
      await figure
        .locator('.main-svg')
        .first()
        .waitFor({ timeout: 1500 })
        .catch(() => {}); // or it stays a picture
      const links = await figure.locator('.figure-live a').evaluateAll(addresses);
      expect(links.filter((address) => !/^(https?:|#|$)/.test(address))).toEqual([]);
    }
    await page.mouse.move(300, 300);
    await page.evaluate(followLinks);
    expect(await page.evaluate(wasRun)).toBe(false);
    expect(wrong.filter((what) => !broken.test(what))).toEqual([]);
  });
}

/** What may be said of a broken figure: by the page that it stays a picture, by plotly that it makes no sense. */
const broken = /^(warning: A figure stays a picture:|warning: WARN:|error: ERROR:)/;

// Runs in the page.
// biome-ignore lint/suspicious/noExplicitAny: the page's own names have no types here
const addresses = (links: any[]) =>
  links.map((link) => link.getAttribute('href') ?? link.getAttribute('xlink:href') ?? '');
