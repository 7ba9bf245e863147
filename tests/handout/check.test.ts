import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type CheckOptions, checkHandout } from '../../lib/handout/check/index.ts';
import { handout } from '../../lib/handout/handout.ts';
import type { Cell, Output } from '../../lib/notebook/index.ts';
import { code, counted, exercise, failed, notebookOf, printed, shown, text } from './made.ts';

const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'downhill-check-'));
  writeFileSync(join(folder, '07-next.ipynb'), '{}');
});
afterAll(() => rmSync(folder, { recursive: true }));

const found = (cells: Cell[], options: Partial<CheckOptions> = {}) => {
  const notebook = counted(notebookOf([text('title', '# A'), ...cells]));
  const asked = { name: 'a', ...options };
  return checkHandout(notebook, handout(notebook, asked), asked);
};
const ofOutput = (output: Output) => found([code('c', 'x', [output])]);

test('nothing is found in a notebook without faults', () => {
  const cells = [
    text(
      't',
      '## Part\n\n[next](07-next.ipynb), [page](07-next.html), [part](#part), [out](https://example.org/home/a)',
    ),
    code('c', 'x', [printed('ok'), shown({ 'image/png': pixel, 'text/plain': 'one dot' })]),
    code('e', 'fails()', [failed('Error', 'as told')], { tags: ['raises-exception'] }),
  ];
  expect(found(cells, { folder })).toEqual([]);
});

describe('results', () => {
  const cells = (...counts: (number | null)[]) =>
    counts.map((count, at) => ({ ...code(`c${at}`, 'x'), execution_count: count }));
  const messages = (...counts: (number | null)[]) => {
    const notebook = notebookOf([text('t', '# A'), ...cells(...counts)]);
    return checkHandout(notebook, handout(notebook, { name: 'a' }), { name: 'a' });
  };

  test('are stale where the caller knows it', () => {
    expect(found([code('c', 'x')], { stale: 'the lesson has changed since it ran' })).toEqual([
      { rule: 'stale', message: 'The results are not up to date: the lesson has changed since it ran' },
    ]);
  });

  test('are missing where nothing ran', () => {
    expect(messages(null, null)).toEqual([
      { rule: 'stale', message: 'No cell has run: there are no results to show' },
    ]);
  });

  test('are stale where a cell was written after the run, or cells ran twice or in another order', () => {
    expect(messages(1, null, 2)).toEqual([
      { rule: 'stale', cell: 'c1', message: 'The cell has not run since it was written' },
    ]);
    expect(messages(1, 3, 2)).toEqual(
      [
        ['c1', 3, 2],
        ['c2', 2, 4],
      ].map(([cell, count, wanted]) => ({
        rule: 'stale',
        cell,
        message: `The cells did not run once from top to bottom: this was run number ${count}, wanted ${wanted}`,
      })),
    );
  });
});

test('an error that no tag tells of is found', () => {
  expect(ofOutput(failed('TypeError', 'x is not a function\n  more'))).toEqual([
    {
      rule: 'errors',
      cell: 'c',
      message: 'The cell fails, and no tag says that it will: TypeError: x is not a function',
    },
  ]);
});

describe('places on a machine', () => {
  const paths = [
    '/home/mia/course/a.ts',
    '/Users/mia/a.ts',
    '/root/a',
    '/tmp/x1/a.ts',
    '/var/folders/zz/T/a',
    'file:///home/mia/a.js',
    'C:\\Users\\mia\\a.ts',
    'C:/Users/mia/a.ts',
    '/mnt/c/Users/mia/a',
  ];
  const finding = (path: string) => ({
    rule: 'machine-paths',
    cell: 'c',
    message: `The output names ${path}, a place on the machine that it was made on`,
  });

  test.each(paths)('%s is found in what was printed', (path) => {
    expect(ofOutput(printed(`at ${path}:\nat (${path}) once more`))).toEqual([finding(path)]);
  });

  test('are found in values, in HTML, in plotly and in errors, also behind colours', () => {
    const [path] = paths as [string];
    for (const output of [
      shown({ 'text/plain': `'${path}'` }),
      shown({ 'text/html': `<b>${path}</b>` }),
      shown({ 'application/vnd.plotly.v1+json': { data: [], layout: { title: { text: `of ${path}` } } } }),
    ]) {
      expect(ofOutput(output)).toEqual([finding(path)]);
    }
    const error = failed('Error', 'no', [`\u001b[31mat \u001b[1m/home/\u001b[0mmia/course/a.ts`]);
    expect(found([code('c', 'x', [error], { tags: ['raises-exception'] })])).toEqual([finding(path)]);
  });

  test.each(['https://example.org/home/mia', 'a/tmp/b', 'src/home/page.ts', 'the /tmp folder', 'C: Users'])(
    '%s is none',
    (words) => expect(ofOutput(printed(words))).toEqual([]),
  );
});

describe('words for those who do not see', () => {
  test('a figure wants some', () => {
    expect(ofOutput(shown({ 'image/png': pixel, 'text/plain': '<Figure size 1x1 with 1 Axes>' }))).toEqual([
      {
        rule: 'figures',
        cell: 'c',
        message: `A figure (image/png) has no words that say what it shows. Give it a sentence in the output's metadata: { "image/png": { "alt": "..." } }`,
      },
    ]);
    expect(
      ofOutput(shown({ 'application/vnd.plotly.v1+json': { data: [{ type: 'bar', y: [1] }] } })),
    ).toEqual([
      {
        rule: 'figures',
        cell: 'c',
        message:
          'A figure (application/vnd.plotly.v1+json) has no words that say what it shows. Give it a title or, as layout.meta.alt, a sentence',
      },
    ]);
  });

  test.each([
    shown({ 'image/png': pixel }, { 'image/png': { alt: 'one dot' } }),
    shown({ 'image/png': pixel }, { alt: 'one dot' }),
    shown({ 'image/svg+xml': '<svg viewBox="0 0 1 1"><title>a dot</title></svg>' }),
    shown({ 'image/svg+xml': '<svg viewBox="0 0 1 1" aria-label="a dot"></svg>' }),
    shown({ 'application/vnd.plotly.v1+json': { data: [], layout: { meta: { alt: 'a dot' } } } }),
    shown({ 'text/html': '<table><tr><td>1</td></tr></table>' }),
  ])('output %# has some or needs none', (output) => {
    expect(ofOutput(output)).toEqual([]);
  });

  test('an image in the text wants some, too', () => {
    const cell = text('t', '![](attachment:a.png)', { attachments: { 'a.png': { 'image/png': pixel } } });
    expect(found([cell])).toEqual([
      { rule: 'text', cell: 't', message: 'The picture "a.png" has no text instead of it (alt)' },
    ]);
  });
});

describe('what is not there', () => {
  test('a page beside', () => {
    expect(found([text('t', '[a](08-gone.ipynb#x) <a href="09-gone.html">b</a>')], { folder })).toEqual(
      ['08-gone.ipynb', '09-gone.html'].map((path) => ({
        rule: 'links',
        cell: 't',
        message: `The text links to ${path}, which does not exist beside the notebook`,
      })),
    );
  });

  test('a place on the page', () => {
    expect(found([text('t', '[a](#nowhere)')])).toEqual([
      { rule: 'text', cell: 't', message: 'The text links to #nowhere, and the page has no such place' },
    ]);
  });

  test('what only the network has', () => {
    const html = '<img src="https://example.org/a.png" alt="a"><script src="//example.org/b.js"></script>';
    expect(found([code('c', 'x', [shown({ 'text/html': html })])])).toEqual(
      ['https://example.org/a.png', '//example.org/b.js'].map((target) => ({
        rule: 'external',
        cell: 'c',
        message: `The output wants ${target} from the network, so the page lacks it`,
      })),
    );
    const picture = text('t', '![a](https://example.org/a.png)');
    expect(found([picture]).map(({ rule, cell }) => [rule, cell])).toEqual([['text', 't']]);
  });

  test('a page that would fetch something is found, too', () => {
    const notebook = counted(notebookOf([code('c', 'x')]));
    const page = '<link href="https://example.org/a.css"><style>b{background:url(//example.org/c)}</style>';
    expect(checkHandout(notebook, page, { name: 'a' })).toEqual(
      ['https://example.org/a.css', '//example.org/c'].map((target) => ({
        rule: 'external',
        message: `The page would fetch ${target}`,
      })),
    );
  });
});

test('a check that only says that its exercise is not done is no fault', () => {
  const cells = exercise('06-1', 'throw 1').map((cell) =>
    cell.id === '06-1-c'
      ? {
          ...cell,
          outputs: [
            printed('· a\n'),
            failed('CheckFailed', 'Exercise 06-1 is yours to write: 1 public check waits for it'),
          ],
        }
      : cell,
  );
  expect(found([text('h', '## Tasks'), ...cells])).toEqual([]);
});
