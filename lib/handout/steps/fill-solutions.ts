import { exercisesOf, fillIn } from '../../notebook/index.ts';
import type { Step } from '../contract.ts';

/** Puts the reference solutions into the answer cells, for those who may see them. */
export const fillSolutions: Step = (notebook, { variant = 'student', solutions }) => {
  if (variant === 'student' || !solutions) return notebook;
  const answered = exercisesOf(notebook).filter(({ id, cells }) => cells.answer && solutions.has(id));
  return fillIn(notebook, new Map(answered.map(({ id }) => [id, solutions.get(id)!])));
};
