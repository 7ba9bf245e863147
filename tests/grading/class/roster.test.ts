import { expect, test } from '@jest/globals';
import { csvRecords } from '../../../lib/grading/class/csv-records.ts';
import { parseManual, withManual } from '../../../lib/grading/class/manual.ts';
import { parseRoster } from '../../../lib/grading/class/roster.ts';
import { check, exercise, graded } from './made-class.ts';

test('CSV is read as RFC 4180 has it: quotes, commas, line ends of every kind and inside cells', () => {
  expect(csvRecords('\uFEFFa,"b,c"\r\n"say ""hi""","two\nlines"\r\n\n,\rlast')).toEqual([
    { line: 1, cells: ['a', 'b,c'] },
    { line: 2, cells: ['say "hi"', 'two\nlines'] },
    { line: 5, cells: ['', ''] },
    { line: 6, cells: ['last'] },
  ]);
  expect(csvRecords('')).toEqual([]);
});

test.each([
  ['a,b"c', 'line 1 has a quote inside a cell; a cell with quotes is quoted as a whole'],
  ['a\n"b', 'line 2 opens a quote that is never closed'],
  ['"a\nb"c', "line 1 goes on after a closing quote, wanted a comma or the line's end"],
])('what spreadsheets guess at is told: %j', (text, sentence) => {
  expect(() => csvRecords(text)).toThrow(new RangeError(sentence));
});

test.each([
  ['id,name,email\nu1,Ann,a@x.org', { id: 'u1', name: 'Ann', email: 'a@x.org' }],
  ['E-mail,Student ID\na@x.org, u1 ', { id: 'u1', name: 'u1', email: 'a@x.org' }],
  ['学号,姓名,邮箱\n2026001,王小明,w@x.cn', { id: '2026001', name: '王小明', email: 'w@x.cn' }],
  [
    'First name,Surname,ID number,Email address\nAnn,Ash,7,a@x.org',
    { id: '7', name: 'Ann Ash', email: 'a@x.org', firstName: 'Ann', lastName: 'Ash' },
  ],
  [
    'Student,ID,SIS User ID,SIS Login ID,Section,Quiz (1)\n    Points Possible,,,,,10\n"Ash, Ann",7,S7,ann,A,9',
    { id: '7', name: 'Ash, Ann', email: '', sisId: 'S7', login: 'ann', section: 'A' },
  ],
])('a roster of nbgrader, Moodle, Canvas or in Chinese is understood: %j', (text, learner) => {
  expect(parseRoster(text)).toEqual([learner]);
});

test.each([
  ['', 'it is empty, wanted a line with the columns id, name, email'],
  ['who,where\na,b', /^no column is called id, wanted one of id, studentid, .*; found who, where$/],
  ['id,name\nu1', 'line 2 has 1 cell, the first line has 2'],
  ['id,name\nu1,A\n\n,B', 'line 4 has no id'],
  ['id\nu1\nu2\nu1', 'line 4 has the id "u1" of line 2 again'],
  ['id,username\nu1,u1', 'the columns "id" and "username" both look like the id; keep one'],
  ['id\n"u1', 'line 2 opens a quote that is never closed'],
])('what is wrong with a roster is told with its line: %j', (text, sentence) => {
  let message = '';
  try {
    parseRoster(text, 'roster.csv');
  } catch (problem) {
    message = (problem as RangeError).message;
  }
  const begin = 'Cannot read roster.csv: ';
  expect(message.slice(0, begin.length)).toBe(begin);
  if (typeof sentence === 'string') expect(message.slice(begin.length)).toBe(sentence);
  else expect(message.slice(begin.length)).toMatch(sentence);
});

test('points that people gave take the place of those that wait, and no more than those', () => {
  const manual = (max: number) => check({ name: 'explains', status: 'manual', points: 0, max });
  const before = graded([exercise('06-1', check()), exercise('06-2', manual(2), check(), manual(3))]);
  const scores = parseManual('learner,exercise,points,comment\nann,06-2,2.5,"well, said"').get('ann');
  const after = withManual(before, scores);
  expect(after.score).toBe(4.5);
  expect(after.exercises[1]).toEqual({
    ...before.exercises[1],
    score: 3.5,
    checks: [
      { ...manual(2), status: 'passed', points: 2, message: 'well, said' },
      check(),
      { ...manual(3), status: 'failed', points: 0.5, message: 'well, said' },
    ],
  });
  expect(() => withManual(before, parseManual('learner,exercise,points\nann,06-2,6').get('ann'))).toThrow(
    new RangeError('Line 2 of the manual points gives 6 for 06-2, where people give 5 at most'),
  );
  expect(() => withManual(before, parseManual('learner,exercise,points\nann,06-1,1').get('ann'))).toThrow(
    new RangeError(
      'Line 2 of the manual points gives 1 for 06-1, whose points all come from its checks: people give points to exercises marked as manual',
    ),
  );
  // An exercise without checks is graded by a person as a whole.
  const whole = graded([{ ...exercise('06-3'), max: 4 }]);
  expect(withManual(whole, parseManual('learner,exercise,points\nann,06-3,3').get('ann'))).toMatchObject({
    score: 3,
    exercises: [
      { score: 3, max: 4, checks: [{ status: 'failed', points: 3, max: 4, message: 'Graded by a person' }] },
    ],
  });
});

test.each([';', '\t'])('tables whose cells are parted by %j are read as well', (mark) => {
  const table = (rows: string[][]) => rows.map((row) => row.join(mark)).join('\r\n');
  const roster = table([
    ['id', 'name', 'email'],
    ['ann', 'Ash, Ann', 'ann@example.org'],
    ['bob', `"B${mark}b"`, ''],
  ]);
  expect(parseRoster(`\uFEFF${roster}`)).toEqual([
    { id: 'ann', name: 'Ash, Ann', email: 'ann@example.org' },
    { id: 'bob', name: `B${mark}b`, email: '' },
  ]);
  const points = table([
    ['learner', 'exercise', 'points'],
    ['ann', '06-2', '2,5'],
  ]);
  expect(parseManual(points).get('ann')?.get('06-2')?.points).toBe(2.5);
  expect(() => parseRoster(`id${mark}name\nann${mark}"A"x`)).toThrow(
    new RangeError(
      `Cannot read the roster: line 2 goes on after a closing quote, wanted ${mark === ';' ? 'a semicolon' : 'a tab'} or the line's end`,
    ),
  );
});

test.each([
  ['learner,exercise\nann,06-2', 'no column is called points, wanted learner,exercise,points,comment'],
  ['learner,exercise,points\nann,06-2,', 'line 2 has "" for points, wanted a number from 0 on'],
  ['learner,exercise,points\nann,06-2,-1', 'line 2 has "-1" for points, wanted a number from 0 on'],
  ['learner,exercise,points\nann,06-2,1\nann,06-2,2', 'line 3 has 06-2 of "ann" again, which is on line 2'],
])('what is wrong with the points is told with its line: %j', (text, sentence) => {
  expect(() => parseManual(text, 'points.csv')).toThrow(
    new RangeError(`Cannot read points.csv: ${sentence}`),
  );
});
