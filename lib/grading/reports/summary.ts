import type { ClassResults, Entry } from '../class/entry.ts';
import { unreadable } from '../class/grade-class.ts';
import { sum } from '../class/sum-of-points.ts';
import type { CheckResult } from '../result.ts';
import { line } from './plain.ts';
import { reasonsOf } from './results-json.ts';
import { alike, pointsText, statusWords, waits, wordsOf } from './status-words.ts';

/** The class for a terminal: the mean, how each exercise went, and what a person should look at. */
export function summary({ lessons, entries, leftOut }: ClassResults): string {
  return [
    ...lessons.flatMap(({ name, max }) => aboutLesson(name, max, entries)),
    ...entries.filter(({ problem }) => problem !== undefined).map(aboutProblem),
    ...entries.flatMap(({ learner, notes }) =>
      notes.map((note) => `  note  ${line(learner.id, 60)}: ${line(note)}`),
    ),
    ...aboutReasons(entries),
    ...aboutLeftOut(leftOut),
  ].join('\n');
}

/** One submission for a terminal, check by check. */
export function detail(entry: Entry): string {
  const { learner, lesson, state, graded, late, score, max, problem, waiting, notes } = entry;
  const points = state === 'ungradable' ? 'not graded' : `${pointsText(score)} of ${pointsText(max)}`;
  return [
    `${line(learner.name, 60)}  ${lesson}  ${points}`,
    ...(problem === undefined ? [] : [`  needs a person: ${line(problem)}`]),
    ...(graded && !unreadable(graded) ? graded.exercises : []).flatMap((exercise) => [
      `  ${exercise.id}  ${pointsText(exercise.score)} of ${pointsText(exercise.max)}`,
      ...checkLines(exercise.checks),
      ...exercise.notes.map((note) => `    note: ${line(note)}`),
    ]),
    ...reasonsOf(entry).map((reason) => `  for the teacher: ${line(reason)}`),
    ...(late ? [`  ${late.sentence}`] : []),
    ...(waiting > 0 ? [`  ${waits(waiting)}`] : []),
    ...[...notes, ...(graded?.notes ?? [])]
      .filter((note) => note !== problem)
      .map((note) => `  note: ${line(note)}`),
  ].join('\n');
}

function checkLines(checks: CheckResult[]): string[] {
  const one = alike(checks) ? checks[0] : undefined;
  if (one)
    return [
      `    ${statusWords[one.status].icon} all ${checks.length} checks: ${wordsOf(one)}`,
      ...(one.message ? [`        ${line(one.message)}`] : []),
    ];
  return checks.flatMap((check) => {
    const { name, status, message } = check;
    return [
      `    ${statusWords[status].icon} ${line(name)}${status === 'passed' ? '' : `  (${wordsOf(check)})`}`,
      ...(status === 'passed' || !message ? [] : [`        ${line(message)}`]),
    ];
  });
}

function aboutLesson(name: string, max: number, entries: Entry[]): string[] {
  const own = entries.filter(({ lesson }) => lesson === name);
  const graded = own.filter(({ state }) => state === 'graded');
  const late = own.filter((entry) => (entry.late?.seconds ?? 0) > 0).length;
  const mean = graded.length === 0 ? 0 : sum(graded.map(({ score }) => score)) / graded.length;
  const count = (state: Entry['state']) => own.filter((entry) => entry.state === state).length;
  const counts = [
    `${count('graded')} graded`,
    ...(['no submission', 'ungradable'] as const).map((state) =>
      count(state) ? `${count(state)} ${state}` : '',
    ),
    own.some((entry) => entry.late) ? `${late} late` : '',
    graded.length > 0 ? `mean ${pointsText(mean)} of ${pointsText(max)} over ${graded.length} graded` : '',
    ...[sum(own.map(({ waiting }) => waiting))].map((points) => (points ? waits(points) : '')),
  ];
  const exercises = graded.flatMap((entry) => entry.graded?.exercises ?? []);
  const ids = [...new Set(exercises.map(({ id }) => id))];
  return [
    `${name}: ${counts.filter(Boolean).join(', ')}`,
    ...ids.map((id) => {
      const all = exercises.filter((exercise) => exercise.id === id);
      const full = all.filter(({ score, max: most }) => score === most).length;
      return `  ${id}  all points: ${full} of ${all.length} graded`;
    }),
  ];
}

const aboutProblem = ({ learner, submission, problem = '' }: Entry) =>
  `  needs a person  ${line(learner.id, 60)} (${line(submission ?? '', 100)}): ${line(problem)}`;

/** A check's own mistake is the same for everybody: told once, with how many it concerns. */
function aboutReasons(entries: Entry[]): string[] {
  const count = new Map<string, number>();
  for (const reason of entries.flatMap(reasonsOf)) count.set(reason, (count.get(reason) ?? 0) + 1);
  return [...count].map(([reason, times]) => `  mend the check  ${line(reason)} (${times} submissions)`);
}

/** One line for all that were left out for the same reason. */
function aboutLeftOut(leftOut: ClassResults['leftOut']): string[] {
  const names = new Map<string, string[]>();
  for (const { name, why } of leftOut) names.set(why, [...(names.get(why) ?? []), line(name, 100)]);
  return [...names].map(([why, all]) => {
    const shown = all.length > 3 ? [...all.slice(0, 3), `${all.length - 3} more`] : all;
    return `  left out  ${shown.join(', ')}: ${line(why)}`;
  });
}
