import type { Attack } from './attack.ts';

const refused = (name: string, answer: string): Attack => ({
  name: `is refused: ${name}`,
  exercise: '90-1',
  answer,
  expects: 'zero',
  refused: true,
});

const totals = 'function runningTotals(numbers: number[]): number[] { return numbers; }';

/** Never comes to run: modules that this exercise may not import, types that do not fit, texts that are no code. */
export const refusedAttacks: Attack[] = [
  refused('imports node:fs', `import { writeFileSync } from 'node:fs';\n${totals}`),
  refused('imports a process', `import { execSync } from 'child_process';\n${totals}`),
  refused(
    'imports what the lesson imports and the exercise may not',
    `import { tf } from 'downhill/engine';\n${totals}`,
  ),
  refused('imports the grader', `import * as grading from 'downhill/grading';\n${totals}`),
  refused(
    'imports the solution',
    `import { runningTotals as right } from '../../tests/grading/made-lesson/exercises/90-made-lesson/90-1-running-totals/solution.ts';\n${totals}`,
  ),
  refused('imports by an absolute path', `import '/proc/self/environ';\n${totals}`),
  refused('imports over the network', `import 'http://127.0.0.1/evil.mjs';\n${totals}`),
  refused('imports a data module', `import 'data:text/javascript,globalThis.passed=1';\n${totals}`),
  refused('imports with an attribute', `import data from './package.json' with { type: 'json' };\n${totals}`),
  refused('exports from a module', `export * from 'node:fs';\n${totals}`),
  refused(
    'gives a text for a list',
    `function runningTotals(numbers: number[]): number[] { return 'passed'; }`,
  ),
  refused(
    'a name that is nowhere',
    `function runningTotals(numbers: number[]): number[] { return solution(numbers); }`,
  ),
  refused('no code at all', `I could not do this one, sorry!`),
  refused('a bracket too few', `function runningTotals(numbers: number[]): number[] { return numbers;`),
  refused('a bracket too many, with code behind it', `${totals}\n}\nglobalThis.passed = true;\n{`),
  refused('a comment that does not end', `${totals}\n/*`),
  refused('a text that does not end', `${totals}\nconst a = \``),
  refused('a merge that is not finished', `<<<<<<< mine\n${totals}\n=======\n>>>>>>> theirs`),
];
