import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { exercisesOf, parseNotebook, readNotebook, solutionsOf } from '../../lib/notebook/index.ts';
import { downhill } from './downhill.ts';
import { place } from './place.ts';
import { runPython } from './python-tools.ts';

jest.setTimeout(900_000);

const lesson = '00-start-here';
const course = place('.cache', 'e2e-nbgrader');
const exercises = exercisesOf(readNotebook(place('notebooks', `${lesson}.ipynb`)));
const solutions = solutionsOf(lesson);
const solved = Object.fromEntries(solutions);
const [first, second] = exercises;

/** What learners hand in, by the cell's id; cells that are not named stay as they were released. */
const learners: Record<string, Record<string, string>> = {
  solved,
  empty: {},
  half: { [first!.id]: solved[first!.id]! },
  // The first check is gone, the second answer is no TypeScript, the third is right.
  odd: {
    ...solved,
    [first!.id]: 'const nothing = 0;',
    [`${first!.id}-check`]: '1 + 1',
    [second!.id]: 'function (',
  },
};
const validate = ['assigned solved', 'plain solved', 'plain empty', 'assigned half', 'assigned odd'];

interface Report {
  scores: Record<string, { score: number; max: number; grades: Record<string, number> }>;
  valid: Record<string, string>;
  pages: Record<string, string>;
  assigned: string;
}
let report: Report;

beforeAll(() => {
  rmSync(course, { recursive: true, force: true });
  expect(downhill('release', course, '--nbgrader', lesson)).toMatchObject({ status: 0, stderr: '' });
  const answers = join(course, 'answers.json');
  const copies = validate.map((copy) => copy.split(' ').reverse());
  writeFileSync(answers, JSON.stringify({ learners, validate: copies }));
  const script = place('tests', 'e2e', 'python', 'nbgrader_release.py');
  const { status, stdout, said } = runPython([script, course, lesson, answers], { cwd: course });
  expect({ status, said: status === 0 ? '' : said }).toEqual({ status: 0, said: '' });
  report = JSON.parse(stdout.trim().split('\n').at(-1)!);
});
afterAll(() => rmSync(course, { recursive: true, force: true }));

const most = exercises.reduce((sum, { points }) => sum + points, 0);
const grades = (right: (id: string) => boolean) =>
  Object.fromEntries(exercises.map(({ id, points }) => [`${id}-check`, right(id) ? points : 0]));

test('nbgrader gives a solved lesson all points, an empty one none, half a one its half', () => {
  const { solved, empty, half } = report.scores;
  expect(solved).toEqual({ score: most, max: most, grades: grades(() => true) });
  expect(empty).toEqual({ score: 0, max: most, grades: grades(() => false) });
  expect(half).toEqual({ score: first!.points, max: most, grades: grades((id) => id === first!.id) });
});

test('a check cell that was changed is put back, and a cell that is no TypeScript costs only its own points', () => {
  const rest = (id: string) => id !== first!.id && id !== second!.id;
  expect(report.scores.odd).toMatchObject({ grades: grades(rest) });
});

test("JupyterLab's Validate button agrees, on nbgrader's copies and on ours", () => {
  const words = Object.fromEntries(
    Object.entries(report.valid).map(([copy, said]) => [
      copy,
      /Success! Your notebook passes all the tests|VALIDATION FAILED ON \d CELL|THE CONTENTS OF \d TEST CELL\(S\) HAVE CHANGED/.exec(
        said,
      )?.[0],
    ]),
  );
  const count = exercises.length;
  expect(words).toEqual({
    'assigned solved': 'Success! Your notebook passes all the tests',
    'plain solved': 'Success! Your notebook passes all the tests',
    'plain empty': `VALIDATION FAILED ON ${count} CELL`,
    'assigned half': `VALIDATION FAILED ON ${count - 1} CELL`,
    'assigned odd': 'THE CONTENTS OF 1 TEST CELL(S) HAVE CHANGED',
  });
});

test('what learners get of it has neither solutions nor hidden checks, and declares what it should', () => {
  expect(report.assigned).not.toMatch(/hiddenChecks|BEGIN|END (SOLUTION|HIDDEN|MARK)/);
  const names = exercisesOf(parseNotebook(report.assigned)).map((exercise) => exercise.names);
  expect(names).toEqual(exercises.map((exercise) => exercise.names));
});

test('the page of feedback of each has its points', () => {
  for (const [learner, { score }] of Object.entries(report.scores)) {
    expect(report.pages[learner]).toContain(`(Score: ${score.toFixed(1)} / ${most.toFixed(1)})`);
  }
});
