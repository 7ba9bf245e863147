import { cpSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { type Exercise, exercisesOf, type Notebook, readNotebook } from '../../../lib/notebook/index.ts';
import { openNotebook } from '../../e2e/lab-page.ts';
import { until } from '../../e2e/until.ts';
import type { Hub } from './hub.ts';

export interface Visit {
  /** What the check of each exercise said in the end, by the exercise's id. */
  checks: Record<string, string>;
  /** The notebook as it was saved. */
  notebook: Notebook;
}

/**
 * A learner's afternoon: logs in to the hub, opens the lesson that the teacher has handed out, runs it, writes
 * the answers, runs the checks again, and saves.
 */
export async function visit(
  { browser, hub, lesson }: { browser: Browser; hub: Hub; lesson: string },
  { login, answers }: { login: string; answers: ReadonlyMap<string, string> },
): Promise<Visit> {
  const own = join(hub.homes, login, basename(lesson));
  mkdirSync(join(hub.homes, login));
  cpSync(lesson, own);
  const released = readNotebook(lesson);
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  try {
    const url = new URL(`lab/tree/${basename(lesson)}?reset`, await logIn(page, hub, login));
    const notebook = await openNotebook(page, { url });
    await notebook.runAll(300);
    const checks: Record<string, string> = {};
    for (const exercise of exercisesOf(released)) {
      const cell = (part: 'answer' | 'check') => notebook.cells.nth(codeCell(released, exercise, part));
      const answer = answers.get(exercise.id);
      if (answer !== undefined) await notebook.rewrite(cell('answer'), answer);
      checks[exercise.id] = await checked(page, cell('check'));
    }
    await page.keyboard.press('Control+s');
    const unsaved = page.locator('.lm-TabBar-tab.jp-mod-dirty');
    await until(`${login}'s notebook to be saved`, 60, async () => (await unsaved.count()) === 0);
    return { checks, notebook: readNotebook(own) };
  } finally {
    await page.close();
  }
}

/** Logs in and waits until the hub has started the learner's own JupyterLab; answers where that is. */
async function logIn(page: Page, { url }: Hub, login: string): Promise<URL> {
  await page.goto(`${url}/hub/login`);
  await page.getByLabel('Username:').fill(login);
  await page.getByLabel('Password:').fill('any will do');
  await page.locator('#login_submit').click();
  await page.waitForURL(/\/user\/[^/]+\/lab/, { timeout: 180_000 });
  return new URL(/^.+\/user\/[^/]+\//.exec(page.url())![0]);
}

/** Runs a check again, and waits until it has its next number and has said its last line. */
async function checked(page: Page, check: Locator): Promise<string> {
  const prompt = check.locator('.jp-InputPrompt');
  const before = await prompt.innerText();
  await prompt.click();
  await page.keyboard.press('Shift+Enter');
  return until('a check to say its last line', 60, async () => {
    const number = await prompt.innerText();
    if (number === before || !/\d/.test(number)) return undefined;
    const text = (await check.locator('.jp-OutputArea').innerText()).trim();
    return /^(CheckFailed: |Exercise ).*$/m.test(text) && text;
  });
}

/** Which of the notebook's code cells it is. */
function codeCell({ cells }: Notebook, { cells: own }: Exercise, part: 'answer' | 'check'): number {
  return cells.slice(0, own[part]!.index).filter((cell) => cell.cell_type === 'code').length;
}
