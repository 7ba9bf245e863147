import { describe, expect, test } from '@jest/globals';
import { hideSolutions } from '../../lib/handout/steps/hide-solutions.ts';
import { applied, toPage, toVariant } from '../../lib/handout/steps/index.ts';
import { code, exercise, failed, notebookOf, printed, text } from './made.ts';

const starter =
  "function half(x: number): number {\n  throw new Error('Exercise 06-1 is yours to write');\n}";
const solution = 'function half(x: number): number {\n  return x / 2;\n}';
const lesson = notebookOf([text('title', '# Half\n\n## Tasks'), ...exercise('06-1', starter)]);
const solutions = new Map([['06-1', solution]]);
const hiddenChecks = new Map([['06-1', ['a *half* of 0', 'x < 0 & more']]]);
const all = [...toVariant, ...toPage];
const sources = (variant: 'student' | 'solution' | 'teacher') =>
  applied(all, lesson, { name: 'a', variant, solutions, hiddenChecks }).cells.map(({ source }) => source);

describe('variants', () => {
  test('the student gets the starter as it stands', () => {
    expect(sources('student')).toEqual(lesson.cells.map(({ source }) => source));
  });

  test('the one with solutions has them in the answer cells and nothing else changed', () => {
    expect(sources('solution')).toEqual(
      lesson.cells.map(({ id, source }) => (id === '06-1-a' ? solution : source)),
    );
  });

  test("the teacher's has the hidden checks' names at the end of the exercise, as plain text", () => {
    const [last, ...before] = sources('teacher').reverse();
    expect(before.reverse()).toEqual(sources('solution'));
    expect(last).toBe('**For the teacher.** Hidden checks:\n\n- a \\*half\\* of 0\n- x \\< 0 \\& more');
  });

  test('without known checks the teacher gets no note', () => {
    const made = applied(all, lesson, { name: 'a', variant: 'teacher', solutions });
    expect(made.cells).toHaveLength(lesson.cells.length);
  });

  test('a solution for an exercise that the notebook does not have is left aside', () => {
    const more = new Map([...solutions, ['06-9', 'nothing']]);
    const made = applied(toVariant, lesson, { name: 'a', variant: 'solution', solutions: more });
    expect(made.cells.map(({ source }) => source)).not.toContain('nothing');
  });

  test('a notebook that was solved before makes no handout for students', () => {
    const solved = notebookOf(exercise('06-1', `${solution}\n`));
    expect(() => hideSolutions(solved, { name: '06-half', solutions })).toThrow(
      new RangeError(
        "Cannot make the student's handout of 06-half: cell 06-1-a holds the solution of exercise 06-1, wanted the starter. Make it from the lesson in notebooks/",
      ),
    );
    expect(hideSolutions(solved, { name: '06-half', solutions, variant: 'teacher' })).toBe(solved);
  });
});

describe('a check of an exercise that nobody has done', () => {
  const undone = 'Exercise 06-1 is yours to write: 1 public check waits for it';
  const outputs = (printedWords: string, why: string) => {
    const cells = exercise('06-1', starter).map((cell) =>
      cell.id === '06-1-c' ? { ...cell, outputs: [printed(printedWords), failed('CheckFailed', why)] } : cell,
    );
    return applied(toPage, notebookOf(cells), { name: 'a' }).cells.flatMap((cell) =>
      cell.cell_type === 'code' ? cell.outputs : [],
    );
  };

  test('shows nothing', () => {
    expect(outputs('· half of 2 is 1\n', undone)).toEqual([]);
    expect(outputs('x half of 2 is 1\n    Exercise 06-1 is yours to write\n', '1 of 1')).toEqual([]); // hidden ones
  });

  test('shows what it found once somebody has written an answer', () => {
    expect(outputs('x half of 2 is 1\n    gave 2, expected 1\n', '1 of 1')).toHaveLength(2);
  });

  test('is told apart by the exercise, so that another one may be quoted', () => {
    expect(outputs('· half of 2 is 1\n', undone.replace('06-1', '06-2'))).toHaveLength(2);
  });
});

describe("nbgrader's own notebooks", () => {
  const source = [
    'def half(x):',
    '    ### BEGIN SOLUTION',
    '    return x / 2',
    '    ### END SOLUTION',
    '',
    '# BEGIN HIDDEN TESTS',
    'assert half(4) == 2',
    '# END HIDDEN TESTS',
  ].join('\n');

  test('lose solutions, hidden tests and what those put out, for students only', () => {
    const notebook = notebookOf([code('a', source, [printed('2')])]);
    expect(applied(toVariant, notebook, { name: 'a' }).cells).toEqual([
      code('a', 'def half(x):\n    ### YOUR CODE HERE\n'),
    ]);
    expect(applied(toVariant, notebook, { name: 'a', variant: 'solution' })).toEqual(notebook);
  });

  test('a region that nothing ends goes to the end of its cell', () => {
    const notebook = notebookOf([code('a', '// BEGIN SOLUTION\nlet x = 1;\n// END HIDDEN TESTS\nx')]);
    expect(applied(toVariant, notebook, { name: 'a' }).cells[0]!.source).toBe('// YOUR CODE HERE');
  });

  test('cells tagged solution are not for students', () => {
    const notebook = notebookOf([code('a', '1', [], { tags: ['solution'] }), code('b', '2')]);
    expect(applied(toVariant, notebook, { name: 'a' }).cells.map(({ id }) => id)).toEqual(['b']);
    expect(applied(toVariant, notebook, { name: 'a', variant: 'teacher' }).cells).toHaveLength(2);
  });
});
