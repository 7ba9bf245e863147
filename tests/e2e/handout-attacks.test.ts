import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { makeIds, renderMarkdown, sanitiseHtml, sanitiseSvg } from '../../lib/handout/filters/index.ts';
import { addresses, handlers, scripts } from '../handout/filters/attacks.ts';
import { loads, mutations, styles } from '../handout/filters/more-attacks.ts';
import { launchChromium } from './chromium.ts';

const attacks = [...scripts, ...handlers, ...addresses, ...loads, ...styles, ...mutations];
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, 60_000);
afterAll(() => browser?.close());

/** What a page with this body did: calls of `bad`, requests, elements whose tree changes when it is read again. */
async function opened(
  body: string,
): Promise<{ did: string[]; boxes: number; again: boolean; odd: string[] }> {
  const page = await browser.newPage();
  const did: string[] = [];
  page.on(
    'request',
    (request) => request.url().startsWith('data:') || did.push(`asked for ${request.url()}`),
  );
  await page.exposeFunction('bad', () => did.push('ran'));
  await page.setContent(`<!doctype html><title>t</title><body>${body}`);
  const seen = await page.evaluate(look);
  await page.waitForTimeout(200); // handlers of errors and frames come later than the page
  await page.close();
  return { did, ...(seen as { boxes: number; again: boolean; odd: string[] }) };
}

const look = `(() => {
  const odd = [];
  for (const one of document.body.querySelectorAll('*')) {
    if (/^(script|iframe|object|embed|link|meta|base|form|button|select|textarea|template|noscript|foreignobject|animate|set|video)$/i.test(one.localName) || one.localName === 'audio' && !/^data:audio/.test(one.getAttribute('src'))) odd.push(one.localName);
    for (const { name } of one.attributes) if (/^on|^(srcdoc|srcset|action|formaction|ping|background|poster|target|name)$/i.test(name)) odd.push(name);
    if (getComputedStyle(one).position === 'fixed') odd.push('fixed');
    if (one.localName === 'style' && one.namespaceURI !== 'http://www.w3.org/2000/svg') odd.push('style');
  }
  const boxes = document.querySelectorAll('body > .one').length;
  const before = document.body.innerHTML;
  document.body.innerHTML = before;
  return { odd, boxes, again: document.body.innerHTML === before };
})()`;

test('the trap works: an attack that nobody cleans runs and loads', async () => {
  const { did, odd } = await opened('<img src=https://evil.example/x onerror=bad()>');
  expect([...new Set(did)].sort()).toEqual(['asked for https://evil.example/x', 'ran']);
  expect(odd).toEqual(['onerror']);
}, 30_000);

test('in Chromium no cleaned attack runs, loads, leaves its box, or changes when it is read again', async () => {
  const cleaned = attacks.flatMap((attack, i) => [
    sanitiseHtml(attack, { prefix: `h${i}` }),
    renderMarkdown(attack, { prefix: `m${i}`, ids: makeIds() }).html,
    sanitiseSvg(`<svg id="s">${attack}</svg>`, { prefix: `s${i}` }),
  ]);
  for (let from = 0; from < cleaned.length; from += 60) {
    const some = cleaned.slice(from, from + 60);
    const body = some.map((html) => `<div class="one">${html}</div>`).join('\n');
    expect(await opened(body)).toEqual({ did: [], odd: [], boxes: some.length, again: true });
  }
}, 120_000);
