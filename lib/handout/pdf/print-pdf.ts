import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface PrintOptions {
  /** The Chromium, as findChromium finds it. */
  chromium: string;
  /** The most milliseconds that it may take. */
  most?: number;
}

/** Prints a page as a PDF, which is there whole or not at all. Throws a sentence when the browser does not do it. */
export async function printPdf(
  html: string,
  pdf: string,
  { chromium, most = 120_000 }: PrintOptions,
): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'downhill-pdf-')); // a profile of its own: the user's may be in use
  const aside = `${resolve(pdf)}.${process.pid}.tmp`;
  const args = [...flags, `--user-data-dir=${home}`, `--print-to-pdf=${aside}`];
  if (process.getuid?.() === 0) args.push('--no-sandbox'); // Chromium's sandbox refuses root
  try {
    const said = await run(chromium, [...args, pathToFileURL(resolve(html)).href], most);
    if (!existsSync(aside) || statSync(aside).size === 0) {
      throw new Error(`Cannot print ${html}: ${chromium} ${said}, and no PDF came of it`);
    }
    renameSync(aside, pdf);
  } finally {
    rmSync(aside, { force: true });
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

const flags = [
  '--headless',
  '--disable-gpu',
  '--hide-scrollbars',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND', // no network: a page brings all that it needs
  '--no-pdf-header-footer', // the page has its own
  '--generate-pdf-document-outline',
  '--run-all-compositor-stages-before-draw',
];

/** Runs to its end; says how it ended. */
async function run(command: string, args: readonly string[], most: number): Promise<string> {
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint = `${complaint}${chunk}`.slice(-2000);
  });
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    child.kill('SIGKILL'); // its helpers go with it
  }, most);
  try {
    const code = await new Promise<number | null>((done, fail) => {
      child.once('error', fail);
      child.once('close', done);
    });
    if (late) return `took longer than ${most / 1000} s`;
    const lines = complaint.trim().split('\n').slice(-3).join('\n');
    return `ended with exit code ${code}${lines ? `, its last words: ${lines}` : ''}`;
  } finally {
    clearTimeout(timer);
  }
}
