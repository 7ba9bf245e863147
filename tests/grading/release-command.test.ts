import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { notebooksDir, UsageError } from 'downhill/base';
import { exercisesOf, parseNotebook } from 'downhill/notebook';
import { release } from '../../lib/cli/commands/release.ts';
import { temporaryFolder } from '../cli/folder.ts';

const temporary = temporaryFolder();
let said: string[];
beforeEach(() => {
  said = [];
  jest.spyOn(console, 'log').mockImplementation((line) => void said.push(String(line)));
});
afterEach(() => {
  jest.restoreAllMocks();
});

const run = (positionals: string[], values = {}) => release.run({ values, positionals });

test('the lessons that are named are written, and told', async () => {
  const out = temporary('out');
  expect(await run([out, '00'], { nbgrader: true })).toBe(0);
  expect(said).toEqual([
    [
      `Released in ${out}`,
      'For learners:',
      '  00-start-here.ipynb',
      '  Next: hand these out, as they are',
      'For nbgrader, with the solutions: do not share',
      '  source/00-start-here/00-start-here.ipynb',
      '  nbgrader_config.py',
      '  Next: in this folder: nbgrader generate_assignment 00-start-here; learners get what it writes to release/',
    ].join('\n'),
  ]);
  const released = parseNotebook(readFileSync(temporary('out', '00-start-here.ipynb'), 'utf8'));
  expect(exercisesOf(released).map(({ id }) => id)).toEqual(['00-1', '00-2', '00-3']);
});

test('what Gradescope gets is told apart from what learners get, with the place to upload it to', async () => {
  expect(await run([temporary('out'), '00'], { gradescope: true })).toBe(0);
  expect(said[0]!.split('\n').slice(4)).toEqual([
    'For Gradescope, with hidden checks and solutions: do not share',
    '  00-start-here-autograder.zip',
    '  Next: in a programming assignment: Configure Autograder, upload the zip of its lesson, Update Autograder',
  ]);
});

test('with --json it says so in JSON', async () => {
  expect(await run([temporary('out'), '00-start-here'], { json: true })).toBe(0);
  expect(JSON.parse(said.join('\n'))).toEqual({ folder: temporary('out'), files: ['00-start-here.ipynb'] });
});

test('without a folder, into the lessons, of a lesson that is none or twice, nothing is written', async () => {
  await expect(run([])).rejects.toThrow(
    new UsageError('downhill release wants a folder. See: npx downhill release --help'),
  );
  mkdirSync(temporary('links'));
  symlinkSync(notebooksDir(), temporary('links', 'lessons'), 'junction');
  for (const into of [notebooksDir(), notebooksDir('class'), temporary('links', 'lessons', 'class')]) {
    await expect(run([into])).rejects.toThrow(
      new UsageError('Cannot release into notebooks/: the lessons themselves lie there'),
    );
    expect(existsSync(notebooksDir('class'))).toBe(false);
  }
  await expect(run([temporary('out'), '00-start-her'])).rejects.toThrow(/Did you mean "00-start-here"\?/);
  await expect(run([temporary('out'), '00', '00-start-here'])).rejects.toThrow(
    new UsageError('Cannot release 00-start-here twice: name each lesson once'),
  );
  expect(readdirSync(temporary()).sort()).toEqual(['links']);
});
