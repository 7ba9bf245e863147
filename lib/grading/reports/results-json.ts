import type { ClassResults, Entry } from '../class/entry.ts';
import { sum } from '../class/sum-of-points.ts';

/** What went wrong in the checks themselves, for the teacher, who reads this file. */
export const reasonsOf = ({ graded }: Entry): string[] =>
  (graded?.exercises ?? []).flatMap(({ id, checks }) =>
    checks.flatMap(({ name, why }) => (why === undefined ? [] : [`${id}, "${name}": ${why}`])),
  );

const withReasons = (entry: Entry): Entry => ({ ...entry, notes: [...entry.notes, ...reasonsOf(entry)] });

/** The class as our own JSON: every entry with all its checks, and each learner's total. */
export function resultsJson({ entries, ...head }: ClassResults): string {
  const learners = [...new Set(entries.map(({ learner }) => learner.id))];
  const totals = learners.map((id) => {
    const own = entries.filter(({ learner }) => learner.id === id);
    return {
      learner: id,
      score: sum(own.map(({ score }) => score)),
      max: sum(own.map(({ max }) => max)),
      waiting: sum(own.map(({ waiting }) => waiting)),
    };
  });
  return `${JSON.stringify({ ...head, totals, entries: entries.map(withReasons) }, null, 2)}\n`;
}
