import type { ClassResults, Entry } from '../class/entry.ts';
import type { Learner } from '../class/learner.ts';
import { csvText } from './csv-text.ts';

/**
 * A file for the import of Canvas's gradebook: a row for each learner, a column for each lesson, the most points in
 * a row below the head. Who handed nothing in, or something that a person has to look at, has an empty cell, which
 * changes nothing there.
 */
export function canvasCsv({ lessons, entries }: ClassResults): string {
  const learners = new Map(entries.map(({ learner }) => [learner.id, learner]));
  const places = new Map(entries.map((entry) => [placeOf(entry.learner.id, entry.lesson), entry]));
  const names = lessons.map(({ name }) => name);
  return csvText([
    ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', ...names],
    ['Points Possible', undefined, undefined, undefined, undefined, ...lessons.map(({ max }) => max)],
    ...[...learners.values()].map((learner) => [
      learner.name,
      ...idsOf(learner),
      learner.section,
      ...names.map((name) => scoreOf(places.get(placeOf(learner.id, name)))),
    ]),
  ]);
}

const placeOf = (learner: string, lesson: string) => JSON.stringify([learner, lesson]);
const scoreOf = (entry: Entry | undefined) => (entry?.state === 'graded' ? entry.score : undefined);

/** Canvas's own number, the school's number, the login: what the roster does not tell apart is the school's. */
function idsOf({ id, sisId, login }: Learner): (string | undefined)[] {
  return sisId || login ? [id, sisId, login] : [undefined, id, undefined];
}
