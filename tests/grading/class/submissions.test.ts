import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, utimesSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from '@jest/globals';
import { findSubmissions } from '../../../lib/grading/class/submissions.ts';
import { put, temporaryFolder } from '../../cli/folder.ts';

const at = temporaryFolder();
/** The lesson stands in the made file. */
const lessonOf = (path: string) => /^lesson (.*)$/.exec(readFileSync(path, 'utf8'))?.[1];
const hand = (name: string, text = 'lesson 06-made', time = '2026-11-20T10:00:00Z') => {
  const path = put(at('class', name), text);
  utimesSync(path, new Date(time), new Date(time));
};
const person = (id: string, name = id, email = '') => ({ id, name, email });
const find = (options: Partial<Parameters<typeof findSubmissions>[1]> = {}) =>
  findSubmissions(at('class'), { lessonOf, ...options });
const seen = (found: ReturnType<typeof find>) =>
  found.submissions.map(({ learner, lesson, name }) => `${learner.id} ${lesson} ${name}`);

test('flat files, folders of learners and the folders of nbgrader are found side by side', () => {
  hand('ann.ipynb');
  hand('bob/06-made.ipynb');
  hand('cid/first homework/06-made.ipynb');
  hand('bob/07-other.ipynb', 'lesson 07-other');
  expect(seen(find())).toEqual([
    'ann 06-made ann.ipynb',
    'bob 06-made bob/06-made.ipynb',
    'cid 06-made cid/first homework/06-made.ipynb',
    'bob 07-other bob/07-other.ipynb',
  ]);
  expect(find().leftOut).toEqual([]);
  expect(seen(find({ lesson: '07-other' }))).toEqual(['bob 07-other bob/07-other.ipynb']);
});

test('in a course of nbgrader only what was submitted is graded', () => {
  hand('source/ps1/06-made.ipynb');
  hand('release/ps1/06-made.ipynb');
  hand('submitted/ann/ps1/06-made.ipynb');
  expect(seen(find())).toEqual(['ann 06-made ann/ps1/06-made.ipynb']);
});

test('nbgrader says when something was handed in; elsewhere a learner could have written that file', () => {
  hand('ann/ps1/06-made.ipynb');
  put(at('class', 'ann', 'ps1', 'timestamp.txt'), '2026-11-19 15:58:23.948203 America/Los_Angeles');
  hand('bob/06-made.ipynb');
  put(at('class', 'bob', 'timestamp.txt'), '2000-01-01 00:00:00 UTC');
  hand('cid/ps1/06-made.ipynb');
  put(at('class', 'cid', 'ps1', 'timestamp.txt'), 'soon');
  expect(find().submissions.map(({ submitted, notes }) => [submitted.at, submitted.from, ...notes])).toEqual([
    ['2026-11-19T23:58:23.948Z', 'timestamp.txt'],
    ['2026-11-20T10:00:00.000Z', 'file time'],
    [
      '2026-11-20T10:00:00.000Z',
      'file time',
      'Its timestamp.txt holds no time, so the time of the file counts',
    ],
  ]);
});

test('no link is followed: not to a file, not to a folder, not for the time', () => {
  hand('ann/06-made.ipynb');
  mkdirSync(at('class', 'eve'));
  symlinkSync(at('class', 'ann', '06-made.ipynb'), at('class', 'eve', '06-made.ipynb'));
  symlinkSync(at('class', 'ann'), at('class', 'mallory'));
  symlinkSync('../class/ann/06-made.ipynb', at('class', 'up.ipynb'));
  symlinkSync(at('nowhere'), at('class', 'broken.ipynb'));
  hand('fay/ps1/06-made.ipynb');
  symlinkSync(put(at('early.txt'), '2000-01-01 00:00:00 UTC'), at('class', 'fay', 'ps1', 'timestamp.txt'));
  const found = find();
  expect(seen(found)).toEqual(['ann 06-made ann/06-made.ipynb', 'fay 06-made fay/ps1/06-made.ipynb']);
  const why = 'it is a symbolic link, and those are not followed';
  expect(found.leftOut).toEqual(
    ['broken.ipynb', 'eve/06-made.ipynb', 'fay/ps1/timestamp.txt', 'mallory', 'up.ipynb'].map((name) => ({
      name,
      why,
    })),
  );
  expect(found.submissions[1]!.submitted).toEqual({ at: '2026-11-20T10:00:00.000Z', from: 'file time' });
});

test('checkpoints are passed over; folders, pipes and what lies too deep are told', () => {
  hand('ann/.ipynb_checkpoints/06-made-checkpoint.ipynb');
  hand('ann/06-made.ipynb');
  hand('bob/1/2/3/06-made.ipynb');
  hand('cid.ipynb/notes.txt');
  execFileSync('mkfifo', [at('class', 'pipe.ipynb')]);
  const found = find();
  expect(seen(found)).toEqual(['ann 06-made ann/06-made.ipynb']);
  expect(found.leftOut).toEqual([
    { name: 'bob/1/2', why: 'it lies deeper than LEARNER/ASSIGNMENT/LESSON' },
    { name: 'pipe.ipynb', why: 'it is no regular file' },
    { name: 'cid.ipynb/notes.txt', why: 'no notebook (.ipynb)' },
  ]);
});

test('of several notebooks the newest counts, by the number in the name or else by time', () => {
  hand('ann/06-made.ipynb', 'lesson 06-made', '2026-11-20T12:00:00Z');
  hand('ann/06-made-2.ipynb', 'lesson 06-made', '2026-11-20T11:00:00Z');
  hand('ann/06-made-10.ipynb', 'lesson 06-made', '2026-11-20T10:00:00Z');
  hand('bob/06-made.ipynb', 'lesson 06-made', '2026-11-20T10:00:00Z');
  hand('bob/really final.ipynb', 'lesson 06-made', '2026-11-20T10:00:01Z');
  hand('cid/06-made 2026-11-19 10:30.ipynb', 'lesson 06-made', '2026-11-20T12:00:00Z');
  hand('cid/06-made 2026-11-20 09:15.ipynb', 'lesson 06-made', '2026-11-20T11:00:00Z');
  expect(find().submissions.map(({ name, notes }) => [name, ...notes])).toEqual([
    [
      'ann/06-made-10.ipynb',
      'The newest, "ann/06-made-10.ipynb", was graded; not "ann/06-made-2.ipynb", "ann/06-made.ipynb"',
    ],
    ['bob/really final.ipynb', 'The newest, "bob/really final.ipynb", was graded; not "bob/06-made.ipynb"'],
    [
      'cid/06-made 2026-11-20 09:15.ipynb',
      'The newest, "cid/06-made 2026-11-20 09:15.ipynb", was graded; not "cid/06-made 2026-11-19 10:30.ipynb"',
    ],
  ]);
});

test('a broken notebook is graded as the only lesson there is, and never in place of a whole one', () => {
  hand('ann.ipynb');
  hand('bob.ipynb', '{ broken');
  hand('cid/06-made.ipynb', 'lesson 06-made', '2026-11-20T10:00:00Z');
  hand('cid/scratch.ipynb', '{}', '2026-11-20T11:00:00Z');
  expect(find().submissions.map(({ name, notes }) => [name, ...notes])).toEqual([
    ['ann.ipynb'],
    ['bob.ipynb', 'It cannot be told which lesson "bob.ipynb" belongs to; taken for 06-made'],
    ['cid/06-made.ipynb'],
  ]);
  hand('dan.ipynb', 'lesson 07-other');
  expect(find().leftOut).toEqual(
    ['bob.ipynb', 'cid/scratch.ipynb'].map((name) => ({
      name,
      why: 'it cannot be told which lesson it belongs to',
    })),
  );
});

test('a file that is named like its lesson belongs to whom the folder belongs to', () => {
  hand('06-made.ipynb');
  expect(seen(find())).toEqual([`${basename(at('class'))} 06-made 06-made.ipynb`]);
});

test('names as Canvas and Moodle give them are matched by the roster, and never by a guess', () => {
  const roster = [
    person('1001', 'John Smith', 'jsmith@example.org'),
    person('1002', 'Ash, Alice'),
    person('1003', 'Ash Alice'),
    person('1004', '王小明'),
    person('u5', 'Ó Näme', 'oname@example.org'),
    person('777', 'Number Seven'),
  ];
  hand('smithjohn_5550_777_06-made.ipynb');
  hand('ashalice_LATE_1003_888_06-made-1.ipynb');
  hand('王小明_123_assignsubmission_file_06-made.ipynb');
  hand('Ó Näme_124_assignsubmission_file/06-made.ipynb');
  hand('oname.ipynb');
  hand('1002_06-made.ipynb');
  hand('ashalice_5_6_06-made.ipynb');
  hand('stranger_777_1_06-made.ipynb');
  const found = find({ roster }).submissions;
  expect(found.map(({ learner, name }) => `${learner.id} <- ${name}`)).toEqual([
    '1001 <- smithjohn_5550_777_06-made.ipynb',
    '1002 <- 1002_06-made.ipynb',
    '1003 <- ashalice_LATE_1003_888_06-made-1.ipynb',
    '1004 <- 王小明_123_assignsubmission_file_06-made.ipynb',
    'ashalice_5 <- ashalice_5_6_06-made.ipynb',
    'stranger_777 <- stranger_777_1_06-made.ipynb',
    'u5 <- oname.ipynb',
  ]);
  expect(found[4]!.notes).toEqual([
    '"ashalice_5" could be each of "1002", "1003" of the roster, so it was given to none',
  ]);
  expect(found[5]!.notes).toEqual(['"stranger_777" is not on the roster']);
});

test('without a roster two people of one name stay two', () => {
  hand('smithjohn_1_10_06-made.ipynb');
  hand('smithjohn_2_11_06-made.ipynb');
  expect(find().submissions.map(({ learner }) => learner.id)).toEqual(['smithjohn_1', 'smithjohn_2']);
});
