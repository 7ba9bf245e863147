import { type Cell, exercisesOf } from '../../notebook/index.ts';
import type { Step } from '../contract.ts';

/** For the teacher, at the end of each exercise: the names of its hidden checks, and whether a person grades it. */
export const teacherNotes: Step = (notebook, { variant, hiddenChecks }) => {
  if (variant !== 'teacher') return notebook;
  const notes = new Map<number, Cell>();
  for (const { id, manual, cells } of exercisesOf(notebook)) {
    const last = cells.hint ?? cells.check ?? cells.try ?? cells.answer;
    const names = hiddenChecks?.get(id) ?? [];
    if (!last || (names.length === 0 && !manual)) continue;
    const facts = [
      ...(manual ? ['A person grades this exercise.'] : []),
      ...(names.length > 0
        ? [`Hidden checks:\n\n${names.map((name) => `- ${plain(name)}`).join('\n')}`]
        : []),
    ];
    notes.set(last.index, {
      id: `${last.cell.id}-teacher`,
      cell_type: 'markdown',
      metadata: { downhill: { exercise: id, part: 'prompt' } }, // so that it stays in the exercise's box
      source: `**For the teacher.** ${facts.join(' ')}`,
    });
  }
  return {
    ...notebook,
    cells: notebook.cells.flatMap((cell, at) => [cell, ...(notes.has(at) ? [notes.get(at)!] : [])]),
  };
};

/** A text that markdown leaves as it is. */
const plain = (text: string) => text.replace(/\s+/g, ' ').replace(/[!-/:-@[-`{-~]/g, '\\$&');
