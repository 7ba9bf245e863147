import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { checkTypes, fillIn, lint, type Notebook, readNotebook, solutionsOf } from 'downhill/notebook';
import { put, temporaryFolder } from '../cli/folder.ts';
import { changed, code, lesson, notebook, text } from './lesson.ts';

const at = temporaryFolder();
const told = (made: Notebook, folder = at()) =>
  checkTypes(made, folder).map(({ cell, rule, message }) => `${cell} | ${rule} | ${message}`);

describe('the types of a lesson', () => {
  test('are right when every cell fits those before it, though nothing runs', () => {
    expect(told(lesson())).toEqual([]);
    const never = notebook(
      code('a', "throw new Error('never');"),
      code('b', 'for (;;) {}\nprocess.exit(3);'),
    );
    expect(told(never)).toEqual([]);
  });

  test('are told by cell and line where they are not', () => {
    const wrong = changed(lesson(), 'mean', () => ({
      source: 'const one = 1;\n\nconst mean: string = one;\nonne;',
    }));
    expect(told(wrong)).toEqual([
      "mean | types | Line 3: Type 'number' is not assignable to type 'string'. Hint: String(...) makes a text of a number (TS2322)",
      "mean | types | Line 4: Cannot find name 'onne'. Did you mean 'one'? (TS2552)",
    ]);
  });

  test('count once: what a later cell misses only because of it is not told again', () => {
    const made = notebook(
      code('a', 'const x: number = "1";\ntype T = number;'),
      code('b', 'const y: T = x + 1;'),
      code('c', 'y + z;'),
    );
    const lines = told(made);
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['a', 'c']);
    expect(lines[1]).toBe("c | types | Line 1: Cannot find name 'z'. (TS2304)");
  });

  test('of syntax and of imports are told, and of files beside the notebook', () => {
    put(at('beside.ts'), 'export const two: number = 2;');
    const made = notebook(
      code('a', "import { two } from './beside.ts';\nconst four: string = two;"),
      code('b', "import { none } from 'downhill/lesson';"),
      code('c', 'const ='),
    );
    expect(told(made).map((line) => line.replace(/ Hint:.*(?= \()/, ''))).toEqual([
      "a | types | Line 2: Type 'number' is not assignable to type 'string'. (TS2322)",
      expect.stringMatching(/^b \| types \| Line 1: .*'none'.*\(TS2305\)$/),
      expect.stringMatching(/^c \| types \| Line 1: /),
    ]);
  });

  test('may be wrong in a cell that shows a mistake, and not in a check', () => {
    const bad = (id: string) =>
      changed(lesson(), id, ({ metadata }) => ({
        source: 'const text: string = 1;',
        metadata: { ...metadata, tags: ['raises-exception'] },
      }));
    expect(told(bad('mean'))).toEqual([]);
    expect(told(bad('f1-check'))).toHaveLength(1);
  });

  test('are looked at in code cells alone', () => {
    expect(
      told(notebook(text('a', 'const ='), code('b', ' \n'), { ...text('c', 'let x: y'), cell_type: 'raw' })),
    ).toEqual([]);
  });

  test('are those of an answer when one is filled in', () => {
    const answer = (source: string) => told(fillIn(lesson(), new Map([['06-1', source]])));
    expect(answer('function f1(x: number): number {\n  return 2 * x;\n}')).toEqual([]);
    expect(answer('function f1(x: number): number {\n  return String(x);\n}')).toEqual([
      "f1-answer | types | Line 2: Type 'string' is not assignable to type 'number'. Hint: Number(...) makes a number of a text (TS2322)",
    ]);
  });
});

test('an answer is checked in its place beside the starter, and leaves nothing behind', () => {
  const made = lesson();
  const after = { ...made, cells: [...made.cells, code('later', 'f1(1).toFixed(2)')] };
  const solved = (source: string) =>
    checkTypes(after, at(), fillIn(after, new Map([['06-1', source]]))).map(
      ({ cell, rule, message }) => `${cell} | ${rule} | ${message.replace(/ Hint.*/, '')}`,
    );
  expect(solved('function f1(x: number): number {\n  return 2 * x;\n}')).toEqual([]);
  expect(solved('function f1(x: number): number {\n  return String(x);\n}')).toEqual([
    "f1-answer | types, with the solutions | Line 2: Type 'string' is not assignable to type 'number'.",
  ]);
  expect(solved('function f1(x: number): string {\n  return String(x);\n}')).toEqual([]);
});

describe('lesson 00', () => {
  const folder = join(__dirname, '..', '..', 'notebooks');
  const made = readNotebook(join(folder, '00-start-here.ipynb'));

  test('has no findings', () => {
    expect(lint(made, '00-start-here')).toEqual([]);
  });

  test('type-checks, as it is and solved', () => {
    const solutions = solutionsOf('00-start-here', undefined, made);
    expect(solutions.size).toBeGreaterThan(0);
    expect(checkTypes(made, folder, fillIn(made, solutions))).toEqual([]);
  });
});
