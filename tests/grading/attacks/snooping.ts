import { join } from 'node:path';
import { madeExercises } from '../made-lesson/submissions.ts';
import type { Attack } from './attack.ts';
import { inCall, reach, wrong } from './wrong.ts';

const exercise = join(madeExercises, '90-made-lesson', '90-1-running-totals');

/** Reads a text, takes the solution out of it if it holds one, and answers with it. */
const answersFrom = (texts: string) => `${reach}
function runningTotals(numbers: number[]): number[] {
  const fs = reach('fs');
  for (const path of ${texts}) {
    try {
      const text = String(fs.readFileSync(path)).replace(/: number(\\[\\])?/g, '').replace(/export /g, '');
      return Function(text + '; return runningTotals')()(numbers);
    } catch {}
  }
  return numbers;
}`;

const reads = (name: string, paths: string[]): Attack => ({
  name: `answers from ${name}`,
  exercise: '90-1',
  answer: answersFrom(JSON.stringify(paths)),
  expects: 'zero',
});

/** Looks for the right answers: in files, in the process, in what stands around it. */
export const snooping: Attack[] = [
  reads('the solution in the repository', [join(exercise, 'solution.ts')]),
  reads('the hidden checks', [join(exercise, 'checks.ts')]),
  reads('the folder that it runs in', [
    'solution.ts',
    '../solution.ts',
    'probes.mjs',
    './answer.mjs',
    '../probes.mjs',
  ]),
  reads('what the kernel tells of the process', [
    '/proc/self/cmdline',
    '/proc/self/environ',
    '/proc/self/maps',
    '/proc/1/environ',
    '/proc/self/fd/3',
    '/proc/self/cwd/probes.mjs',
  ]),
  {
    name: 'answers from the bait beside the grading folder',
    exercise: '90-1',
    answer: ({ folder }) =>
      answersFrom(JSON.stringify([`${folder}/solution.ts`, `${folder}/others/other.ipynb`])),
    expects: 'zero',
  },
  {
    name: 'answers from the parent process',
    exercise: '90-1',
    answer: answersFrom(
      `[1, 2].flatMap(() => { const p = (globalThis as any).process?.ppid ?? 1; return ['/proc/' + p + '/environ', '/proc/' + p + '/cmdline', '/proc/' + p + '/fd/3', '/proc/' + p + '/cwd/tests']; })`,
    ),
    expects: 'zero',
  },
  {
    name: 'gives the secret of the environment away as its answer',
    exercise: '90-3',
    answer: wrong('90-3', {
      load: reach,
      gives: `{ count: 1, mean: 1, least: 1, most: 1, sorted: Object.entries(reach('process')?.env ?? (globalThis as any).process?.env ?? {}) }`,
    }),
    expects: 'zero',
  },
  inCall(
    'the probe is read from its own text',
    `const text = String((runningTotals as any).caller ?? arguments.callee.caller);\nif (/verdict/.test(text)) return eval(text);`,
  ),
  inCall(
    'the stack is read for files and functions',
    `(Error as any).prepareStackTrace = (_: any, frames: any[]) => frames;
const frames: any[] = new Error().stack as any;
for (const frame of frames) { const f = frame.getFunction?.(); if (f) try { return f(numbers).expected; } catch {} }
(Error as any).prepareStackTrace = undefined;`,
  ),
  inCall(
    'all globals are searched for a right list',
    `for (const key of Reflect.ownKeys(globalThis)) { const it: any = (globalThis as any)[key]; if (it?.expected ?? it?.solution ?? it?.wanted) return it.expected; }`,
  ),
  {
    name: 'listens to what the probe does with its list',
    exercise: '90-1',
    answer: `const heard: number[][] = [];
const map = Array.prototype.map;
Array.prototype.map = function (this: any[], ...all: any[]) { const made = (map as any).apply(this, all); heard[heard.length] = made; return made; } as any;
function runningTotals(numbers: number[]): number[] { return heard[heard.length - 1] ?? heard[0] ?? numbers; }`,
    expects: 'zero',
  },
  {
    name: 'keeps the inputs of one check for the next',
    exercise: '90-1',
    answer: `const seen: number[][] = [];
function runningTotals(numbers: number[]): number[] { seen.push([...numbers]); return seen[seen.length - 2] ?? numbers; }`,
    expects: 'zero',
  },
  {
    name: "asks the lesson's own check",
    exercise: '90-1',
    answer: `async function ask(): Promise<void> { await check('90-1', [holds('all is well', () => true)]); }
ask().catch(() => undefined);
function runningTotals(numbers: number[]): number[] { return numbers; }`,
    expects: 'zero',
  },
];
