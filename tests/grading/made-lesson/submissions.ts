import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Notebook, readNotebook } from '../../../lib/notebook/index.ts';

/** The made lesson as a teacher has it, and as it is released: it holds the starters. */
export const madeLesson = join(__dirname, '90-made-lesson.ipynb');

/** In the form of tests/exercises: what `loadLesson` takes as `exercises`. */
export const madeExercises = join(__dirname, 'exercises');

/** The points of each exercise. */
export const madePoints = { '90-1': 3, '90-2': 4, '90-3': 4, '90-4': 3, '90-5': 3, '90-6': 4 } as const;

export type MadeId = keyof typeof madePoints;
export type Answers = Partial<Record<MadeId, string>>;

export const madeIds = Object.keys(madePoints) as MadeId[];
export const madeMax = Object.values(madePoints).reduce((sum, points) => sum + points, 0);

/** The made lesson with these texts in its answer cells; the others keep their starters. */
export function submission(answers: Answers = {}): Notebook {
  const notebook = readNotebook(madeLesson);
  for (const cell of notebook.cells) {
    const { exercise, part } = (cell.metadata.downhill ?? {}) as { exercise?: MadeId; part?: string };
    const answer = part === 'answer' && exercise ? answers[exercise] : undefined;
    if (answer !== undefined) cell.source = answer;
  }
  return notebook;
}

/** The reference solution as a learner would have typed it into the cell. */
export const solution = (id: MadeId): string =>
  cellText(readFileSync(join(folderOf(id), 'solution.ts'), 'utf8'));

/** The solutions of some exercises. */
export const solutions = (ids: readonly MadeId[]): Answers =>
  Object.fromEntries(ids.map((id) => [id, solution(id)]));

/** What hidden files and cells differ in: names are exported there. */
export const cellText = (file: string): string =>
  file.replace(/^export (?=async|class|const|function|let)/gm, '').trim();

/** The folder with the solution, the checks and the mutants of an exercise. */
export function folderOf(id: MadeId): string {
  const lesson = join(madeExercises, '90-made-lesson');
  const folder = readdirSync(lesson).find((name) => name.startsWith(`${id}-`));
  if (!folder) throw new Error(`No folder of exercise ${id} in ${lesson}`);
  return join(lesson, folder);
}

export const halfSolved: readonly MadeId[] = ['90-1', '90-3', '90-5'];

/** Everything right: scores `madeMax`. */
export const solved = (): Notebook => submission(solutions(madeIds));

/** As released: scores 0. */
export const empty = (): Notebook => submission();

/** The first, third and fifth right: scores 10. */
export const half = (): Notebook => submission(solutions(halfSolved));

export const halfPoints = halfSolved.reduce((sum, id) => sum + madePoints[id], 0);
