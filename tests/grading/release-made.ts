import type { Cell, Notebook } from 'downhill/notebook';
import { exercisesOf } from 'downhill/notebook';
import { hidden } from '../../lib/grading/spec/hidden.ts';
import type { Lesson } from '../../lib/grading/spec/lesson.ts';
import { put } from '../cli/folder.ts';

export const starter = `/** Every number, as often as it says. */
function scale(x: readonly number[], factor: number): number[] {
  // TODO: a new array; x stays as it is
  throw new Error('Exercise 90-1 is yours to write');
}`;

export const solution = `/** Every number, as often as it says. */
export function scale(x: readonly number[], factor: number): number[] {
  const scaledUp = x.map((value) => value * factor);
  return scaledUp;
}
`;

export const mutant = `// adds the factor where it should multiply
export function scale(x: readonly number[], factor: number): number[] {
  return x.map((value) => value + factor);
}
`;

export const checks = `import { hidden, same } from 'downhill/grading';

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'scaling by a then b is scaling by a times b',
    points: 3,
    make: (rng) => [rng.normal(), rng.normal(), rng.normal()],
    probe: ({ scale }, [a, b, c]) => scale(scale([a!], b!), c!),
    verdict: ([a, b, c], answer) => same(answer, [a! * b! * c!], { within: 1e-12 }),
  }),
]);
`;

const cell = (id: string, source: string, metadata: object, type: Cell['cell_type'] = 'code'): Cell =>
  type === 'code'
    ? { id, cell_type: type, source, metadata: { ...metadata }, execution_count: null, outputs: [] }
    : { id, cell_type: type, source, metadata: { ...metadata } };
const mark = (part: string, more: object = {}) => ({ downhill: { exercise: '90-1', part, ...more } });

/** A lesson with one exercise, as a teacher left it: run, and saved by a front end. */
export const lessonNotebook = (): Notebook => ({
  nbformat: 4,
  nbformat_minor: 5,
  metadata: {
    kernelspec: { name: 'downhill', display_name: 'TypeScript (Downhill)', language: 'typescript' },
  },
  cells: [
    cell('title', '# 90 Made', {}, 'markdown'),
    {
      ...cell('ran', '1 + 1', { scrolled: true }),
      execution_count: 7,
      outputs: [{ output_type: 'stream', name: 'stdout', text: 'as the teacher left it\n' }],
    } as Cell,
    cell('prompt', '**Exercise 90-1.** Scale an array.', mark('prompt'), 'markdown'),
    cell('answer', starter, mark('answer', { points: 3 })),
    cell('try', '// scale([1, 2], 3)', mark('try')),
    cell('check', "import { check, gives } from 'downhill/lesson';\nawait check('90-1', []);", mark('check')),
    cell('hint', 'Which method gives a new array?', mark('hint'), 'markdown'),
  ],
});

/** The same as the judge has it. `change` works on the notebook first. */
export function madeLesson(change: (notebook: Notebook) => void = () => {}): Lesson {
  const notebook = lessonNotebook();
  change(notebook);
  const named = hidden((check) => [
    check({
      name: 'scaling by a then b is scaling by a times b',
      points: 3,
      make: () => 0,
      probe: () => 0,
      verdict: () => undefined,
    }),
  ]);
  const specs = exercisesOf(notebook).map((exercise) => ({
    exercise,
    hidden: named,
    solution,
    mutants: [{ name: 'adds', text: mutant }],
  }));
  return { name: '90-made', folder: '/nowhere', notebook, specs };
}

/** Writes the hidden files of that lesson into a folder, as they lie in tests/exercises. */
export function putHidden(root: string): string {
  const folder = `${root}/90-made/90-1-scale`;
  put(`${folder}/solution.ts`, solution);
  put(`${folder}/checks.ts`, checks);
  put(`${folder}/mutants/adds.ts`, mutant);
  return root;
}
