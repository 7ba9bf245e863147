import { didYouMean } from '../../base/index.ts';
import type { Notebook } from '../notebook.ts';
import { exercisesOf } from './exercises-of.ts';

/** The notebook with these answers in its answer cells, by the exercise's id. The others stay as they are. */
export function fillIn(notebook: Notebook, answers: ReadonlyMap<string, string>): Notebook {
  const exercises = exercisesOf(notebook);
  const sources = new Map<number, string>();
  for (const [id, source] of answers) {
    const answer = exercises.find((exercise) => exercise.id === id)?.cells.answer;
    if (!answer)
      throw new RangeError(
        noPlace(
          id,
          exercises.filter(({ cells }) => cells.answer).map((e) => e.id),
        ),
      );
    sources.set(answer.index, source);
  }
  const cells = notebook.cells.map((cell, at) => ({ ...cell, source: sources.get(at) ?? cell.source }));
  return { ...notebook, cells };
}

/** What stands in the answer cells, by the exercise's id: what fillIn puts in. */
export function answersOf(notebook: Notebook): Map<string, string> {
  return new Map(
    exercisesOf(notebook).flatMap(({ id, cells }): [string, string][] =>
      cells.answer ? [[id, cells.answer.cell.source]] : [],
    ),
  );
}

function noPlace(id: string, known: string[]): string {
  const near = didYouMean(id, known);
  const question = near === undefined ? '' : ` Did you mean ${near}?`;
  return `Cannot fill in exercise ${id}: the notebook has no answer cell for it.${question} ${
    known.length > 0 ? `It has: ${known.join(', ')}` : 'It has none at all'
  }`;
}
