import { expect, test } from '@jest/globals';
import { csvRecords } from '../../../lib/grading/class/csv-records.ts';
import { canvasCsv } from '../../../lib/grading/reports/canvas-csv.ts';
import { csvText } from '../../../lib/grading/reports/csv-text.ts';
import { gradesCsv } from '../../../lib/grading/reports/grades-csv.ts';
import { entry, missing, nastyNames, results } from '../class/made-class.ts';
import { hasPython, python } from './python.ts';

const cellsOf = (text: string) => csvRecords(text).map(({ cells }) => cells);

test('the table of nbgrader has its columns, an own line for being late, and nothing for a missing submission', () => {
  const late = { seconds: 90_000, days: 2, percent: 20, points: 0.2, sentence: '' };
  const given = entry({ late, score: 0.8 });
  const text = gradesCsv(results([given, missing('bob')], { due: '2026-11-19T09:00:00.000Z' }));
  expect(text).toBe(
    [
      'assignment,duedate,timestamp,student_id,last_name,first_name,email,raw_score,late_submission_penalty,score,max_score',
      '06-made,2026-11-19T09:00:00.000Z,2026-11-20T10:00:00.000Z,alice,Ash,Alice,alice@example.org,1,0.2,0.8,1',
      '06-made,2026-11-19T09:00:00.000Z,,bob,,,,,,,1',
      '',
    ].join('\r\n'),
  );
});

test('names come apart as the roster says, else by a comma, else at the last word', () => {
  const named = (name: string, more = {}) => entry({ learner: { id: 'u', name, email: '', ...more } });
  const all = [
    named('Ash, Alice B.'),
    named('Alice B. Ash'),
    named('王小明'),
    named('Ash Alice', { firstName: 'Alice', lastName: 'Ash' }),
    named('u'),
  ];
  expect(
    cellsOf(gradesCsv(results(all)))
      .slice(1)
      .map((cells) => [cells[4], cells[5]]),
  ).toEqual([
    ['Ash', 'Alice B.'],
    ['Ash', 'Alice B.'],
    ['王小明', ''],
    ['Ash', 'Alice'],
    ['', ''],
  ]);
});

test('the table of Canvas has the most points in its second row, and who handed nothing in keeps what is there', () => {
  const lessons = [
    { name: '06-made', max: 1 },
    { name: '07-other', max: 4.5 },
  ];
  const ash = { id: '7', name: 'Ash, Alice', email: '', sisId: 'S7', login: 'alice', section: 'A' };
  const entries = [
    entry({ learner: ash }),
    entry({ learner: ash, lesson: '07-other', score: 3.25 }),
    missing('bob'),
  ];
  expect(canvasCsv(results(entries, { lessons }))).toBe(
    [
      'Student,ID,SIS User ID,SIS Login ID,Section,06-made,07-other',
      'Points Possible,,,,,1,4.5',
      '"Ash, Alice",7,S7,alice,A,1,3.25',
      'bob,,bob,,,,',
      '',
    ].join('\r\n'),
  );
});

test('no name breaks a row or becomes a formula, and every one is read back', () => {
  const nasty = nastyNames.map((name, at) =>
    entry({ learner: { id: `${name}${at}`, name, email: name }, lesson: name, score: at }),
  );
  for (const text of [
    gradesCsv(results(nasty)),
    canvasCsv(results(nasty, { lessons: [{ name: '=1', max: 1 }] })),
  ]) {
    const rows = cellsOf(text);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    for (const cell of rows.flat()) {
      expect(cell).not.toMatch(/^\s*[=+\-@\t\r]/);
      expect(cell).not.toMatch(/[^\P{Cc}\n\t]/u);
    }
    if (hasPython) {
      expect(
        python('import csv, io\nout = list(csv.reader(io.StringIO(text, newline=""), strict=True))', text),
      ).toEqual(rows);
    }
  }
  const rows = cellsOf(gradesCsv(results(nasty))).slice(1);
  for (const [at, name] of nastyNames.entries()) {
    if (/^[\p{L}\d' ",.]+$/u.test(name) && name.trim()) expect(rows[at]![0]).toBe(name); // the harmless are as they were
  }
  expect(rows[1]![6]).toBe(`'${nastyNames[1]}`);
});

test('numbers are no formulas', () => {
  expect(csvText([[-1, 0.5, undefined, '-1', '']])).toBe("-1,0.5,,'-1,\r\n");
});
