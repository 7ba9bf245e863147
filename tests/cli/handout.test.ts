import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { main } from '../../lib/cli/main.ts';
import { type Notebook, writeNotebook } from '../../lib/notebook/index.ts';
import { code, counted, exercise, failed, notebookOf, printed, text } from '../handout/made.ts';
import { setEnv } from './checkout.ts';
import { put, temporaryFolder } from './folder.ts';

// The lessons of this test lie in a folder of its own.
let lessons = '';
jest.mock('../../lib/base/index.ts', () => ({
  ...jest.requireActual<typeof import('../../lib/base/index.ts')>('../../lib/base/index.ts'),
  notebooksDir: (...parts: string[]) => [lessons, ...parts].join('/'),
}));

jest.setTimeout(60_000);
const at = temporaryFolder();
let said: string[];
let wrong: string[];
beforeEach(() => {
  said = [];
  wrong = [];
  lessons = at('notebooks');
  jest.spyOn(console, 'log').mockImplementation((line) => void said.push(line));
  jest.spyOn(console, 'error').mockImplementation((line) => void wrong.push(line));
  setEnv({ DOWNHILL_CACHE: at('cache'), DOWNHILL_CHROMIUM: at('no-chromium') });
});

const write = (name: string, notebook: Notebook) => {
  writeNotebook(at(name), notebook);
  return at(name);
};
const sound = counted(notebookOf([text('t', '# Sound'), code('c', '1 + 1', [printed('2')])]));
const kilobytes = (lines: string[]) => lines.map((line) => line.replace(/\d+ kB/, 'N kB'));

describe('a page', () => {
  test('is written for each notebook, whole and under its name; the notebook stays as it is', async () => {
    const [a, b] = [write('in/a.ipynb', sound), write('in/b.ipynb', sound)];
    const before = readFileSync(a, 'utf8');
    expect(await main(['handout', at('in'), '-o', at('out')])).toBe(0);
    expect(kilobytes(said)).toEqual(
      [a, b].map((path) => `ok      ${path} -> ${at('out', page(path))}  N kB`),
    );
    expect(readdirSync(at('out'))).toEqual(['a.html', 'b.html']);
    expect(readFileSync(at('out', 'a.html'), 'utf8')).toMatch(/^<!doctype html>.*<\/html>\s*$/s);
    expect(readFileSync(a, 'utf8')).toBe(before);
    expect(wrong).toEqual([]);
  });

  const page = (path: string) => basename(path).replace('.ipynb', '.html');

  test('of another variant has another name, and the theme that is asked for', async () => {
    const path = write('a.ipynb', sound);
    expect(await main(['handout', path, '--out', at('out'), '--variant', 'teacher', '--theme', 'dark'])).toBe(
      0,
    );
    expect(readFileSync(at('out', 'a.teacher.html'), 'utf8')).toContain('data-theme="dark"');
  });

  test('--json tells of each', async () => {
    const path = write('a.ipynb', sound);
    expect(await main(['handout', path, '--out', at('out'), '--json'])).toBe(0);
    const out = at('out', 'a.html');
    expect(said.map((line) => JSON.parse(line))).toEqual([
      {
        ok: true,
        handouts: [
          { notebook: path, ok: true, out, bytes: readFileSync(out).length, findings: [], notes: [] },
        ],
      },
    ]);
  });

  test('that cannot be made leaves the others alone, and the exit code is 1', async () => {
    const [bad, good] = [put(at('a.ipynb'), '{"nbformat":3}'), write('b.ipynb', sound)];
    expect(await main(['handout', bad, good, '--out', at('out')])).toBe(1);
    expect(said[0]).toBe(
      `not ok  ${bad}\n        Cannot read ${bad}: nbformat 3 where nbformat 4 was wanted. Open it in JupyterLab and save it, which converts it`,
    );
    expect(readdirSync(at('out'))).toEqual(['b.html']);
  });

  test('is not printed without a Chromium, which the report tells; the page itself is there', async () => {
    const path = write('a.ipynb', sound);
    expect(await main(['handout', path, '--out', at('out'), '--pdf'])).toBe(1);
    expect(kilobytes(said)).toEqual([
      `not ok  ${path} -> ${at('out', 'a.html')}  N kB\n        No Chromium to print with: DOWNHILL_CHROMIUM names ${at('no-chromium')}, which is not there`,
    ]);
    expect(readdirSync(at('out'))).toEqual(['a.html']);
  });
});

describe('--check', () => {
  const faulty = counted(
    notebookOf([text('t', '# A\n\n[next](gone.ipynb)'), code('c', 'x', [failed('Error', 'no')])]),
  );

  test('finds faults, says where they are, and writes nothing', async () => {
    const path = write('a.ipynb', faulty);
    expect(await main(['handout', path, '--check', '--out', at('out')])).toBe(1);
    expect(said).toEqual([
      `not ok  ${path}\n${[
        'cell c: The cell fails, and no tag says that it will: Error: no (errors)',
        'cell t: The text links to gone.ipynb, which does not exist beside the notebook (links)',
      ]
        .map((line) => `        ${line}`)
        .join('\n')}`,
    ]);
    expect(existsSync(at('out'))).toBe(false);
  });

  test('of a sound notebook writes its page only where --out says so', async () => {
    const path = write('a.ipynb', sound);
    expect(await main(['handout', path, '--check'])).toBe(0);
    expect(said).toEqual([`ok      ${path}`]);
    expect(await main(['handout', path, '--check', '--out', at('out')])).toBe(0);
    expect(readdirSync(at('out'))).toEqual(['a.html']);
  });
});

describe('a lesson without results', () => {
  const starter = "const half = 'none';\nthrow new Error('Exercise 91-1 is yours to write');";
  const cells = [text('t', '# Lesson'), code('c', 'console.log(6 * 7)')];
  const lesson = (more = cells) => write('notebooks/91-lesson.ipynb', notebookOf(more));
  const out = () => readFileSync(at('out', '91-lesson.html'), 'utf8');
  const make = (...more: string[]) =>
    main(['handout', at('notebooks', '91-lesson.ipynb'), '-o', at('out'), ...more]);

  test('is run first, and once; again when it has changed', async () => {
    lesson();
    expect(await make()).toBe(0);
    expect(out()).toContain('42');
    const executed = at('cache', 'executed', '91-lesson.ipynb');
    const { ino } = statSync(executed); // a second run would put another file there
    expect(await make('--check')).toBe(0);
    expect(statSync(executed).ino).toBe(ino);

    lesson([cells[0]!, code('c', 'console.log(6 * 8)')]);
    expect(await make('--no-run', '--check')).toBe(1);
    expect(said.at(-1)).toContain(
      'The results are not up to date: the lesson has changed since it ran (stale)',
    );
    expect(await make('--no-run')).toBe(0);
    expect(said.at(-1)).toContain('Its results are not up to date: the lesson has changed since it ran');
    expect(out()).not.toContain('42'); // of other code than the page shows
    expect(await make()).toBe(0);
    expect(out()).toContain('48');
    expect(existsSync(at('notebooks', '91-lesson.html'))).toBe(false);
  });

  test('with --no-run is a page without results', async () => {
    lesson();
    expect(await make('--no-run')).toBe(0);
    expect(said.at(-1)).toContain('Its results are not up to date: it has not been run');
    expect(out()).toContain('console');
    expect(existsSync(at('cache', 'executed'))).toBe(false);
  });

  test('that fails makes no page, and the report names the cell', async () => {
    lesson([...cells, code('bad', "throw new Error('no')")]);
    expect(await make()).toBe(1);
    expect(said[0]).toContain(
      `Cannot make a handout of ${at('notebooks', '91-lesson.ipynb')}: it does not run through`,
    );
    expect(said[0]).toContain('cell bad:');
    expect(existsSync(at('out'))).toBe(false);
  });

  test('with an exercise that nobody has solved has no variant with solutions', async () => {
    lesson([...cells, ...exercise('91-1', starter)]);
    expect(await make('--variant', 'solution')).toBe(1);
    expect(said[0]).toContain(
      'no solution for 91-1; looked for tests/exercises/91-lesson/91-1-*/solution.ts',
    );
  });
});
