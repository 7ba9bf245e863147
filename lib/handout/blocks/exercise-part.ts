import { type Cell, markOf } from '../../notebook/index.ts';
import type { ExercisePart, Variant } from '../contract.ts';

/** What a cell is to its exercise; the points are for the teacher. Spread it into a block. */
export function exercisePart(cell: Cell, variant: Variant): { exercise?: ExercisePart } {
  const mark = markOf(cell);
  if (!mark) return {};
  const { exercise: id, part, points } = mark;
  return { exercise: { id, part, ...(variant === 'teacher' && points !== undefined ? { points } : {}) } };
}
