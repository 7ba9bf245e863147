import type { Page } from 'playwright-core';
import { until } from '../until.ts';

/** Scrolls through the page until plotly has drawn each figure that it is to draw; answers how many. */
export async function drawFigures(page: Page): Promise<number> {
  const places = page.locator('.figure-live');
  const count = await places.count();
  for (let i = 0; i < count; i++) {
    await figureOf(page, i).scrollIntoViewIfNeeded();
    await places.nth(i).locator('.main-svg').first().waitFor();
  }
  return count;
}

const figureOf = (page: Page, at: number) =>
  page.locator('.figure-live').nth(at).locator('xpath=ancestor::figure[1]');

/** Figures whose makers want no labels, as those of networks: by their place in the page. */
export async function silentByWill(page: Page): Promise<number[]> {
  const specs = await page.locator('script[data-plot]').allTextContents();
  return specs.flatMap((text, at) => {
    const { data } = JSON.parse(text) as { data: { hoverinfo?: string }[] };
    return data.every(({ hoverinfo }) => hoverinfo === 'skip') ? [at] : [];
  });
}

/** Whether a label comes up somewhere over the figure when it is pointed at: at its signs first, then anywhere. */
export async function hovers(page: Page, at: number): Promise<boolean> {
  const figure = figureOf(page, at);
  await figure.scrollIntoViewIfNeeded();
  const signs = figure.locator('.points path, .bars path, .hm image');
  const label = figure.locator('.hoverlayer .hovertext');
  const places: [number, number][] = [];
  for (let i = 0; i < Math.min(6, await signs.count()); i++) {
    const box = await signs.nth(i).boundingBox();
    if (box) places.push([box.x + box.width * 0.45, box.y + box.height * 0.45]);
  }
  for (const area of await figure.locator('.nsewdrag').all()) {
    const box = await area.boundingBox();
    if (!box) continue;
    for (const y of shares)
      for (const x of shares) places.push([box.x + box.width * x, box.y + box.height * y]);
  }
  for (const [x, y] of places) {
    await page.mouse.move(x, y);
    await page.mouse.move(x + 1, y);
    await page.waitForTimeout(80); // plotly looks at the mouse every 50 ms
    if ((await label.count()) > 0) return true;
  }
  return false;
}

const shares = [0.5, 0.25, 0.75, 0.1, 0.9, 0.4, 0.6];

/** Chooses the colours of the page as a reader does. */
export async function chooseTheme(page: Page, theme: 'Light' | 'Dark'): Promise<void> {
  await page.locator(`fieldset.theme input[value=${theme.toLowerCase()}]`).check();
  await until(
    `the ${theme} page`,
    10,
    async () => (await page.locator('html').getAttribute('data-theme')) === theme.toLowerCase(),
  );
}
