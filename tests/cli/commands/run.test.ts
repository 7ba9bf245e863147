import { existsSync, readFileSync } from 'node:fs';
import { beforeEach, expect, jest, test } from '@jest/globals';
import { notebooksDir } from '../../../lib/base/index.ts';
import { main } from '../../../lib/cli/main.ts';
import { lessonNames } from '../../../lib/grading/index.ts';
import { readNotebook, writeNotebook } from '../../../lib/notebook/index.ts';
import { made, outputsOf } from '../../notebook/made.ts';
import { setEnv } from '../checkout.ts';
import { put, temporaryFolder } from '../folder.ts';

jest.setTimeout(60_000);
const at = temporaryFolder();
let said: string[];
let wrong: string[];
beforeEach(() => {
  said = [];
  wrong = [];
  jest.spyOn(console, 'log').mockImplementation((text) => void said.push(text));
  jest.spyOn(console, 'error').mockImplementation((text) => void wrong.push(text));
  setEnv({ DOWNHILL_CACHE: at('cache') });
});
const write = (name: string, ...sources: string[]) => {
  writeNotebook(at(name), made(...sources));
  return at(name);
};
const timeless = (lines: string[]) => lines.map((line) => line.replace(/\d+(\.\d)? s$/m, 'T s'));

test('notebooks are run one after the other, a line each, and the results lie in the cache', async () => {
  const [good, bad] = [write('good.ipynb', 'const x = 1;', 'x'), write('bad.ipynb', 'x', '1')];
  const before = readFileSync(good, 'utf8');
  expect(await main(['run', good, bad])).toBe(1);
  expect(timeless(said)).toEqual([
    `ok      ${good}  2 cells, T s`,
    `not ok  ${bad}  1 cell, T s
        cell c0:
          Cannot find name 'x'. (TS2304)
          Cell [1], line 1
          > 1 | x
              | ^
        all of it: ${at('cache', 'executed', 'bad.ipynb')}`,
  ]);
  expect(outputsOf(readNotebook(at('cache', 'executed', 'good.ipynb')))[1]).toMatchObject([
    { output_type: 'execute_result' },
  ]);
  expect(readFileSync(good, 'utf8')).toBe(before);
  expect(wrong).toEqual([]);
});

test('a folder stands for the notebooks in it, in their order', async () => {
  for (const name of ['b.ipynb', 'a.ipynb', 'below/c.ipynb']) writeNotebook(at('all', name), made());
  put(at('all', 'notes.txt'), '');
  expect(await main(['run', at('all')])).toBe(0);
  expect(timeless(said)).toEqual([
    `ok      ${at('all', 'a.ipynb')}  0 cells, T s`,
    `ok      ${at('all', 'b.ipynb')}  0 cells, T s`,
  ]);
});

test('--json, --out and --allow-errors: one object, another folder, and all cells', async () => {
  const path = write('n.ipynb', "throw new Error('no')", '1');
  expect(await main(['run', '--json', '--allow-errors', '--out', at('out'), path])).toBe(1);
  expect(said).toHaveLength(1);
  expect(JSON.parse(said[0]!)).toEqual({
    ok: false,
    notebooks: [
      {
        notebook: path,
        ok: false,
        cells: 2,
        seconds: expect.any(Number),
        out: at('out', 'n.ipynb'),
        failures: [expect.objectContaining({ id: 'c0', ename: 'Error', evalue: 'no', expected: false })],
      },
    ],
  });
});

test('--timeout bounds a cell', async () => {
  expect(await main(['run', '--timeout', '1', write('n.ipynb', 'for (;;) {}')])).toBe(1);
  expect(said.join('')).toContain('TimeoutError: The cell ran longer than 1 s');
});

test('a notebook that cannot be read is told, and the next one is run', async () => {
  const [bad, good] = [put(at('bad.ipynb'), '{"nbformat":3}'), write('good.ipynb')];
  expect(await main(['run', bad, good])).toBe(1);
  expect(timeless(said)).toEqual([
    `not ok  Cannot read ${bad}: nbformat 3 where nbformat 4 was wanted. Open it in JupyterLab and save it, which converts it`,
    `ok      ${good}  0 cells, T s`,
  ]);
});

test('--clean runs nothing and takes the results off, in place', async () => {
  const dirty = made({ source: '1', execution_count: 3, outputs: [] }, 'throw 1');
  writeNotebook(at('n.ipynb'), dirty);
  expect(await main(['run', '--clean', at('n.ipynb')])).toBe(0);
  expect(readNotebook(at('n.ipynb'))).toEqual(made('1', 'throw 1'));
  expect(said).toEqual([`cleaned ${at('n.ipynb')}`]);
  expect(existsSync(at('cache'))).toBe(false);
});

test('--solutions fills the exercises in, apart from other results, and takes a failing check for a failure', async () => {
  const mark = (part: 'answer' | 'check') => ({ exercise: '00-1', part });
  const source = "function broadcastShapes() { throw new Error('Exercise 00-1 is yours to write'); }";
  const starter = { id: 'answer', source, metadata: { downhill: mark('answer') } };
  const check = (wanted: number) => ({
    id: `check-${wanted}`,
    source: `if (broadcastShapes([3, 1], [4])[1] !== ${wanted}) throw new Error('found another')`,
    metadata: { downhill: mark('check'), tags: ['raises-exception'] },
  });
  const path = at('00-start-here.ipynb'); // a lesson's name: its solutions are taken
  writeNotebook(path, made(starter, check(4)));
  const before = readFileSync(path, 'utf8');
  expect(await main(['run', '--solutions', path])).toBe(0);
  expect(readFileSync(path, 'utf8')).toBe(before);
  const [answer] = readNotebook(at('cache', 'executed', 'solutions', '00-start-here.ipynb')).cells;
  expect(answer!.source).toMatch(/^\/\*\*.*\*\/\nfunction broadcastShapes\(a: number\[\], b: number\[\]\)/);
  expect(existsSync(at('cache', 'executed', '00-start-here.ipynb'))).toBe(false);

  writeNotebook(path, made(starter, check(5), '1'));
  expect(await main(['run', '--solutions', path])).toBe(1);
  expect(timeless(said)[1]).toContain(
    `not ok  ${path}  3 cells, T s\n        cell check-5:\n          Error: found another`,
  );
});

test('--solutions tells of an exercise that has none', async () => {
  const open = { source: '', metadata: { downhill: { exercise: '00-9', part: 'answer' } } };
  const byHand = { source: '', metadata: { downhill: { exercise: '00-8', part: 'answer', manual: true } } };
  writeNotebook(at('00-start-here.ipynb'), made(byHand, open));
  expect(await main(['run', '--solutions', at('00-start-here.ipynb')])).toBe(1);
  expect(said).toEqual([
    `not ok  Cannot fill in ${at('00-start-here.ipynb')}: no solution for 00-9; looked for tests/exercises/00-start-here/00-9-*/solution.ts`,
  ]);
});

test('wrong use is told before anything runs', async () => {
  const path = write('n.ipynb', '1');
  const other = at('other', 'n.ipynb');
  writeNotebook(other, made('2'));
  put(at('empty', 'notes.txt'), '');
  const sentences: [string[], string][] = [
    [[], 'downhill run wants a notebook. See: npx downhill run --help'],
    [[at('none.ipynb')], `Cannot run ${at('none.ipynb')}: there is no such file`],
    [['77'], `Cannot find "77": no such lesson. Known: ${lessonNames().join(', ')}`],
    [[at('empty')], `Cannot run ${at('empty')}: no notebook (.ipynb) lies in it`],
    [['--timeout', 'soon', path], '--timeout wants a number of seconds above 0, found "soon"'],
    [['--timeout', '0', path], '--timeout wants a number of seconds above 0, found "0"'],
    [[path, other], 'Two notebooks are named n.ipynb: run them one at a time'],
    [['--out', at(), path], `The result would be written over ${path}: choose another --out`],
    [
      ['--out', notebooksDir('deep'), path],
      '--out wants another folder than notebooks/: the lessons are kept without results',
    ],
  ];
  for (const [words] of sentences) expect(await main(['run', ...words])).toBe(2);
  expect(wrong).toEqual(sentences.map(([, sentence]) => sentence));
  expect(said).toEqual([]);
});

test('another seed takes the place of the one in the set-up, and the results lie apart', async () => {
  const path = write('seeded.ipynb', 'const a = 1;\nconst seed = 6;\nconst other = seed + a;', 'other');
  expect(await main(['run', '--seed', '41', path])).toBe(0);
  const out = at('cache', 'executed', 'seed-41', 'seeded.ipynb');
  expect(outputsOf(readNotebook(out)).at(-1)).toMatchObject([{ data: { 'text/plain': '42' } }]);
  expect(await main(['run', '--seed', '1.5', path])).toBe(2);
  expect(wrong.join('\n')).toContain('--seed wants a whole number, found "1.5"');
  expect(await main(['run', '--seed', '1', write('bare.ipynb', '1')])).toBe(1);
  expect(said.at(-1)).toContain('with the seed 1: no cell has a line as "const seed = 6;"');
});
