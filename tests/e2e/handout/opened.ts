import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A page opened from disk in a browser without a network. */
export interface Opened {
  page: Page;
  url: string;
  /** What went wrong since: errors of scripts, all that the console warns of, requests, dialogs, new windows. */
  wrong: string[];
  /** Opens another text in its place; what went wrong so far is forgotten. */
  next(html: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens HTML as a reader does who has got the file by post: from disk, with every way out cut. */
export async function openFile(
  browser: Browser,
  html: string,
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'downhill 讲义-'));
  const path = join(folder, 'page.html');
  writeFileSync(path, html);
  const url = pathToFileURL(path).href;
  const context = await browser.newContext({ viewport: { width: 1000, height: 900 }, ...options });
  context.setDefaultTimeout(10_000);
  await context.setOffline(true);
  const wrong: string[] = [];
  await context.route(
    (asked) => asked.protocol !== 'file:' && asked.protocol !== 'data:' && asked.protocol !== 'blob:',
    (route) => route.abort(),
  );
  const page = await context.newPage();
  page.on('request', (request) => {
    const asked = request.url();
    if (asked.split('#')[0] !== url && !/^(data|blob):/.test(asked))
      wrong.push(`asks for ${asked.slice(0, 200)}`);
  });
  page.on('requestfailed', (request) => wrong.push(`got no ${request.url().slice(0, 200)}`));
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('console', (message) => {
    if (/^(error|warning)$/.test(message.type())) wrong.push(`${message.type()}: ${message.text()}`);
  });
  page.on('dialog', (dialog) => {
    wrong.push(`asks the reader: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', () => wrong.push('opens a window'));
  page.on('framenavigated', (frame) => {
    if (frame.url().split('#')[0] !== url && frame.url() !== 'about:blank')
      wrong.push(`goes to ${frame.url()}`);
  });
  await page.goto(url);
  const close = async () => {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  };
  const next = async (text: string) => {
    writeFileSync(path, text);
    await page.goto('about:blank');
    wrong.length = 0;
    await page.goto(url);
  };
  return { page, url, wrong, next, close };
}
