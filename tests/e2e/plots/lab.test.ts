import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { samples } from '../../plots/plotly/samples/index.ts';
import { launchChromium } from '../chromium.ts';
import { type LabPage, openNotebook } from '../lab-page.ts';
import { type LabServer, startLab } from '../lab-server.ts';
import { copyLessons } from '../lessons-copy.ts';
import { place } from '../place.ts';
import { freePort } from '../ports.ts';
import { until } from '../until.ts';
import { writeNotebook } from './notebook.ts';

jest.setTimeout(600_000);

const lessons = copyLessons();
let browser: Browser;
let lab: LabServer;

beforeAll(async () => {
  mkdirSync(place('.cache', 'e2e', 'plots'), { recursive: true });
  browser = await launchChromium();
  lab = await startLab({ flags: [`--port=${await freePort()}`, `--ServerApp.root_dir=${lessons.folder}`] });
}, 1_200_000);

afterAll(async () => {
  await browser?.close();
  await lab?.stop();
  lessons.remove();
}, 180_000);

const screenshot = (name: string) => place('.cache', 'e2e', 'plots', `${name}.png`);

// One notebook for each: JupyterLab takes cells that are out of sight out of its page.
test.each(Object.keys(samples))(
  'JupyterLab draws %s in light and dark, and its console has nothing to say',
  async (name) => {
    const path = `${name}.ipynb`;
    const cells = [`import { figure, parts, show } from './beside.ts';\nshow(figure(parts['${name}']!))`];
    writeNotebook(lessons.folder, path, { cells, figures: { [name]: samples[name]! } });
    await inLab(path, async ({ page, cell, colours, errors }) => {
      const drawn = cell.locator('.js-plotly-plot');
      await drawn.locator('.main-svg').first().waitFor();
      expect(await cell.locator('.jp-OutputArea-output').count()).toBe(1);
      const title = samples[name]!.title.replaceAll(/\s/g, '');
      const words = (await drawn.locator('.gtitle').textContent()) ?? '';
      expect(words.replaceAll(/\s/g, '')).toBe(title);
      await page.screenshot({ path: screenshot(`${name}-light`) });
      await colours('dark');
      // JupyterLab measures its outputs anew; a graph that takes its height from its page would have none then.
      await until('the figure to have its height', 20, async () => {
        const box = await cell.locator('.jp-OutputArea-output').boundingBox();
        return box !== null && box.height > 80;
      });
      await page.screenshot({ path: screenshot(`${name}-dark`) });
      expect(errors).toEqual([]);
    });
  },
);

test('a live figure changes while its cell runs and leaves one output with its last state', async () => {
  const cells = [
    `import { figure, live } from './beside.ts';
const view = live();
const loss: number[] = [];
for (let epoch = 0; epoch < 40; epoch++) {
  loss.push(Math.exp(-epoch / 10));
  const y = [...loss];
  view.update(() => figure({
    title: \`Epoch \${epoch}\`,
    alt: 'A falling curve.',
    panels: [{ x: { label: 'epoch' }, y: { label: 'loss' }, marks: [{ mark: 'line', x: y.map((_, i) => i), y }] }],
  }));
  const until = Date.now() + 100; // a loop that leaves no time for anything else
  while (Date.now() < until);
}
view.done();`,
  ];
  writeNotebook(lessons.folder, 'live.ipynb', { cells });
  const seen: string[] = [];
  await inLab('live.ipynb', async ({ page, cell, errors }) => {
    await until('the last state', 60, async () => {
      for (const source of await cell.locator('img').evaluateAll(sources)) {
        const [title] = /Epoch \d+/.exec(decodeURIComponent(source)) ?? [];
        if (title && title !== seen.at(-1)) seen.push(title);
      }
      return (await cell.locator('.gtitle', { hasText: 'Epoch 39' }).count()) > 0;
    });
    expect(seen.length).toBeGreaterThan(3);
    expect(await cell.locator('.jp-OutputArea-output').count()).toBe(1);
    await page.screenshot({ path: screenshot('live') });
    expect(errors).toEqual([]);
  });
});

// Runs in the page.
const sources = (images: { getAttribute(name: string): string | null }[]) =>
  images.map((image) => image.getAttribute('src') ?? '');

interface Ran extends LabPage {
  /** The only cell of the notebook. */
  cell: Locator;
  /** What went wrong in the page. */
  errors: string[];
}

/** Opens a notebook of one cell in a window of its own, starts the cell, and ends its kernel afterwards. */
async function inLab(path: string, work: (ran: Ran) => Promise<void>): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 1000 }, colorScheme: 'light' });
  page.setDefaultTimeout(60_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  try {
    const notebook = await openNotebook(page, lab, path);
    const cell = notebook.cells.first();
    await cell.locator('.cm-content').click();
    await page.keyboard.press('Control+Enter');
    await work({ ...notebook, cell, errors });
  } catch (problem) {
    await page.screenshot({ path: screenshot(`failed-${path}`) });
    throw problem;
  } finally {
    await page.close();
    await lab.endKernels();
  }
}
