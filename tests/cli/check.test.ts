import { readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, expect, jest, test } from '@jest/globals';
import { notebooksDir } from '../../lib/base/index.ts';
import { main } from '../../lib/cli/main.ts';
import { lessonNames } from '../../lib/grading/index.ts';
import { notebookText, readNotebook } from '../../lib/notebook/index.ts';
import { put, temporaryFolder } from './folder.ts';

jest.setTimeout(60_000);
const at = temporaryFolder();
let said: string[];
let wrong: string[];
beforeEach(() => {
  [said, wrong] = [[], []];
  jest.spyOn(console, 'log').mockImplementation((text) => void said.push(text));
  jest.spyOn(console, 'error').mockImplementation((text) => void wrong.push(text));
});
const original = () => readFileSync(notebooksDir('00-start-here.ipynb'), 'utf8');
const copy = () => {
  put(at('01-what-is-machine-learning.ipynb'), 'what the lesson leads on to');
  return put(at('00-start-here.ipynb'), original());
};

test('a lesson that is not there is told before anything is done or written', async () => {
  const path = copy();
  writeFileSync(path, original().replace(/"execution_count": null/, '"execution_count": 3'));
  const before = readFileSync(path, 'utf8');
  expect(await main(['check', '--fix', path, '77'])).toBe(2);
  expect(wrong).toEqual([`Cannot find "77": no such lesson. Known: ${lessonNames().join(', ')}`]);
  expect([said, readFileSync(path, 'utf8')]).toEqual([[], before]);
});

test('a file that is no notebook is a finding, and costs no other lesson its own', async () => {
  const broken = put(at('one.ipynb'), '{"cells": [');
  const missing = at('two.ipynb');
  expect(await main(['check', '--json', broken, missing])).toBe(1);
  expect(JSON.parse(said[0]!)).toEqual({
    ok: false,
    lessons: [
      { lesson: 'one', findings: [expect.stringMatching(/^Cannot read .*one\.ipynb: it is not JSON/)] },
      { lesson: 'two', findings: [`Cannot read ${missing}: there is no such file`] },
    ],
  });
  expect([said.length, wrong]).toEqual([1, []]);
});

test('without --fix what is wrong is told by cell and rule; exercises without checks are a finding, too', async () => {
  const notebook = readNotebook(copy());
  notebook.cells = notebook.cells.filter(({ metadata }) => !metadata.downhill);
  notebook.cells.push(
    {
      id: 'extra',
      cell_type: 'code',
      source: 'const n: number = "text";',
      metadata: {},
      execution_count: null,
      outputs: [],
    },
    {
      id: 'asks',
      cell_type: 'code',
      source: 'const asked = 1;',
      metadata: { downhill: { exercise: '66-1', part: 'answer' } },
      execution_count: null,
      outputs: [],
    },
  );
  const path = put(at('66-made.ipynb'), notebookText(notebook));
  expect(await main(['check', path])).toBe(1);
  const [report] = said;
  expect(report).toMatch(/^not ok {2}66-made\n/);
  const findings = report!.split('\n').slice(1);
  expect(findings).toContainEqual(
    expect.stringMatching(/^ {8}cell extra: .*not assignable to type 'number'.*\(types\)$/),
  );
  expect(findings).toContainEqual(
    expect.stringMatching(
      /^ {8}Cannot grade 66-made: exercise 66-1 has no hidden checks; looked for .*checks\.ts$/,
    ),
  );
  expect(wrong).toEqual([]);
});

const mine = (make: string, wanted = 'undefined') => `import { hidden } from 'downhill/grading';
export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'mine',
    points: 1,
    make: ${make},
    probe: ({ standardize }, x) => standardize(x).mean.length,
    verdict: () => ${wanted},
  }),
]);`;

test('a solution whose exercise the lesson lacks is a finding, however fine its types are', async () => {
  const path = copy();
  const notebook = readNotebook(path);
  const cells = notebook.cells.filter(({ metadata }) => !JSON.stringify(metadata).includes('"00-3"'));
  expect(cells.length).toBeLessThan(notebook.cells.length);
  writeFileSync(path, notebookText({ ...notebook, cells }));
  await main(['check', path]);
  expect(said[0]).toContain('Cannot fill in exercise 00-3: the notebook has no answer cell for it');
});

test('--checks tries a teacher’s own checks on the solution, and tells why one cannot draw its inputs', async () => {
  const folder = at('mine');
  const file = at('mine', '00-start-here', '00-3-own', 'checks.ts');
  put(file, mine('() => [[1, 2], [3, 5]]'));
  expect(await main(['check', '00', '--checks', folder])).toBe(0);
  expect(said).toEqual(['private checks: 1 for 00-3\nok      00-start-here']);
  put(file, mine("() => { throw new RangeError('no such row'); }"));
  expect(await main(['check', '00', '--checks', folder])).toBe(1);
  expect(said[1]).toContain('the solution loses "mine" (ungradable: its make threw RangeError: no such row)');
  put(file, 'export const a = 1;\nexport default hidden([;\n');
  expect(await main(['check', '00', '--checks', folder])).toBe(1);
  expect(said[2]).toBe(`not ok  00-start-here\n        Cannot read ${file}:2: Expression expected`);
});

test('--seed draws other inputs, the same for the same seed', async () => {
  const told = "(rng) => { throw new RangeError('drew ' + rng.int(1e9)); }";
  put(at('mine', '00-start-here', '00-3-own', 'checks.ts'), mine(told));
  for (const seed of ['1', '2', '1']) await main(['check', '00', '--checks', at('mine'), '--seed', seed]);
  const [one, two, again] = said.map((text) => /drew \d+/.exec(text)![0]);
  expect(again).toBe(one);
  expect(two).not.toBe(one);
});

test('--checks with nothing for the lesson is wrong use, told before anything is done', async () => {
  put(at('mine', '00-start-here', 'checks.ts'), '');
  expect(await main(['check', '--fix', copy(), '--checks', at('mine')])).toBe(2);
  expect(wrong).toEqual([
    `--checks ${at('mine')} has no checks for 00-start-here; looked for ${at('mine', '00-start-here', '00-1-WORDS', 'checks.ts')}. Wanted FOLDER/LESSON/ID-WORDS/checks.ts`,
  ]);
});

test('--fix writes the form of the file and the stamps for nbgrader, and the lesson is clean', async () => {
  const path = copy();
  const notebook = readNotebook(path);
  for (const cell of notebook.cells) {
    delete cell.metadata.nbgrader;
    if (cell.cell_type === 'code') cell.execution_count = 7;
  }
  writeFileSync(path, `${notebookText(notebook)}\n\n`);
  expect(await main(['check', '--json', '--fix', path])).toBe(0);
  expect(JSON.parse(said[0]!)).toEqual({ ok: true, lessons: [{ lesson: '00-start-here', findings: [] }] });
  expect(readFileSync(path, 'utf8')).toBe(original());
  expect(wrong).toEqual([]);
});
