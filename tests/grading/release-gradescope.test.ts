import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { unzip } from '../../lib/datasets/format/zip.ts';
import { autograder, courseFiles } from '../../lib/grading/release/gradescope/autograder.ts';
import { put, temporaryFolder } from '../cli/folder.ts';
import { place } from '../e2e/place.ts';
import { madeLesson, putHidden } from './release-made.ts';

const temporary = temporaryFolder();

/** The checkout with little in it. */
function smallCourse(): string {
  const root = temporary('course');
  for (const file of ['package.json', 'package-lock.json', '.npmrc', 'tsconfig.json', 'README.md']) {
    put(`${root}/${file}`, file);
  }
  for (const path of [
    'lib/base/rng.ts',
    'lib/.DS_Store',
    'lib/base/rng.ts~',
    'lib/.cache/x',
    'data/catalog.json',
  ]) {
    put(`${root}/${path}`, path);
  }
  for (const path of [
    '.git/config',
    '.cache/x',
    'dist/x.js',
    'node_modules/x.js',
    '.venv/x',
    'notebooks/01.ipynb',
  ]) {
    put(`${root}/${path}`, 'stays at home');
  }
  return root;
}

test('an autograder holds its scripts, the lesson with what is hidden, and the course, and nothing else', () => {
  const exercises = putHidden(temporary('exercises'));
  put(`${exercises}/91-other/91-1-other/solution.ts`, 'of another lesson');
  const bytes = autograder(madeLesson(), exercises, courseFiles(smallCourse()));
  const files = Object.fromEntries(
    [...unzip(bytes)].map(({ name, bytes }) => [name, String(Buffer.from(bytes))]),
  );
  expect(Object.keys(files)).toEqual([
    'course/.npmrc',
    'course/data/catalog.json',
    'course/lib/base/rng.ts',
    'course/notebooks/90-made.ipynb',
    'course/package-lock.json',
    'course/package.json',
    'course/tests/exercises/90-made/90-1-scale/checks.ts',
    'course/tests/exercises/90-made/90-1-scale/mutants/adds.ts',
    'course/tests/exercises/90-made/90-1-scale/solution.ts',
    'course/tsconfig.json',
    'grade-submission.mjs',
    'lesson',
    'run_autograder',
    'setup.sh',
  ]);
  expect(files.lesson).toBe('90-made\n');
  expect(Object.values(files)).not.toContain('stays at home');
  expect(autograder(madeLesson(), exercises, courseFiles(temporary('course')))).toEqual(bytes);
});

const bash = existsSync('/bin/bash') ? test : test.skip;
bash.each(['setup.sh', 'run_autograder'])('bash can read %s, whose first line names it', (name) => {
  const path = place('lib', 'grading', 'release', 'gradescope', name);
  expect(spawnSync('/bin/bash', ['-n', path], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
  expect(spawnSync('/bin/sh', ['-c', `head -1 "${path}"`], { encoding: 'utf8' }).stdout).toBe(
    '#!/usr/bin/env bash\n',
  );
});
