import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { site } from '../../lib/cli/commands/site.ts';
import { launchChromium } from './chromium.ts';

jest.setTimeout(180_000);

const folder = mkdtempSync(join(tmpdir(), 'downhill-site-'));
const axe = readFileSync(
  createRequire(join(process.cwd(), 'package.json')).resolve('axe-core/axe.min.js'),
  'utf8',
);
const address = (page: string) => pathToFileURL(join(folder, page)).href;
let browser: Browser;

beforeAll(async () => {
  const log = jest.spyOn(console, 'log').mockImplementation(() => {});
  expect(await site.run({ values: { out: folder, 'no-run': true }, positionals: [] })).toBe(0);
  log.mockRestore();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** Opens a page from disk with the network cut; what goes wrong on it is collected. */
async function open(
  page: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; wrong: string[] }> {
  const context = await browser.newContext({ offline: true, ...options });
  const opened = await context.newPage();
  const wrong: string[] = [];
  opened.on(
    'console',
    (message) => ['error', 'warning'].includes(message.type()) && wrong.push(message.text()),
  );
  opened.on('pageerror', (error) => wrong.push(error.message));
  opened.on('requestfailed', (request) => wrong.push(request.url()));
  opened.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url())) wrong.push(request.url());
  });
  await opened.goto(address(page));
  return { page: opened, wrong };
}

const search = async (page: Page, words: string) => {
  await page.getByRole('searchbox', { name: 'Words in English or Chinese' }).fill(words);
  return page
    .locator('#search-found a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
};

test('search finds what is typed in English and in Chinese, and leads there', async () => {
  const { page, wrong } = await open('search.html');
  expect(await search(page, 'learning rate')).toContain('glossary.html#learning-rate');
  expect(await page.locator('#search-said').textContent()).toMatch(/^\d+ places/);
  expect(await page.locator('#search-found mark').first().textContent()).toMatch(/^(learning|rate)$/i);
  expect(await search(page, '梯度下降')).toContain('glossary.html#gradient-descent');
  expect((await search(page, '广播')).some((href) => href?.startsWith('00-start-here.html#'))).toBe(true);
  expect(await search(page, 'zzzz')).toEqual([]);
  expect(await page.locator('#search-said').textContent()).toBe('Nothing found. Try fewer or shorter words.');
  expect(await search(page, '')).toEqual([]);

  // Every place that search leads to is on its page, and the browser goes there.
  const [first] = (await search(page, 'broadcasting')).filter((href) => href?.startsWith('00-start-here'));
  await page.locator(`#search-found a[href="${first}"]`).click();
  await page.waitForURL(`${address('00-start-here.html')}#${first!.split('#')[1]}`);
  expect(await page.locator(':target').count()).toBe(1);
  expect(wrong).toEqual([]);
  await page.context().close();
});

test('search shows hostile words as words, and keeps what was looked for in its address', async () => {
  const { page, wrong } = await open('search.html');
  await search(page, '<img src=x onerror=alert(1)> "loss');
  expect(await page.locator('#search-found img').count()).toBe(0);
  await search(page, 'loss 损失');
  expect(page.url()).toBe(`${address('search.html')}#q=${encodeURIComponent('loss 损失')}`);
  await page.reload();
  expect(await page.getByRole('searchbox').inputValue()).toBe('loss 损失');
  expect(await page.locator('#search-found a').count()).toBeGreaterThan(0);
  await page.getByRole('searchbox').press('Enter'); // sends no form
  expect(page.url()).toContain('search.html#q=');
  expect(wrong).toEqual([]);
  await page.context().close();
});

test('the switch of colours works on every page of the site, and the choice goes along', async () => {
  const { page, wrong } = await open('index.html', { colorScheme: 'light' });
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const ring = () => page.evaluate(() => getComputedStyle(document.querySelector('.map circle')!).fill);
  const [light, dot] = [await paper(), await ring()];
  await page.locator('fieldset.theme label', { hasText: 'Dark' }).click();
  const dark = await paper();
  expect(dark).not.toBe(light);
  expect(await ring()).not.toBe(dot); // the map goes with it
  await page.getByRole('link', { name: 'Glossary', exact: true }).click();
  await page.waitForURL(address('glossary.html'));
  expect(await paper()).toBe(dark);
  expect(wrong).toEqual([]);
  await page.context().close();
});

for (const name of ['index.html', 'search.html', 'glossary.html', 'sources.html']) {
  test(`${name} is without a fault that axe knows, in both themes, and fits 320 pixels`, async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, wrong } = await open(name, {
        colorScheme,
        viewport: { width: 320, height: 700 },
        bypassCSP: true,
      });
      if (name === 'search.html') await search(page, 'gradient');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      await page.addScriptTag({ content: axe });
      const faults = await page.evaluate(async () => {
        const { violations } = await (
          globalThis as never as { axe: { run(): Promise<{ violations: unknown[] }> } }
        ).axe.run();
        return (violations as { id: string; nodes: { html: string }[] }[]).map(
          ({ id, nodes }) => `${id}: ${nodes[0]!.html}`,
        );
      });
      expect(faults).toEqual([]);
      expect(wrong).toEqual([]);
      await page.context().close();
    }
  });
}

test('without JavaScript the lists are there, and search says why it is not', async () => {
  const { page } = await open('search.html', { javaScriptEnabled: false });
  expect(await page.locator('main').innerText()).toContain('Searching needs JavaScript');
  expect(await page.locator('#search-form').isVisible()).toBe(false);
  await page.goto(address('index.html'));
  expect(await page.locator('.lessons li').count()).toBe(34);
  await page.context().close();
});
