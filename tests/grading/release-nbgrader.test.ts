import { describe, expect, test } from '@jest/globals';
import { notebookText, parseNotebook, tagsOf } from 'downhill/notebook';
import { stub, withoutRegions } from '../../lib/grading/release/nbgrader/delimiters.ts';
import { solutionSource } from '../../lib/grading/release/nbgrader/solution-source.ts';
import { assigned } from '../../lib/grading/release/nbgrader/source-notebook.ts';
import { auditLesson, releaseFiles } from '../../lib/grading/release/release-files.ts';
import { exercisesDir, lessonNames, loadLesson } from '../../lib/grading/spec/lesson.ts';
import { temporaryFolder } from '../cli/folder.ts';
import {
  madeExercises,
  madeLesson as madeNotebook,
  solution as madeSolution,
} from './made-lesson/submissions.ts';
import { madeLesson, putHidden, starter } from './release-made.ts';

const temporary = temporaryFolder();

const fn = (body: string, head = 'function f(x: number): number {') => `${head}\n${body}\n}`;
const throwing = (id = '90-1') => `  throw new Error('Exercise ${id} is yours to write');`;

/** The source of an answer cell, and that it holds the solution and leaves the starter. */
function source(starterText: string, solutionText: string, names = ['f']): string {
  const made = solutionSource({ id: '90-1', starter: starterText, solution: solutionText, names });
  const code = (text: string) => text.split('\n').filter((line) => !/^\s*(\/\/.*)?$/.test(line));
  expect(code(made)).toEqual(code(solutionText));
  expect(code(withoutRegions(made))).toEqual(
    code(starterText).map((line) => (/throw/.test(line) ? line.replace(/throw.*/, stub) : line)),
  );
  return made;
}

describe('the source of an answer', () => {
  test('has the solution where the starter throws, and keeps what is to do', () => {
    expect(source(fn(`  // TODO: twice x\n${throwing()}`), fn('  const y = x;\n  return x + y;'))).toBe(
      'function f(x: number): number {\n  // TODO: twice x\n  // BEGIN SOLUTION\n  const y = x;\n  return x + y;\n  // END SOLUTION\n}',
    );
  });

  test('has a region for each function that the starter leaves open', () => {
    const two = (one: string, other: string) =>
      `${fn(one)}\n\n${fn(other, 'function g(s: string): string {')}`;
    const made = source(two(throwing(), throwing()), two('  return 2 * x;', '  return s + s;'), ['f', 'g']);
    expect(made.match(/BEGIN SOLUTION/g)).toHaveLength(2);
  });

  test('has helpers behind the function in a region of their own', () => {
    const helper = 'function h(v: number): number {\n  return v + v;\n}';
    const made = source(fn(throwing()), `${fn('  return h(x);')}\n\n${helper}`);
    expect(withoutRegions(made).trimEnd()).toBe(fn(`  ${stub}`));
  });

  test('has one region, from where the two begin to differ, when the starter does what the solution does not', () => {
    const made = solutionSource({
      id: '90-1',
      starter: fn('  let y = 0;\n  // TODO\n  return y;'),
      solution: fn('  return 2 * x;'),
      names: ['f'],
    });
    expect(made).toBe(fn('  // TODO\n  // BEGIN SOLUTION\n  return 2 * x;\n  // END SOLUTION'));
  });

  test('may be formatted in another way than the starter, before the place where the work begins', () => {
    const solved =
      'interface P {\n  x: number;\n  y: number;\n}\n\nfunction f(\n  p: P,\n): number {\n  return p.x;\n}';
    const made = solutionSource({
      id: '90-1',
      starter: `interface P { x: number; y: number }\n\n${fn(throwing(), 'function f(p: P): number {')}`,
      solution: solved,
      names: ['f'],
    });
    expect(made).toBe(
      solved.replace('  return p.x;', '  // BEGIN SOLUTION\n  return p.x;\n  // END SOLUTION'),
    );
  });

  test('is the solution of a class with two methods', () => {
    const body = (a: string, b: string) =>
      `class Mean {\n  #sum = 0;\n  add(x: number): void {\n${a}\n  }\n  get(): number {\n${b}\n  }\n}`;
    source(body(`  ${throwing()}`, `  ${throwing()}`), body('    this.#sum += x;', '    return this.#sum;'), [
      'Mean',
    ]);
  });

  test('has what the starter has nothing of, fields and helpers, in a region without a stub', () => {
    const method = (body: string) => `  add(x: number): number {\n  ${body}\n  }\n}`;
    const helper = 'const twice = (v: number) => v + v;\n';
    const made = source(
      `class Sum {\n${method(throwing())}`,
      `${helper}class Sum {\n  private sum = 0;\n\n${method('  return (this.sum += twice(x));')}`,
      ['Sum'],
    );
    expect(made).toBe(`// BEGIN MARK SCHEME
const twice = (v: number) => v + v;
// END MARK SCHEME
class Sum {
  // BEGIN MARK SCHEME
  private sum = 0;

  // END MARK SCHEME
  add(x: number): number {
    // BEGIN SOLUTION
    return (this.sum += twice(x));
    // END SOLUTION
  }
}`);
  });

  test('is refused where nothing of the function would be left, with what to do', () => {
    expect(() =>
      solutionSource({
        id: '90-1',
        starter: fn(throwing()),
        solution: 'const f = (x: number): number => x + x;',
        names: ['f'],
      }),
    ).toThrow(
      new Error(
        'Cannot write the nbgrader form of exercise 90-1: without the solution nothing would declare f. Let it declare what it must as the starter does, line by line',
      ),
    );
  });

  test('is refused where it says the words at which nbgrader cuts', () => {
    expect(() =>
      solutionSource({
        id: '90-1',
        starter: fn("  // see BEGIN SOLUTION\n  throw ''"),
        solution: '',
        names: [],
      }),
    ).toThrow(
      new Error(
        'Cannot write the nbgrader form of exercise 90-1: its starter or solution says "BEGIN SOLUTION" or its like itself',
      ),
    );
  });
});

describe('the source tree', () => {
  const read = (name: string, files: { path: string; bytes: Uint8Array }[]) =>
    parseNotebook(Buffer.from(files.find(({ path }) => path === name)!.bytes).toString('utf8'));

  test('holds solution and hidden checks between delimiters, and nothing of them once nbgrader has cut', () => {
    const files = releaseFiles([madeLesson()], { nbgrader: true, exercises: putHidden(temporary('ex')) });
    const plain = read('90-made.ipynb', files);
    const tree = read('source/90-made/90-made.ipynb', files);
    const cell = (id: string) => tree.cells.find((one) => one.id === id)!;
    expect(cell('answer').source).toContain('const scaledUp = x.map((value) => value * factor);');
    expect(cell('check').source.split('\n').slice(-4)).toEqual([
      '// BEGIN HIDDEN TESTS',
      "import { hiddenChecks } from 'downhill/grading';",
      "await hiddenChecks('90-1', { scale });",
      '// END HIDDEN TESTS',
    ]);
    const answer = plain.cells.find(({ id }) => id === 'answer')!;
    answer.source = starter.replace(/throw.*/, stub);
    expect(notebookText(assigned(tree))).toBe(notebookText(plain));
  });

  test('is refused when another cell says the words at which nbgrader cuts', () => {
    const lesson = madeLesson(({ cells }) => (cells[0]!.source = 'About END HIDDEN TESTS'));
    expect(() => releaseFiles([lesson], { nbgrader: true, exercises: putHidden(temporary('ex')) })).toThrow(
      new Error(
        'Cannot write the nbgrader form: cell 1 (title) says "END HIDDEN TESTS", at which nbgrader would cut',
      ),
    );
  });

  test('of the made lesson has a function, a class, an async function and one of tensors, each as it was', async () => {
    const lesson = await loadLesson(madeNotebook, { exercises: madeExercises });
    const files = releaseFiles([lesson], { nbgrader: true, exercises: madeExercises });
    const tree = read('source/90-made-lesson/90-made-lesson.ipynb', files);
    for (const { exercise } of lesson.specs) {
      const { source } = tree.cells[exercise.cells.answer!.index]!;
      const lines = (text: string) => text.split('\n').filter((line) => !/^\s*(\/\/.*)?$/.test(line));
      expect(lines(source)).toEqual(
        lines(madeSolution(exercise.id as never)).filter((line) => !/^(import|declare)/.test(line)),
      );
      const bare = (text: string) => text.replace(/[\s;,]+/g, ''); // solution files are formatted by rule
      expect(bare(lines(withoutRegions(source)).join(''))).toBe(
        bare(lines(exercise.cells.answer!.cell.source.replace(/throw .*/g, stub)).join('')),
      );
      const check = tree.cells[exercise.cells.check!.index]!;
      expect(tagsOf(check)).toContain('raises-exception');
      expect(check.source).toContain(
        `await hiddenChecks('${exercise.id}', { ${exercise.names.join(', ')} });`,
      );
    }
  });
});

test.each(lessonNames())('%s can be released, to nbgrader, too', async (name) => {
  const lesson = await loadLesson(name);
  expect(auditLesson(lesson)).toEqual([]);
  const files = releaseFiles([lesson], { nbgrader: true, exercises: exercisesDir() });
  expect(files.map(({ path }) => path)).toEqual([
    `${name}.ipynb`,
    `source/${name}/${name}.ipynb`,
    'nbgrader_config.py',
  ]);
});
