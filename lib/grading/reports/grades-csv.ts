import type { ClassResults, Entry } from '../class/entry.ts';
import { csvText } from './csv-text.ts';

const head = [
  'assignment',
  'duedate',
  'timestamp',
  'student_id',
  'last_name',
  'first_name',
  'email',
  'raw_score',
  'late_submission_penalty',
  'score',
  'max_score',
];

/** The class as nbgrader exports it, quoted. Who handed nothing in, or what nobody could grade, has empty scores, not a 0. */
export function gradesCsv({ entries, due }: ClassResults): string {
  return csvText([
    head,
    ...entries.map((entry) => {
      const { learner, lesson, submitted, max } = entry;
      const { first, last } = namesOf(entry);
      return [lesson, due, submitted?.at, learner.id, last, first, learner.email, ...scores(entry), max];
    }),
  ]);
}

function scores({ state, rawScore, late, score }: Entry): (number | undefined)[] {
  return state === 'graded' ? [rawScore, late?.points ?? 0, score] : [undefined, undefined, undefined];
}

/** First and last name: `Last, First` says which is which; else the last word is taken for the last name. */
function namesOf({ learner: { id, name, firstName, lastName } }: Entry): { first: string; last: string } {
  if (firstName || lastName) return { first: firstName ?? '', last: lastName ?? '' };
  if (name === id) return { first: '', last: '' }; // no roster
  const [last, ...rest] = name.split(',');
  if (rest.length > 0) return { first: rest.join(',').trim(), last: last!.trim() };
  const words = name.trim().split(/\s+/);
  return words.length === 1
    ? { first: '', last: name.trim() }
    : { first: words.slice(0, -1).join(' '), last: words.at(-1)! };
}
