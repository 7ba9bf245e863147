import { describe, expect, test } from '@jest/globals';
import type { Extra, Program } from '../../lib/grading/answer/index.ts';
import { temporaryFolder } from '../cli/folder.ts';
import { honest } from './answer-lesson.ts';
import { programFor, run as runIn } from './answer-run.ts';

const at = temporaryFolder();
const run = (program: Program, expression: string) => runIn(at('p'), program, expression);

describe('a program in a plain Node', () => {
  test('honest answers answer', () => {
    expect(run(programFor('06-1', honest['06-1']), 'it.mse([1, 2], [3, 2])')).toBe(2);
    const second = programFor('06-2', honest['06-2']);
    expect(run(second, '[it.mean([1, 2, 6]), new it.Centre().apply([1, 2, 6])]')).toEqual([3, [-2, -1, 3]]);
    expect(second).toMatchObject({ names: ['mean', 'Centre'], imports: [], reads: [] });
    expect(Object.keys(second.files).sort()).toEqual(['answer.mjs', 'lesson-3.mjs']);
    const third = programFor('06-3', honest['06-3']);
    expect(run(third, 'it.share([0, 0])')).toBeCloseTo(0.5, 12);
    expect(third.imports).toEqual(['downhill/nn']);
  });

  test('nothing of the lesson runs but what makes the needed names', () => {
    const { files } = programFor('06-2', honest['06-2']);
    expect(files['lesson-3.mjs']).not.toMatch(/heavy|scale/);
    expect(files['lesson-3.mjs']).toMatch(/doubled[\s\S]*times/);
  });

  test('a name means what it meant before the exercise, not after it', () => {
    const code = `const share = (z: Vec): number => scale`;
    expect(run(programFor('06-3', code), 'it.share([])')).toBe(1); // a later `two` is a text
  });

  test.each([
    ['export before the name', 'export function mse(a: Vec, b: Vec) { return 1; }'],
    ['export default', 'export default function mse(a: Vec, b: Vec) { return 1; }'],
    ['export in a list', 'const mse = () => 1; export { mse };'],
    ['const', 'const mse = (a: Vec, b: Vec): number => 1'],
    ['a pattern', 'const { mse } = { mse: () => 1 };'],
    ['var in a block', '{ var mse = () => 1; }'],
    ['async with await at the top', 'const one = await Promise.resolve(1); function mse() { return one; }'],
    [
      'an enum and a namespace',
      'enum E { A = 1 } namespace N { export const a = E.A } const mse = () => N.a;',
    ],
    ['satisfies, as and !', 'const mse = (() => (1 as number)! satisfies number) as () => number'],
    ['overloads', 'function mse(a: 1): 1; function mse(a: 2): 2; function mse(a: any): any { return 1; }'],
    [
      'private fields and parameters',
      'class A { #x = 1; constructor(private y = 0) {} get v() { return this.#x + this.y; } } const mse = () => new A().v',
    ],
    [
      'types alone around it',
      'interface I { a: number } type T = I; declare const u: T; import type { X } from "./nowhere"; function mse(): number { return 1 }',
    ],
    ['a BOM', '\uFEFFconst mse = () => 1'],
    ['Chinese and emoji', '// 均方误差 😀\nconst 一 = 1; const mse = () => 一;'],
    ['a name of the kernel', 'const $downhill = 1; const mse = () => $downhill'],
    ['its own `two`', 'const two = 1; const mse = () => two'],
    ['comments at the end', 'const mse = () => 1 // done'],
    ['a comment that does not end its line', 'const mse = () => 1 /* done */'],
  ])('written with %s', (_, code) => {
    expect(run(programFor('06-1', code), 'it.mse([1], [1])')).toBe(1);
  });

  test('names that are missing are left out', () => {
    expect(run(programFor('06-2', 'const mean = 1'), 'Object.keys(it)')).toEqual(['mean']);
    expect(run(programFor('06-1', 'const other = 1'), 'Object.keys(it)')).toEqual(['other']);
  });

  test('an error tells the line of the cell', () => {
    const code = `// one
type T = {
  a: number;
};

interface I { b: T }
const text = \`two
  lines \${1}
\`;
function mse(
  a: Vec,
): number { // 12
  if (a.length > 5) { return 1; }

  const x = undefined as unknown as Vec; enum E { A, B }
  // 16
  return x.length;
}`;
    const { stack } = run(programFor('06-1', code), 'it.mse([1])') as { stack: string };
    expect(/answer\.mjs:(\d+)/.exec(stack)![1]).toBe('17');
    const text = `const mse = () => \`a
   b\${
  1}
  c\``;
    expect(run(programFor('06-1', text), 'it.mse()')).toBe('a\n   b1\n  c');
  });

  test('every line of a solution is told as it is', () => {
    for (let line = 1; line <= 30; line += 7) {
      const lines = Array.from({ length: 30 }, (_, i) =>
        i % 3 === 0
          ? `  const v${i}: number[] = [${i}]; // ${i}`
          : i % 3 === 1
            ? ''
            : `  if (v${i - 2}.length > 2) { return ${i} as number }`,
      );
      lines[line - 1] = '  throw new Error("here" as string);';
      lines.length = line;
      const { stack } = run(
        programFor('06-1', ['function mse(): number {', ...lines, '}'].join('\n')),
        'it.mse()',
      ) as { stack: string };
      expect(/answer\.mjs:(\d+)/.exec(stack)![1]).toBe(String(line + 1));
    }
  });
});

describe('added cells', () => {
  const uses = 'const mse = (a: Vec, b: Vec) => helper(a)';
  const value = (extras: Extra[], code = uses, here = 10) =>
    run(programFor('06-1', code, extras, here), 'it.mse([1, 2], [])');

  test('the latest before the answer counts, a later one only when there is none', () => {
    const cell = (place: number, n: number): Extra => ({
      at: place,
      code: `function helper(a: Vec) { return ${n}; }`,
    });
    expect(value([cell(1, 1), cell(8, 8), cell(12, 12)])).toBe(8);
    expect(value([cell(12, 12), cell(14, 14)])).toBe(12);
    expect(value([cell(1, 1)])).toBe(1);
  });

  test('they need others in their turn, and the answer itself', () => {
    expect(
      value(
        [
          { at: 1, code: 'const k = 5;' },
          { at: 2, code: 'const helper = (a: Vec) => k + a.length + half(2);' },
          { at: 3, code: 'function half(n: number) { return twice(n) / 4 }' },
        ],
        `${uses}; function twice(n: number) { return 2 * n; }`,
      ),
    ).toBe(8);
  });

  test('only what makes a name is taken: trials in them do not run, what fills a table does', () => {
    const code = `throw new Error('a trial');
const table = new Map<number, number>();
table.set(2, 7);
mse([1], [1]);
console.log(helper([1]));
export function helper(a: Vec) { return table.get(a.length)!; }`;
    expect(value([{ at: 1, code }])).toBe(7);
  });

  test('an error in one tells its line, too', () => {
    const program = programFor(
      '06-1',
      uses,
      [{ at: 4, code: 'const other = 1;\n\nfunction helper(a: Vec): number {\n  throw new Error("x");\n}' }],
      10,
    );
    const { stack } = run(program, 'it.mse([1])') as { stack: string };
    expect(/extra-5\.mjs:(\d+)/.exec(stack)![1]).toBe('4');
  });

  test('an answer that is spread over two cells exports the names of both', () => {
    const [first, second] = honest['06-2'].split('\n\n') as [string, string];
    for (const [code, more] of [
      [first, second],
      [second, first],
    ] as const) {
      expect(
        run(
          programFor('06-2', code, [{ at: 5, code: more }]),
          '[it.mean([4]), new it.Centre().apply([4, 6])]',
        ),
      ).toEqual([4, [-1, 1]]);
    }
  });
});
