import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { solutionsOf } from '../../lib/notebook/index.ts';
import { launchChromium } from './chromium.ts';
import { type LabPage, openNotebook } from './lab-page.ts';
import { type LabServer, startLab } from './lab-server.ts';
import { copyLessons } from './lessons-copy.ts';
import { place } from './place.ts';
import { freePort } from './ports.ts';
import { until } from './until.ts';
import { changes, hasGit } from './worktree.ts';

jest.setTimeout(600_000);

const before = changes();
const lessons = copyLessons();
let browser: Browser;
let lab: LabServer;

beforeAll(async () => {
  mkdirSync(place('.cache', 'e2e'), { recursive: true });
  browser = await launchChromium();
  lab = await startLab({ flags: [`--port=${await freePort()}`, `--ServerApp.root_dir=${lessons.folder}`] });
}, 1_200_000);

afterAll(async () => {
  await browser?.close();
  await lab?.stop();
  lessons.remove();
}, 180_000);

test('npm start opens lesson 00, and all its cells run', async () => {
  await inNotebook('lesson', undefined, async (notebook) => {
    const { page, prompts } = notebook;
    await page.getByRole('tab', { name: '00-start-here.ipynb' }).waitFor();
    await notebook.runAll(300);
    expect(await prompts.filter({ hasNotText: /\[\d+\]/ }).allInnerTexts()).toEqual([]);
    // What lies out of sight is not drawn; what is saved is all of it.
    const errorsSaved = await until('the notebook to be saved', 60, async () => {
      await page.keyboard.press('Control+s');
      const errors = await errorsIn('00-start-here.ipynb');
      return errors.length > 0 && errors; // asked again it may be in the middle of another save
    });
    expect(errorsSaved).toEqual(exercises.map(unsolved));

    const figures = page.locator('.js-plotly-plot');
    const marks = page.locator('svg.main-svg :is(.trace path, .hm image)');
    await until('all figures to be drawn', 120, async () => {
      return (await figures.count()) > 0 && (await figures.filter({ hasNot: marks }).count()) === 0;
    });
    const figure = figures.first();
    await until('the figure to be in sight', 60, async () => {
      await figure.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      const box = await figure.locator('svg.main-svg').first().boundingBox();
      return box && box.width > 200 && box.y > 0 && box.y + box.height < viewport.height;
    });

    for (const scheme of ['light', 'dark'] as const) {
      await notebook.colours(scheme);
      await page.screenshot({ path: screenshot(`lesson-${scheme}`) });
    }
  });
});

test('an exercise says calmly what is missing, and that all is well once it is solved', async () => {
  await inNotebook('exercise', '00-start-here.ipynb', async (notebook) => {
    const { page, cells, rewrite } = notebook;
    await notebook.runAll(300);
    const [first] = exercises;
    const check = cells.filter({ hasText: `check('${first}', [` });
    const text = async () => (await check.locator('.jp-OutputArea').innerText()).trim();
    await check.scrollIntoViewIfNeeded();
    await until('the checks to be seen', 60, async () => (await text()).includes('CheckFailed'));
    expect(await text()).toMatch(
      /^(· .+\n)+\s*CheckFailed: Exercise 00-1 is yours to write: \d public checks wait for it$/,
    );
    for (const scheme of ['light', 'dark'] as const) {
      await notebook.colours(scheme);
      await check.scrollIntoViewIfNeeded();
      await page.screenshot({ path: screenshot(`exercise-${scheme}`) });
    }

    await rewrite(
      cells.filter({ hasText: 'function broadcastShapes(' }),
      solutionsOf('00-start-here').get(first!)!,
    );
    await check.locator('.jp-InputPrompt').click();
    await page.keyboard.press('Shift+Enter');
    await until('the checks to pass', 60, async () => (await text()).includes('run at grading'));
    expect(await text()).toMatch(
      /^(✓ .+\n)+Exercise 00-1: all public checks passed; hidden checks run at grading\.$/,
    );
    await page.screenshot({ path: screenshot('exercise-solved') });
  });
});

test('a cell shows the value of its last line', async () => {
  await inBlank('value', async ({ run }) => {
    const cell = await run('const powers = [1, 2, 3].map((n) => 2 ** n);\npowers.reduce((a, b) => a + b)');
    expect((await cell.locator('.jp-OutputArea-output').innerText()).trim()).toBe('14');
  });
});

test('a cell that throws shows what went wrong', async () => {
  await inBlank('throws', async ({ run }) => {
    const cell = await run(mistake);
    await cell.locator('.jp-OutputArea-output', { hasText: 'RangeError: the loss is NaN' }).waitFor();
  });
});

test('an error comes as one, with a traceback', async () => {
  await inBlank('error', async ({ page, run }) => {
    const cell = await run(mistake);
    const shown = cell.locator('.jp-OutputArea-output', { hasText: 'RangeError: the loss is NaN' });
    await shown.filter({ hasText: 'Cell [1], line 2, in train' }).waitFor();
    // JupyterLab draws an error as it draws stderr; what it saves tells them apart.
    await page.keyboard.press('Control+s');
    await until('the notebook to be saved', 60, async () => {
      const [output] = (await saved('error.ipynb'))?.content?.cells[0]?.outputs ?? [];
      return output?.output_type === 'error' && output.ename === 'RangeError';
    });
  });
});

test('a cell without end can be interrupted, and the variables survive', async () => {
  await inBlank('interrupt', async ({ page, run, start, running, interrupt }) => {
    await run('let kept = 41;');
    await start('while (true) {}');
    await running.first().waitFor();
    await interrupt();
    const answer = page.locator('.jp-OutputArea-output', { hasText: /^\s*42\s*$/ }).first();
    await start('kept + 1');
    await answer.waitFor();
  });
});

test('a loop that prints without end leaves the page of use, and the button stops it', async () => {
  await inBlank('flood', async ({ page, run, start, interrupt }) => {
    await run('let kept = 41;');
    const cell = await start('for (let i = 0; ; i++) { console.log("line " + i) }');
    await cell.locator('.jp-OutputArea-output', { hasText: 'line 1000' }).waitFor();
    await page.waitForTimeout(5000); // an earlier kernel had frozen the page by then
    page.setDefaultTimeout(10_000);
    await interrupt();
    const last = cell.locator('.jp-OutputArea-output').last();
    await last.getByText('Interrupted: The cell was stopped').waitFor();
    await run('kept + 1');
  });
});

test('Tab completes a name', async () => {
  await inBlank('completion', async ({ page, run, type }) => {
    await run('1');
    await type('Math.ma');
    await page.keyboard.press('Tab');
    await page.locator('.jp-Completer-item', { hasText: 'max' }).waitFor();
  });
});

(hasGit ? test : test.skip)('git sees no change that was not there before', () => {
  expect(changes().filter((line) => !before.includes(line))).toEqual([]);
});

/** A notebook as JupyterLab's server gives it. */
interface Saved {
  /** Missing while the file is being written. */
  content?: {
    cells: {
      outputs?: { output_type: string; ename?: string; evalue?: string; name?: string; text?: string }[];
    }[];
  };
}

const mistake = `function train(): void {
  throw new RangeError('the loss is NaN');
}
train();`;

const exercises = [...solutionsOf('00-start-here').keys()];
const unsolved = (id: string) =>
  expect.stringMatching(new RegExp(`^Exercise ${id} is yours to write: \\d public checks wait for it$`));

/** A notebook as it is saved; undefined while the server puts the new file in the old one's place, and has neither. */
async function saved(path: string): Promise<Saved | undefined> {
  const answer = await lab.api(`/api/contents/${path}`);
  return answer.ok ? ((await answer.json()) as Saved) : undefined;
}

/** What the errors in a saved notebook say, and what was written to stderr. */
async function errorsIn(path: string): Promise<string[]> {
  return ((await saved(path))?.content?.cells ?? [])
    .flatMap(({ outputs = [] }) => outputs)
    .flatMap(({ output_type, name, evalue = '', text }) =>
      output_type === 'error' ? [evalue] : name === 'stderr' ? [`stderr: ${text}`] : [],
    );
}

const viewport = { width: 1280, height: 900 };

const screenshot = (name: string) => place('.cache', 'e2e', `${name}.png`);

function inBlank(name: string, work: (notebook: LabPage) => Promise<void>): Promise<void> {
  lessons.blank(`${name}.ipynb`);
  return inNotebook(name, `${name}.ipynb`, work);
}

/** Opens a notebook in a window of its own; a failure leaves .cache/e2e/NAME.png. */
async function inNotebook(
  name: string,
  path: string | undefined,
  work: (notebook: LabPage) => Promise<void>,
) {
  const page = await browser.newPage({ viewport, colorScheme: 'light' });
  page.setDefaultTimeout(120_000);
  try {
    await work(await openNotebook(page, lab, path));
  } catch (problem) {
    await page.screenshot({ path: screenshot(name) });
    throw problem;
  } finally {
    await page.close();
    await lab.endKernels();
  }
}
