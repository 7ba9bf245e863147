import type { Locator, Page } from 'playwright-core';
import type { LabServer } from './lab-server.ts';
import { until } from './until.ts';

/** A notebook that is open in JupyterLab, and what a learner does with it. */
export type LabPage = ReturnType<typeof hands>;

/** Opens a notebook (the lesson that is in front when none is named) and waits until its kernel answers. */
export async function openNotebook(
  page: Page,
  { url }: Pick<LabServer, 'url'>,
  path?: string,
): Promise<LabPage> {
  const address = new URL(url);
  if (path) {
    address.pathname = `/lab/tree/${path}`;
    address.searchParams.set('reset', ''); // without the tabs of the test before
  }
  await page.goto(address.href);
  // Before there is a kernel its light shows idle, too, and cells that are run then are lost.
  const kernel = page.locator('.jp-Toolbar-kernelName', { hasNotText: 'No Kernel' });
  await page.locator('.jp-NotebookPanel-toolbar', { has: kernel }).locator(idle).waitFor();
  return hands(page);
}

const idle = '.jp-Notebook-ExecutionIndicator[data-status="idle"]';
const numbered = /\[\d+\]/; // a cell's prompt once it has run; [*] while it runs

function hands(page: Page) {
  const cells = page.locator('.jp-CodeCell');
  const prompts = cells.locator('.jp-InputPrompt');
  const running = prompts.filter({ hasText: '[*]' });
  const light = page.locator(idle);

  /** Types into the last cell and leaves the cursor behind the code. */
  async function type(code: string): Promise<void> {
    await cells.last().locator('.cm-content').click();
    await page.keyboard.insertText(code);
  }

  /** Types a cell and starts it; the next one, empty, is then there. */
  async function start(code: string): Promise<Locator> {
    const count = await cells.count();
    await type(code);
    await page.keyboard.press('Shift+Enter');
    await cells.nth(count).waitFor();
    return cells.nth(count - 1);
  }

  return {
    page,
    cells,
    prompts,
    running,
    type,
    start,

    /** Types a cell, runs it, and waits until it has its number. */
    async run(code: string): Promise<Locator> {
      const cell = await start(code);
      await cell.locator('.jp-InputPrompt', { hasText: numbered }).waitFor();
      return cell;
    },

    /** Puts other code into a cell, runs it, and waits until it has its number again. */
    async rewrite(cell: Locator, code: string): Promise<void> {
      await cell.locator('.cm-content').click();
      await page.keyboard.press('Control+a');
      await page.keyboard.insertText(code);
      await page.keyboard.press('Shift+Enter');
      await until('the cell to run', 60, async () => (await running.count()) === 0);
    },

    /** Run -> Run All Cells, and waits until none runs any more. */
    async runAll(seconds: number): Promise<void> {
      await page.getByRole('menuitem', { name: 'Run', exact: true }).click();
      await page.getByRole('menuitem', { name: 'Run All Cells', exact: true }).click();
      // Between two cells none may run for a moment: done is what stays so. And a cell that runs may
      // lie out of sight, where nothing is drawn: the light is dark until the last one is through.
      let before = -1;
      await until('all cells to run', seconds, async () => {
        const begun = await prompts.filter({ hasText: numbered }).count();
        const resting = (await running.count()) === 0 && (await light.count()) > 0;
        const same = begun > 0 && begun === before && resting;
        before = begun;
        if (!same) await page.waitForTimeout(500);
        return same;
      });
    },

    /** Presses the ■ button and waits until nothing runs. */
    async interrupt(): Promise<void> {
      await page.locator('[data-command="notebook:interrupt-kernel"]').first().click();
      await until('the interrupt', 60, async () => (await running.count()) === 0);
      await light.waitFor();
    },

    /** Switches the system between light and dark, and waits until JupyterLab has followed. */
    async colours(scheme: 'light' | 'dark'): Promise<void> {
      await page.emulateMedia({ colorScheme: scheme });
      await page.locator(`body[data-jp-theme-light="${scheme === 'light'}"]`).waitFor({ state: 'attached' });
      await page.locator('#jupyterlab-splash').waitFor({ state: 'detached' }); // it covers the change
    },
  };
}

/** The outputs of one mime type, as JupyterLab names them (its own ones are vnd.jupyter.error and .stderr). */
export const outputs = (within: Page | Locator, mime: string) =>
  within.locator(`.jp-OutputArea-output[data-mime-type="${mime}"]`);
