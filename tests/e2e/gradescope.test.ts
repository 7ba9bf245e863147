import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { unzip } from '../../lib/datasets/format/zip.ts';
import { exercisesOf, fillIn, notebookText, readNotebook, solutionsOf } from '../../lib/notebook/index.ts';
import { downhill } from './downhill.ts';
import { documented } from './gradescope-format.ts';
import { place } from './place.ts';

jest.setTimeout(600_000);

const lesson = '00-start-here';
// Outside of the checkout, as on Gradescope: nothing of it may be found by looking upwards.
let home: string;
let env: NodeJS.ProcessEnv;
const at = (...parts: string[]) => join(home, ...parts);
const teachers = readNotebook(place('notebooks', `${lesson}.ipynb`));
const exercises = exercisesOf(teachers);
const solutions = solutionsOf(lesson);
const most = exercises.reduce((sum, { points }) => sum + points, 0);
const answered = (ids: string[]) =>
  notebookText(fillIn(teachers, new Map([...solutions].filter(([id]) => ids.includes(id)))));

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'autograder-'));
  expect(downhill('release', at('out'), '--gradescope', lesson)).toMatchObject({ status: 0, stderr: '' });
  for (const { name, bytes } of unzip(readFileSync(at('out', `${lesson}-autograder.zip`)))) {
    mkdirSync(dirname(at('source', name)), { recursive: true });
    writeFileSync(at('source', name), bytes, {
      mode: /^(setup\.sh|run_autograder)$/.test(name) ? 0o755 : 0o644,
    });
  }
  cpSync(at('source', 'run_autograder'), at('run_autograder'));
  linkPackages(place('node_modules'), at('source', 'course', 'node_modules'));
  mkdirSync(at('bin'));
  writeFileSync(at('bin', 'apt-get'), '#!/bin/sh\nexit 1\n'); // this machine stays as it is
  chmodSync(at('bin', 'apt-get'), 0o755);
  const path = [at('bin'), dirname(process.execPath), process.env.PATH].join(delimiter);
  env = { PATH: path, HOME: home, AUTOGRADER: home };
  const { status, stdout, stderr } = spawnSync(at('source', 'setup.sh'), {
    cwd: home,
    env,
    encoding: 'utf8',
  });
  expect({ status, stdout, stderr: status === 0 ? '' : stderr }).toEqual({
    status: 0,
    stdout: expect.stringContaining(`Ready to grade ${lesson}.\n`),
    stderr: '',
  });
});
afterAll(() => rmSync(home, { recursive: true, force: true }));
beforeEach(() => {
  for (const folder of ['submission', 'results']) {
    rmSync(at(folder), { recursive: true, force: true });
    mkdirSync(at(folder));
  }
});

/** The checkout's packages, which saves an install; setup.sh sets the time of one file in them. */
function linkPackages(from: string, to: string): void {
  const link = (...parts: string[]) => symlinkSync(join(from, ...parts), join(to, ...parts));
  mkdirSync(join(to, 'typescript'), { recursive: true });
  for (const name of readdirSync(from)) if (name !== 'typescript') link(name);
  for (const name of readdirSync(join(from, 'typescript')))
    if (name !== 'package.json') link('typescript', name);
  cpSync(join(from, 'typescript', 'package.json'), join(to, 'typescript', 'package.json'));
}

/** A command of the course that lies in the archive. */
function downhillThere(...args: string[]) {
  const start = at('source', 'course', 'lib', 'cli', 'start.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [start, ...args], { env, encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** Runs the autograder as Gradescope does; what it wrote, which must have the documented form. */
function graded(files: Record<string, string>) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(at('submission', name)), { recursive: true });
    writeFileSync(at('submission', name), text);
  }
  const { status, stderr } = spawnSync(at('run_autograder'), { cwd: home, env, encoding: 'utf8' });
  const results = JSON.parse(readFileSync(at('results', 'results.json'), 'utf8'));
  expect({ status, stderr, wrong: documented(results) }).toEqual({ status: 0, stderr: '', wrong: [] });
  return results;
}

test('an image, which keeps whole seconds of times only, needs no new build for a submission', () => {
  const kept = ['lib/cli/main.ts', 'tsconfig.json', 'node_modules/typescript/package.json'];
  const times = kept.map((path) => statSync(at('source', 'course', path)).mtimeMs % 1000);
  expect(times).toEqual([0, 0, 0]);
  expect(downhillThere('build')).toEqual({ status: 0, stdout: '', stderr: '' });
});

test('a solved notebook has all points, and each check is a test with its points', () => {
  const { score, tests } = graded({ [`${lesson}.ipynb`]: answered([...solutions.keys()]) });
  expect(score).toBe(most);
  const sum = (key: string) => tests.reduce((all: number, one: Record<string, number>) => all + one[key]!, 0);
  expect([sum('score'), sum('max_score')]).toEqual([most, most]);
  expect(new Set(tests.map(({ status }: { status: string }) => status))).toEqual(new Set(['passed']));
  expect(existsSync(at('results', 'results.json.part'))).toBe(false);
});

test('an empty one has none, and half a one its half, whatever its name', () => {
  expect(graded({ 'my homework (1).ipynb': answered([]) }).score).toBe(0);
  const [first] = exercises;
  expect(graded({ 'deep/er/作业.ipynb': answered([first!.id]) }).score).toBe(first!.points);
});

test('of several notebooks the one with the answers is graded, and the page says so', () => {
  const { score, output } = graded({
    'a.ipynb': JSON.stringify({ cells: [], metadata: {}, nbformat: 4, nbformat_minor: 5 }),
    '__MACOSX/._00.ipynb': 'junk',
    '.ipynb_checkpoints/00-start-here-checkpoint.ipynb': answered([]),
    'handed in.ipynb': answered([...solutions.keys()]),
  });
  expect(score).toBe(most);
  expect(output).toContain('2 notebooks were handed in; graded was handed in.ipynb.');
});

test.each<[string, Record<string, string>, RegExp]>([
  ['nothing', {}, /^No notebook was handed in: a file 00-start-here\.ipynb is wanted\.$/],
  ['no notebook', { 'essay.txt': 'words' }, /^No notebook was handed in/],
  [
    'a file that is no JSON',
    { [`${lesson}.ipynb`]: '<html>' },
    /^Cannot grade 00-start-here\.ipynb: it is not JSON$/m,
  ],
])('of %s the page says what is wrong', (_, files, sentence) => {
  const { score, output } = graded(files);
  expect(score).toBe(0);
  expect(output).toMatch(sentence);
});

test('a link to something of the machine is no submission', () => {
  symlinkSync(at('source', 'course', 'notebooks', `${lesson}.ipynb`), at('submission', `${lesson}.ipynb`));
  expect(graded({})).toMatchObject({
    score: 0,
    output: expect.stringContaining('No notebook was handed in'),
  });
});

test('a results.json is there when even the grader cannot start', () => {
  rmSync(at('source', 'lesson'));
  const { status } = spawnSync(at('run_autograder'), { cwd: home, env, encoding: 'utf8' });
  const results = JSON.parse(readFileSync(at('results', 'results.json'), 'utf8'));
  expect({ status, wrong: documented(results), ...results }).toEqual({
    status: 0,
    wrong: [],
    score: 0,
    output: 'Grading did not come to its end. This is no verdict on your work: tell your teacher.',
    stdout_visibility: 'hidden',
  });
});
