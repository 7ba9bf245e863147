import { isPoints, isTexts, markOf, parts, record } from '../exercise/mark.ts';
import { namesBefore } from '../exercise/names-before.ts';
import type { Rule } from './finding.ts';

/** The marks of exercises can be read, and what they say of the answer stands at the answer. */
export const marks: Rule = {
  name: 'marks',
  *find({ notebook }) {
    for (const cell of notebook.cells) {
      const raw = record(cell.metadata.downhill);
      if (raw.exercise === undefined && raw.part === undefined) continue;
      const say = (message: string) => ({ cell: cell.id, message });
      const mark = markOf(cell);
      if (!mark) {
        const found = JSON.stringify({ exercise: raw.exercise, part: raw.part });
        yield say(
          `The mark ${found} cannot be read, wanted an exercise as "06-2" and one of ${parts.join(', ')}`,
        );
        continue;
      }
      const extra = ['points', 'imports', 'uses', 'manual'].filter((field) => field in raw);
      if (mark.part !== 'answer') {
        if (extra.length > 0) yield say(`The mark has ${extra.join(', ')}, which stand at the answer alone`);
        continue;
      }
      if (!isPoints(raw.points) || raw.points === 0) {
        yield say(
          `The mark's points are ${JSON.stringify(raw.points) ?? 'missing'}, wanted a number above 0`,
        );
      }
      for (const field of ['imports', 'uses']) {
        if (field in raw && !isTexts(raw[field])) {
          yield say(`The mark's ${field} are ${JSON.stringify(raw[field])}, wanted a list of names`);
        }
      }
      if ('manual' in raw && typeof raw.manual !== 'boolean') {
        yield say(`The mark's manual is ${JSON.stringify(raw.manual)}, wanted true or nothing`);
      }
      const before = namesBefore(notebook, mark.exercise);
      const unknown = (mark.uses ?? []).filter((name) => !before.has(name));
      if (unknown.length > 0) {
        yield say(`The mark's uses name ${unknown.join(', ')}, which no cell before the exercise makes`);
      }
    }
  },
};
