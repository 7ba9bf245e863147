import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { tagsOf } from '../../lib/notebook/index.ts';
import { launchChromium } from './chromium.ts';
import { openFile } from './handout/opened.ts';
import { everyOutput, lesson, type Sample } from './handout/pages.ts';
import { type PdfPage, printed } from './handout/printed.ts';

jest.setTimeout(120_000);

const done: Record<string, { sample: Sample; pages: PdfPage[]; figures: string[][]; links: string[] }> = {};
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
  for (const sample of [await lesson(), everyOutput()]) {
    const open = await openFile(browser, sample.html, { javaScriptEnabled: false });
    const figures = await open.page.locator('.figure-still').evaluateAll(wordsOf);
    const links = await open.page.locator('main a[href^="http"]').evaluateAll(addressesOf);
    await open.close();
    done[sample.name] = { sample, pages: await printed(sample.html), figures, links };
  }
}, 400_000);
afterAll(() => browser?.close());

const squeezed = (text: string) => text.replaceAll(/[\s\p{Cc}\p{Cn}↵↩]+/gu, '');
// The number and the title stand in the margins of each page.
const inMargins = /^\d+ \/ \d+\r?\n[^\n]*\n/;

describe.each(['00-start-here', 'every-output'])('on paper %s', (name) => {
  test('has its code whole, and its words, Chinese ones too, can be selected', () => {
    const { sample, pages } = done[name]!;
    const text = squeezed(pages.map((page) => page.text.replace(inMargins, '')).join('\n'));
    const cells = sample.notebook.cells.filter((cell) => !tagsOf(cell).includes('remove-cell'));
    const code = cells.filter(({ cell_type: type }) => type === 'code');
    const lines = code.flatMap(({ source }) => source.split('\n').map(squeezed));
    expect(lines.filter((line) => !text.includes(line))).toEqual([]);
    const chinese = cells.flatMap(
      ({ source }) =>
        source.replaceAll(/!\[[^\]]*\]|[$(][^$)]*[$)]/g, '').match(/\p{Script=Han}{2,}/gu) ?? [],
    );
    expect(chinese.length).toBeGreaterThan(5);
    expect(chinese.filter((word) => !text.includes(word))).toEqual([]);
  });

  test('keeps its links', () => {
    const { pages, links } = done[name]!;
    const kept = new Set(pages.flatMap((page) => page.links));
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !kept.has(link))).toEqual([]);
  });

  test('stays inside of its margins', () => {
    const { pages } = done[name]!;
    expect(pages.length).toBeGreaterThan(5);
    expect(pages.filter(({ edges: [left, right], width }) => left < 30 || right > width - 30)).toEqual([]);
  });

  test('has each figure whole on one page', () => {
    const { pages, figures } = done[name]!;
    const texts = pages.map(({ text }) => squeezed(text));
    expect(figures.length).toBeGreaterThan(4);
    const split = figures.filter(
      (words) => !texts.some((text) => words.every((word) => text.includes(squeezed(word)))),
    );
    expect(split).toEqual([]);
  });
});

// These run in the page.
// biome-ignore lint/suspicious/noExplicitAny: the page's own names have no types here
const wordsOf = (figures: any[]) =>
  figures.map((figure) => [...figure.querySelectorAll('text')].map((text) => text.textContent as string));
// biome-ignore lint/suspicious/noExplicitAny: as above
const addressesOf = (links: any[]) => links.map((link) => link.getAttribute('href') as string);
