import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { findChromium, missingChineseFont, noChromium, printPdf } from '../../lib/handout/index.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'downhill-pdf-test-'));
  writeFileSync(join(folder, 'a.html'), '<p>page</p>');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A browser for one test: a program that finds its arguments in `args`. */
function browser(name: string, program: string): string {
  const path = join(folder, name);
  const head = `#!${process.execPath}\nconst args = process.argv.slice(2);\nconst fs = require('node:fs');\n`;
  writeFileSync(
    path,
    `${head}const of = (n) => args.find((a) => a.startsWith(n + '='))?.slice(n.length + 1);\n${program}`,
  );
  chmodSync(path, 0o755);
  return path;
}

describe('printPdf', () => {
  const [html, pdf] = ['a.html', 'a.pdf'];
  const at = (name: string) => join(folder, name);

  test('asks for a PDF of the page without a network, in a profile that is gone afterwards', async () => {
    const chromium = browser('good', "fs.writeFileSync(of('--print-to-pdf'), JSON.stringify(args));");
    await printPdf(at(html), at(pdf), { chromium });
    const args: string[] = JSON.parse(readFileSync(at(pdf), 'utf8'));
    expect(args).toEqual(
      expect.arrayContaining([
        '--headless',
        '--no-pdf-header-footer',
        '--host-resolver-rules=MAP * ~NOTFOUND',
      ]),
    );
    expect(args.at(-1)).toMatch(/^file:\/\/\/.*\/a\.html$/);
    expect(args.includes('--no-sandbox')).toBe(process.getuid?.() === 0);
    const profile = args.find((arg) => arg.startsWith('--user-data-dir='))!.split('=')[1]!;
    expect(existsSync(profile)).toBe(false);
    rmSync(at(pdf));
  });

  test('says how a browser ended that made none, and leaves nothing behind', async () => {
    const before = readdirSync(folder);
    const chromium = browser(
      'bad',
      "fs.writeFileSync(of('--print-to-pdf'), '');console.error('no display');process.exit(3);",
    );
    await expect(printPdf(at(html), at(pdf), { chromium })).rejects.toThrow(
      new Error(
        `Cannot print ${at(html)}: ${chromium} ended with exit code 3, its last words: no display, and no PDF came of it`,
      ),
    );
    expect(readdirSync(folder).sort()).toEqual([...new Set([...before, 'bad'])].sort());
  });

  test('ends a browser that does not', async () => {
    const chromium = browser('slow', 'setInterval(() => {}, 1000);');
    await expect(printPdf(at(html), at(pdf), { chromium, most: 300 })).rejects.toThrow(
      new Error(`Cannot print ${at(html)}: ${chromium} took longer than 0.3 s, and no PDF came of it`),
    );
  });
});

describe('findChromium', () => {
  test('takes the one that is named, even if others are there, and none in its place', () => {
    const chromium = browser('mine', '');
    expect(findChromium({ DOWNHILL_CHROMIUM: chromium, PATH: '/usr/bin' })).toBe(chromium);
    expect(findChromium({ DOWNHILL_CHROMIUM: '/none', PATH: '/usr/bin' })).toBeUndefined();
    expect(noChromium({ DOWNHILL_CHROMIUM: '/none' })).toBe(
      'No Chromium to print with: DOWNHILL_CHROMIUM names /none, which is not there',
    );
  });

  test.each([
    ['linux', 'sudo apt-get install chromium'],
    ['darwin', 'brew install --cask chromium'],
    ['win32', 'winget install Google.Chrome'],
  ])('on %s it tells which command brings one', (platform, command) => {
    expect(noChromium({}, platform)).toBe(
      `No Chromium to print with in the usual places. Type: ${command}\nOr name one: DOWNHILL_CHROMIUM=/path/to/chrome; or open the page in a browser of yours and print it there`,
    );
  });

  test('looks along PATH, and knows what it is called on other systems', () => {
    const found = browser('google-chrome', '');
    expect(['/usr/bin', '/snap/bin', folder]).toContain(
      findChromium({ PATH: ['/nowhere', folder].join(delimiter) }, 'linux')?.replace(/\/[^/]*$/, ''),
    );
    const edge = join(folder, 'Microsoft\\Edge', 'Application', 'msedge.exe');
    mkdirSync(dirname(edge), { recursive: true });
    copyFileSync(found, edge);
    expect(findChromium({ PROGRAMFILES: folder }, 'win32')).toBe(edge);
    expect(findChromium({ PROGRAMFILES: join(folder, 'none') }, 'win32')).toBeUndefined();
  });
});

describe('missingChineseFont', () => {
  test('tells of a font that is missing, only where there is Chinese text and the system says so', () => {
    expect(missingChineseFont('<p>激活</p>', () => '\n')).toBe(
      'The page has Chinese text, and this system has no font for it, such as Noto Sans CJK SC: it would print as empty boxes. Type: sudo apt-get install fonts-noto-cjk',
    );
    expect(missingChineseFont('<p>激活</p>', () => 'Noto Sans CJK SC\n')).toBeUndefined();
    expect(missingChineseFont('<p>激活</p>', () => undefined)).toBeUndefined();
    expect(missingChineseFont('<p>é</p>', () => '')).toBeUndefined();
  });
});
