import type { Rule } from './finding.ts';

/** Exercises are numbered as they come, after the lesson's number: `06-1`, `06-2`. */
export const exerciseIds: Rule = {
  name: 'exercise ids',
  *find({ exercises, number }) {
    for (const [at, { id, cells }] of exercises.entries()) {
      const wanted = `${number}-${at + 1}`;
      if (id === wanted) continue;
      const [first] = Object.values(cells);
      yield { cell: first!.cell.id, message: `The exercise is called ${id}, wanted ${wanted}` };
    }
  },
};
