import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { markOf, type Notebook, tagsOf } from '../../lib/notebook/index.ts';
import { launchChromium } from './chromium.ts';
import { type Opened, openFile } from './handout/opened.ts';
import { everyOutput, foreign, lesson, type Sample } from './handout/pages.ts';

jest.setTimeout(120_000);

const names = ['00-start-here', 'every-output', 'python', 'r', 'julia', 'format-4-0'];
const pages: Record<string, { sample: Sample; open: Opened }> = {};
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
  for (const sample of [await lesson(), everyOutput(), ...foreign()]) {
    pages[sample.name] = { sample, open: await openFile(browser, sample.html, { javaScriptEnabled: false }) };
  }
}, 240_000);
afterAll(async () => {
  for (const { open } of Object.values(pages)) await open.close();
  await browser?.close();
});

/** Cells that a reader is to see. */
const seen = ({ cells }: Notebook) =>
  cells.filter((cell) => !tagsOf(cell).some((tag) => tag === 'remove-cell'));
const squeezed = (text: string) => text.replaceAll(/\s+/g, '');
const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

describe.each(names)('without JavaScript the page of %s has all that its notebook has', (name) => {
  test('its code, to the letter and in order', async () => {
    const { sample, open } = pages[name]!;
    const code = await open.page.locator('.input pre code').allTextContents();
    const wanted = seen(sample.notebook).filter(
      (cell) =>
        cell.cell_type === 'code' && cell.source.trim() !== '' && !tagsOf(cell).includes('remove-input'),
    );
    expect(code.map((text) => text.trim())).toEqual(wanted.map(({ source }) => source.trim()));
  });

  test('its prose, word by word', async () => {
    const { sample, open } = pages[name]!;
    const alts = await open.page.locator('main img').evaluateAll(altsOf);
    const text = (await open.page.locator('main').textContent()) ?? '';
    const shown = new Set(words([text, ...alts].join(' ')));
    const said = seen(sample.notebook)
      .filter(({ cell_type: type }) => type === 'markdown')
      .flatMap(({ source }) => words(asRead(source)));
    expect([...new Set(said)].filter((word) => !shown.has(word))).toEqual([]);
  });

  test('what its cells printed and the words of its mistakes', async () => {
    const { sample, open } = pages[name]!;
    const shown = squeezed((await open.page.locator('main').textContent()) ?? '');
    const printed = seen(sample.notebook).flatMap((cell) =>
      cell.cell_type !== 'code' || markOf(cell)?.part === 'check' // of an exercise that waits for its reader
        ? []
        : cell.outputs.flatMap((output) => {
            if (output.output_type === 'stream') return output.text.split('\n');
            return output.output_type === 'error' ? output.traceback.join('\n').split('\n') : [];
          }),
    );
    const lines = printed.map((line) => squeezed(line.replaceAll(escapes, '').replace(/.*\r(?=[^\r])/s, '')));
    expect(lines.filter((line) => !shown.includes(line) && !/^-{20,}$/.test(line))).toEqual([]);
  });

  test('a picture for each figure, its formulas and nothing that only a script could do', async () => {
    const { sample, open } = pages[name]!;
    const figures = sample.notebook.cells.flatMap((cell) =>
      cell.cell_type === 'code'
        ? cell.outputs.filter((output) => 'data' in output && 'application/vnd.plotly.v1+json' in output.data)
        : [],
    );
    const stills = open.page.locator('.figure-still');
    expect(await stills.count()).toBe(figures.length);
    for (const still of await stills.all()) {
      const box = await still.locator('svg, img, table').first().boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThan(60);
    }
    const tex = await open.page.locator('annotation[encoding="application/x-tex"]').allTextContents();
    const dollars = sample.notebook.cells
      .filter(({ cell_type: type }) => type === 'markdown')
      .flatMap(({ source }) => plainFormulas(source));
    expect(dollars.filter((formula) => !tex.map(squeezed).includes(squeezed(formula)))).toEqual([]);
    expect(
      await open.page
        .locator('button:visible, input:not([disabled], [data-done]):visible, .figure-live:visible')
        .count(),
    ).toBe(0);
    expect(open.wrong).toEqual([]);
  });
});

const escapes = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** Formulas between dollars on one line, without signs that markdown or HTML would change. */
const plainFormulas = (source: string) =>
  [...source.replaceAll(/`[^`]*`/g, '').matchAll(/(?<![\\$\w])\$\$?(?!\s)([^$\n&\\]{1,80})\$\$?(?!\d)/g)].map(
    ([, tex]) => tex!,
  );

/** Markdown without what is no word of it: addresses, code fences' languages, formulas, tags. */
const asRead = (source: string) =>
  source
    .replaceAll(/^\s*(```|~~~).*$/gm, '')
    .replaceAll(/\$\$[\s\S]*?\$\$|\$[^$\n]*\$|\\begin[\s\S]*?\\end\{\w+\}|\\\([\s\S]*?\\\)/g, ' ')
    .replaceAll(/\]\([^)]*\)/g, '] ')
    .replaceAll(/<\/?[a-z][^>]*>|&[a-z]+;|^\s*\d+\.|\[[x ]\]/gim, ' ')
    .replaceAll(/\$.*$/gm, ' ');

// Runs in the page.
const altsOf = (images: { getAttribute(name: string): string | null }[]) =>
  images.map((image) => image.getAttribute('alt') ?? '');
