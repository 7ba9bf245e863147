import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { lessonNames } from '../../lib/grading/index.ts';
import { type CodeCell, parseNotebook } from '../../lib/notebook/index.ts';
import { launchChromium } from '../e2e/chromium.ts';
import { openNotebook } from '../e2e/lab-page.ts';
import { type LabServer, startLab } from '../e2e/lab-server.ts';
import { copyLessons } from '../e2e/lessons-copy.ts';
import { place } from '../e2e/place.ts';
import { freePort } from '../e2e/ports.ts';
import { faultsOf } from '../e2e/ran-lesson.ts';
import { until } from '../e2e/until.ts';

jest.setTimeout(900_000);

const lessons = copyLessons();
const pictures = place('.cache', 'verify', 'lab');
let browser: Browser;
let lab: LabServer;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  browser = await launchChromium();
  const port = await freePort();
  // What is open here is not to be open again when somebody starts the course in this checkout.
  const workspaces = join(lessons.folder, 'workspaces');
  const folders = [`--ServerApp.root_dir=${lessons.folder}`, `--LabApp.workspaces_dir=${workspaces}`];
  lab = await startLab({ flags: [`--port=${port}`, ...folders] });
}, 1_200_000);

afterAll(async () => {
  await browser?.close();
  await lab?.stop();
  lessons.remove();
}, 180_000);

test.each(lessonNames())('%s runs in JupyterLab from its first cell to its last', async (lesson) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, colorScheme: 'light' });
  page.setDefaultTimeout(120_000);
  try {
    const notebook = await openNotebook(page, lab, `${lesson}.ipynb`);
    await notebook.runAll(600);
    // Cells out of sight are not on the page, whatever they do: only the file tells that all have run.
    const cells = await until('the run to be saved', 300, async () => {
      await page.waitForTimeout(2000);
      await page.keyboard.press('Control+s');
      const saved = savedCells(lesson);
      const whole = saved?.every(({ execution_count }) => execution_count !== null);
      return (whole || saved?.some((cell) => faultsOf(cell).length > 0)) && saved; // a fault ends the run
    });
    expect(cells.flatMap((cell) => faultsOf(cell))).toEqual([]);
    await photograph(page, lesson, notebook.colours);
  } finally {
    await page.close();
    await lab.endKernels();
  }
});

/** The code cells as they lie on the disk; undefined while the file is being written. */
function savedCells(lesson: string): CodeCell[] | undefined {
  try {
    const { cells } = parseNotebook(readFileSync(join(lessons.folder, `${lesson}.ipynb`), 'utf8'), lesson);
    return cells.filter((cell): cell is CodeCell => cell.cell_type === 'code');
  } catch {
    return undefined;
  }
}

/** A figure and what stands around it, light and dark, for people to look at. */
async function photograph(
  page: Page,
  lesson: string,
  colours: (scheme: 'light' | 'dark') => Promise<void>,
): Promise<void> {
  const figures = page.locator('.js-plotly-plot');
  const middle = figures.nth(Math.floor((await figures.count()) / 2));
  for (const scheme of ['light', 'dark'] as const) {
    await colours(scheme);
    await until('a figure to be in sight', 60, async () => {
      await middle.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      const box = await middle.locator('svg.main-svg').first().boundingBox();
      return box && box.width > 200 && box.y > 0;
    });
    await page.screenshot({ path: join(pictures, `${lesson}-${scheme}.png`) });
  }
}
