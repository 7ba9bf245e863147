import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { pageHtml } from '../../lib/handout/page/index.ts';
import { madePage, plain } from '../handout/page/made-page.ts';
import { launchChromium } from './chromium.ts';
import { until } from './until.ts';

jest.setTimeout(120_000);

let browser: Browser;
let folder: string;
let address: string;
const noise: string[] = [];
const made = madePage({ around: { home: 'index.html', after: { href: 'b.html', text: '07 Loss' } } });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'downhill-page-'));
  const path = join(folder, 'page.html');
  writeFileSync(path, pageHtml(made, plain));
  address = pathToFileURL(path).href;
  browser = await launchChromium();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  expect(noise.splice(0)).toEqual([]);
});

/** The page from disk, the network cut; whatever it says or asks for is noted. */
async function opened(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    offline: true,
    viewport: { width: 1280, height: 800 },
    ...options,
  });
  return again(await context.newPage());
}

async function again(page: Page): Promise<Page> {
  page.on('console', (message) => noise.push(message.text()));
  page.on('pageerror', (error) => noise.push(error.message));
  page.on('request', (request) => {
    if (!/^data:/.test(request.url()) && request.url().split('#')[0] !== address) noise.push(request.url());
  });
  await page.goto(address);
  return page;
}

/** Loads the page again until it knows: Chromium writes a page's storage down when it has time. */
const kept = (page: Page, knows: () => Promise<boolean>) =>
  until('the page to remember', 20, async () => {
    await page.reload();
    return knows();
  });

const ground = (page: Page) => page.evaluate('getComputedStyle(document.documentElement).backgroundColor');
const white = 'rgb(255, 255, 255)';
const dark = 'rgb(21, 24, 28)';

describe('axe finds nothing', () => {
  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 320],
    ['dark', 320],
  ] as const)('in the %s theme, %d pixels wide', async (colorScheme, width) => {
    const page = await opened({ colorScheme, viewport: { width, height: 800 } });
    expect(await ground(page)).toBe(colorScheme === 'dark' ? dark : white);
    // Everything is looked at: folds open, and what shows itself when it is pointed at.
    await page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })");
    await page.addStyleTag({
      content: '.permalink, .tag button { opacity: 1 !important; transition: none !important }',
    });
    await page.evaluate(axe.source);
    const found = (await page.evaluate('axe.run({ resultTypes: ["violations"] })')) as axe.AxeResults;
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
    expect(found.passes.length).toBeGreaterThan(20);
  });
});

test('the switch changes the theme, the figures with it, and the next visit begins so', async () => {
  const page = await opened({ colorScheme: 'light' });
  const paper = () => page.evaluate("getComputedStyle(document.querySelector('svg rect')).fill");
  expect([await ground(page), await paper()]).toEqual([white, white]);
  await page.getByRole('radio', { name: 'Dark' }).check();
  expect([await ground(page), await paper()]).toEqual([dark, dark]);
  await kept(page, async () => (await ground(page)) === dark);
  expect(await paper()).toBe(dark);
  expect(await page.getByRole('radio', { name: 'Dark' }).isChecked()).toBe(true);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('radio', { name: 'Light' }).check();
  expect([await ground(page), await paper()]).toEqual([white, white]);
  await page.getByRole('radio', { name: 'Auto' }).check();
  expect([await ground(page), await paper()]).toEqual([dark, dark]);
});

test('a copied cell is its code without marks, by button and by hand, and it is said', async () => {
  const page = await opened({ permissions: ['clipboard-read', 'clipboard-write'] });
  const second = page.getByRole('group', { name: 'Code cell 2' });
  const code = (await second.locator('code').textContent())!;
  expect(code).toContain('disposeVariables');
  await second.getByRole('button', { name: 'Copy code cell 2' }).click();
  await page.getByRole('status').filter({ hasText: 'Copied code cell 2' }).waitFor({ state: 'attached' });
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(code);
  await second.locator('code').evaluate((element) => getSelection()?.selectAllChildren(element));
  expect(await page.evaluate('getSelection().toString().trimEnd()')).toBe(code.trimEnd());
});

test('a ticked exercise is still ticked on the next visit', async () => {
  const page = await opened();
  const box = page.getByRole('checkbox', { name: 'Exercise 06-2 done' });
  await box.check();
  await kept(page, () => box.isChecked());
  await box.uncheck();
  await kept(page, async () => !(await box.isChecked()));
});

test('the download is the notebook, with JavaScript and without', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await opened({ javaScriptEnabled });
    const started = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download the notebook' }).click();
    const download = await started;
    expect(download.suggestedFilename()).toBe('06-activation-functions.ipynb');
    expect(readFileSync(await download.path(), 'utf8')).toBe(made.notebook);
  }
});

test('320 pixels are enough: the page does not scroll sideways, its code does, by keyboard', async () => {
  const page = await opened({ viewport: { width: 320, height: 800 } });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  // What scrolls is known once the page has been laid out, some time after it is loaded.
  await page.locator('main [aria-label="Code of cell 4"]:not([tabindex])').waitFor();
  const stops = (await page.evaluate(
    "[...document.querySelectorAll('main [tabindex=\"0\"]')].map((box) => box.getAttribute('aria-label'))",
  )) as string[];
  expect(stops).toContain('Code of cell 2');
  expect(stops).not.toContain('Code of cell 4');
  const { width, height } = (await page.getByRole('link', { name: 'Link to: Bends' }).boundingBox())!;
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
});

test('without JavaScript all is there: text, code, figures, contents beside the text, and no dead buttons', async () => {
  const page = await opened({ javaScriptEnabled: false });
  expect(await page.getByRole('link', { name: 'Bends', exact: true }).isVisible()).toBe(true);
  expect(await page.locator('svg[role=img]').isVisible()).toBe(true);
  expect(await page.locator('.input').count()).toBe(5);
  expect(await page.locator('button:visible, [type=radio]:visible').count()).toBe(0);
  await page.getByText('Hint', { exact: true }).click();
  expect(await page.getByText('What is it below 0?').isVisible()).toBe(true);
});

test('the section that is read is marked in the contents, which fold away on a narrow screen', async () => {
  const page = await opened({ viewport: { width: 1280, height: 500 } });
  const present = page.locator('.contents [aria-current=location]');
  await page.getByRole('link', { name: 'Exercises', exact: true }).click();
  await present.filter({ hasText: 'Exercises' }).waitFor();
  await page.setViewportSize({ width: 700, height: 500 });
  await page.getByRole('link', { name: 'Exercises', exact: true }).waitFor({ state: 'hidden' });
  await page.getByText('Contents', { exact: true }).click();
  await page.getByRole('link', { name: 'The end', exact: true }).click();
  await page.getByRole('link', { name: 'The end', exact: true }).waitFor({ state: 'hidden' });
});

test('the first stop of the Tab key jumps over the bar', async () => {
  const page = await opened();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.tagName')).toBe('MAIN');
});

describe('on paper', () => {
  /** As wide as A4 without its margins, after a reader has chosen the dark theme. */
  async function printed(): Promise<Page> {
    const page = await opened({ viewport: { width: 665, height: 980 } });
    await page.getByRole('radio', { name: 'Dark' }).check();
    await page.emulateMedia({ media: 'print' });
    return page;
  }

  test('nothing is cut off, folds are open, the dark theme is off, and what can only be pressed is away', async () => {
    const page = await printed();
    expect(await ground(page)).toBe(white);
    expect(await page.evaluate("getComputedStyle(document.querySelector('svg rect')).fill")).toBe(white);
    const cut = await page.evaluate(
      "[...document.querySelectorAll('main *')].filter((box) => box.scrollWidth > box.clientWidth + 1 && getComputedStyle(box).overflowX !== 'visible' && !box.matches('.unseen')).map((box) => box.outerHTML.slice(0, 80))",
    );
    expect(cut).toEqual([]);
    const within =
      "[...document.querySelectorAll('main .long')].every((line) => line.getBoundingClientRect().right <= innerWidth)";
    expect(await page.evaluate(within)).toBe(true);
    expect(await page.getByText('What is it below 0?').isVisible()).toBe(true);
    expect(await page.getByRole('checkbox', { name: 'Exercise 06-2 done' }).isVisible()).toBe(true);
    expect(
      await page.locator('button:visible, nav:visible, [type=radio]:visible, .permalink:visible').count(),
    ).toBe(0);
  });

  test('a line that goes on has a mark beside each row but its last, which is not text; a short line has none', async () => {
    const page = await printed();
    const marks = (await page.evaluate(
      "[...document.querySelectorAll('.long')].map((line) => { const { height, content, backgroundImage } = getComputedStyle(line, '::after'); return [Math.round(line.getBoundingClientRect().height / parseFloat(getComputedStyle(line).lineHeight)), Math.round(parseFloat(height) / parseFloat(getComputedStyle(line).lineHeight)), content, backgroundImage.slice(0, 25)]; })",
    )) as [number, number, string, string][];
    expect(marks.length).toBe(1);
    for (const [rows, marked, content, picture] of marks) {
      expect(rows).toBeGreaterThan(1);
      expect([marked, content, picture]).toEqual([rows - 1, '""', 'url("data:image/svg+xml,%']);
    }
  });

  test('external links are followed by their address, inner ones are not', async () => {
    const page = await printed();
    // What CSS adds is part of a link's name.
    const link = (name: string) => page.getByRole('link', { name, exact: true });
    expect(await link('the paper (https://example.org/relu?of=2010)').isVisible()).toBe(true);
    expect(await link('below').isVisible()).toBe(true);
  });

  test('folds are open in a PDF and closed again behind it; its sheets are few', async () => {
    const page = await opened();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(3);
    expect(await page.locator('details.fold[open], .prose details[open]').count()).toBe(0);
  });
});
