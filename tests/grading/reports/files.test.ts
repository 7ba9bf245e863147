import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { gradescope } from '../../../lib/grading/reports/gradescope.ts';
import { resultsJson } from '../../../lib/grading/reports/results-json.ts';
import { writeReports } from '../../../lib/grading/reports/write-reports.ts';
import { put, temporaryFolder } from '../../cli/folder.ts';
import { check, entry, exercise, graded, missing, nastyNames, results } from '../class/made-class.ts';

const at = temporaryFolder();

test('Gradescope gets a test for each check, and is told what waits for a person', () => {
  const given = graded([
    exercise(
      '06-2',
      check(),
      check({ name: 'adding\nchanges nothing', status: 'timeout', points: 0, max: 2, message: '' }),
      check({ name: 'explains', status: 'manual', points: 0, max: 3 }),
    ),
  ]);
  const late = {
    seconds: 1,
    days: 1,
    percent: 10,
    points: 0.1,
    sentence: '1 s late, 10 %: 0.1 of 1 points are taken off',
  };
  const common = { name_format: 'text', output_format: 'text', visibility: 'visible' };
  expect(gradescope(given, { late })).toEqual({
    score: 0.9,
    output: [
      '1 s late, 10 %: 0.1 of 1 points are taken off',
      '3 points of 06-2 wait for a person',
      'Isolation: unshare, which does not contain: the clock',
    ].join('\n'),
    output_format: 'text',
    test_output_format: 'text',
    test_name_format: 'text',
    visibility: 'visible',
    stdout_visibility: 'hidden',
    tests: [
      { ...common, score: 1, max_score: 1, status: 'passed', name: '06-2: it sums to 1', output: 'passed' },
      {
        ...common,
        score: 0,
        max_score: 2,
        status: 'failed',
        name: '06-2: adding\nchanges nothing',
        output: 'took too long',
      },
    ],
    extra_data: { lesson: '06-made', seed: 'seed', isolation: 'unshare' },
  });
});

test('what Gradescope gets keeps to its documented format, whatever others write', () => {
  const visibilities = ['hidden', 'after_due_date', 'after_published', 'visible'];
  for (const name of nastyNames) {
    const given = graded([exercise('06-2', check({ name, message: name, status: 'failed', points: 0 }))], {
      notes: [name],
    });
    const { tests, ...top } = JSON.parse(JSON.stringify(gradescope(given)));
    expect(Object.keys(top).sort()).toEqual(
      'extra_data output output_format score stdout_visibility test_name_format test_output_format visibility'.split(
        ' ',
      ),
    );
    expect(visibilities).toContain(top.visibility);
    for (const one of tests) {
      expect(['passed', 'failed']).toContain(one.status);
      expect(typeof one.score).toBe('number');
      expect(one.score).toBeLessThanOrEqual(one.max_score);
      expect(one.name.startsWith('06-2: ')).toBe(true);
      expect(`${one.name}${one.output}${top.output}`).not.toMatch(/[^\P{Cc}\n\t]/u);
    }
  }
});

test('results.json is versioned, whole, and has the totals of learners', () => {
  const two = [entry(), entry({ lesson: '07-other', score: 2.3, max: 3, waiting: 0.5 }), missing('bob')];
  const read = JSON.parse(resultsJson(results(two)));
  expect(read).toEqual({
    ...results(two),
    totals: [
      { learner: 'alice', score: 3.3, max: 4, waiting: 0.5 },
      { learner: 'bob', score: 0, max: 1, waiting: 0 },
    ],
  });
  expect(Object.keys(read)[0]).toBe('version');
});

test('all reports lie in one folder, under names that are safe, the same each time', async () => {
  const nasty = nastyNames.map((name, n) => entry({ learner: { id: `${name}/${n}`, name, email: '' } }));
  const all = results([entry(), ...nasty, missing('bob')]);
  await writeReports(at('out'), all);
  expect(readdirSync(at()).sort()).toEqual(['out']);
  const files = () => readdirSync(at('out'), { recursive: true, encoding: 'utf8' }).sort();
  expect(readdirSync(at('out')).sort()).toEqual([
    'canvas.csv',
    'feedback',
    'grades.csv',
    'gradescope',
    'junit.xml',
    'results.json',
  ]);
  expect(readdirSync(at('out', 'feedback'))).toHaveLength(nastyNames.length + 2);
  expect(readdirSync(at('out', 'gradescope', 'alice'))).toEqual(['06-made.json']);
  expect(readdirSync(at('out', 'gradescope'))).not.toContain('bob');
  const before = files().map((name) => [name, read(name)]);
  put(at('out', 'results.json'), 'old');
  await writeReports(at('out'), all);
  expect(files().map((name) => [name, read(name)])).toEqual(before);
});

const read = (name: string) => {
  try {
    return readFileSync(at('out', name), 'utf8');
  } catch {
    return 'a folder';
  }
};
