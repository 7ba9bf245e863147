import type { Attack } from './attack.ts';

const misnamed = (name: string, answer: string): Attack => ({
  name,
  exercise: '90-1',
  answer,
  expects: 'zero',
});

/** Answers without the name that was asked for, or with more names than were asked for. */
export const misnamedAnswers: Attack[] = [
  misnamed('an empty answer', ''),
  misnamed('a comment for an answer', '// ALL PASSED'),
  misnamed(
    'another name',
    'const totals = (numbers: number[]): number[] => numbers;\nconsole.log(totals([1]));',
  ),
  misnamed(
    'a name in capitals',
    'const RunningTotals = (numbers: number[]): number[] => numbers;\nconsole.log(RunningTotals([1]));',
  ),
  misnamed('a number for a function', 'const runningTotals: any = 6;'),
  misnamed('a list for a function', 'const runningTotals: any = [1, 3, 6];'),
  misnamed(
    'a proxy for a function',
    'const runningTotals: any = new Proxy(() => [], { apply: () => true, get: () => () => [1, 3, 6] });',
  ),
  misnamed(
    'a class for a function',
    'const runningTotals: any = class { static [Symbol.hasInstance] = () => true; };',
  ),
  misnamed(
    'a generator for a function',
    'const runningTotals: any = function* (numbers: number[]) { yield* numbers; };',
  ),
  misnamed('a bound function', 'const runningTotals: any = Array.prototype.concat.bind([]);'),
  misnamed(
    'a getter for a function',
    `Object.defineProperty(globalThis, 'runningTotals', { get() { throw new Error('passed'); }, configurable: true });\nfunction runningTotals(numbers: number[]): number[] { return numbers; }`,
  ),
  misnamed(
    'names of the wire',
    `const [say, loaded, answer, kept, probes, names, verdict] = [1, 2, 3, 4, 5, 6, 7];\nfunction runningTotals(numbers: number[]): number[] { return [say, loaded, answer, kept, probes, names as any, verdict]; }`,
  ),
  misnamed(
    'a name that changes while it is used',
    `let runningTotals = (numbers: number[]): number[] => { runningTotals = () => { throw new Error('passed'); }; return numbers; };`,
  ),
  misnamed(
    'magics of another kernel',
    '// %load_ext passed\n// !rm -rf nothing\nfunction runningTotals(numbers: number[]): number[] { return numbers; }',
  ),
  misnamed(
    'marks of nbgrader',
    '// BEGIN SOLUTION\nfunction runningTotals(numbers: number[]): number[] { return numbers; }\n// END SOLUTION\n// BEGIN HIDDEN TESTS\n// END HIDDEN TESTS',
  ),
  {
    ...misnamed(
      'a text of half a megabyte',
      `function runningTotals(numbers: number[]): number[] { return numbers; }\n// ${'passed '.repeat(70_000)}`,
    ),
    refused: true, // no answer is that long
  },
  misnamed(
    'text that is read the other way',
    'function runningTotals(numbers: number[]): number[] { /* \u202e } [6 ,3 ,1] nruter \u2066 */ return numbers; }',
  ),
];
