import { declaredIn } from '../exercise/declared.ts';
import { freeNames } from '../exercise/free-names.ts';
import { markOf } from '../exercise/mark.ts';
import { syntaxOf } from '../exercise/syntax.ts';
import type { Complaint, Rule } from './finding.ts';

/** No later cell needs what the learner was to write: who skips an exercise goes on. */
export const laterNames: Rule = {
  name: 'later names',
  *find({ exercises, notebook }) {
    const open = new Map<string, string>(); // names of learners by the exercise that leaves them open
    for (const cell of notebook.cells) {
      if (cell.cell_type !== 'code') continue;
      const mark = markOf(cell);
      const made = new Set(declaredIn(syntaxOf(cell.source)?.body ?? []).map(({ name }) => name));
      yield* uses(cell, mark?.exercise, open);
      for (const name of made) open.delete(name); // made anew by the lesson
      if (mark?.part !== 'answer') continue;
      for (const name of exercises.find(({ id }) => id === mark.exercise)?.names ?? [])
        open.set(name, mark.exercise);
    }
  },
};

function* uses(
  { id, source }: { id: string; source: string },
  own: string | undefined,
  open: Map<string, string>,
): Iterable<Complaint> {
  if (open.size === 0) return;
  for (const name of freeNames(source)) {
    const exercise = open.get(name);
    if (exercise === undefined || exercise === own) continue;
    yield {
      cell: id,
      message: `The cell uses ${name}, which is the learner's from exercise ${exercise}; make it anew`,
    };
  }
}
