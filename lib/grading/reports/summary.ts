import type { ClassResults, Entry } from '../class/entry.ts';
import { sum } from '../class/waiting.ts';
import { line } from './plain.ts';
import { pointsText, statusWords, waits } from './status-words.ts';

/** The class for a terminal: the mean, how each exercise went, and what a person should look at. */
export function summary({ lessons, entries, leftOut }: ClassResults): string {
  return [
    ...lessons.flatMap(({ name, max }) => aboutLesson(name, max, entries)),
    ...entries.filter(({ problem }) => problem !== undefined).map(aboutProblem),
    ...entries.flatMap(({ learner, notes }) =>
      notes.map((note) => `  note  ${line(learner.id, 60)}: ${line(note)}`),
    ),
    ...leftOut.map(({ name, why }) => `  left out  ${line(name, 100)}: ${line(why)}`),
  ].join('\n');
}

/** One submission for a terminal, check by check. */
export function detail(entry: Entry): string {
  const { learner, lesson, graded, late, score, max, problem, waiting, notes } = entry;
  return [
    `${line(learner.name, 60)}  ${lesson}  ${pointsText(score)} of ${pointsText(max)}`,
    ...(problem === undefined ? [] : [`  not graded: ${line(problem)}`]),
    ...(graded?.exercises ?? []).flatMap((exercise) => [
      `  ${exercise.id}  ${pointsText(exercise.score)} of ${pointsText(exercise.max)}`,
      ...exercise.checks.flatMap(({ name, status, message }) => [
        `    ${statusWords[status].icon} ${line(name)}${status === 'passed' ? '' : `  (${statusWords[status].words})`}`,
        ...(status === 'passed' || !message ? [] : [`        ${line(message)}`]),
      ]),
      ...exercise.notes.map((note) => `    note: ${line(note)}`),
    ]),
    ...(late ? [`  ${late.sentence}`] : []),
    ...(waiting > 0 ? [`  ${waits(waiting)}`] : []),
    ...[...notes, ...(graded?.notes ?? [])]
      .filter((note) => note !== problem)
      .map((note) => `  note: ${line(note)}`),
  ].join('\n');
}

function aboutLesson(name: string, max: number, entries: Entry[]): string[] {
  const own = entries.filter(({ lesson }) => lesson === name);
  const graded = own.filter((entry) => entry.graded);
  const mean = graded.length === 0 ? 0 : sum(graded.map(({ score }) => score)) / graded.length;
  const count = (state: Entry['state']) => own.filter((entry) => entry.state === state).length;
  const counts = [
    `${count('graded')} graded`,
    ...(['no submission', 'ungradable'] as const).map((state) =>
      count(state) ? `${count(state)} ${state}` : '',
    ),
    graded.length > 0 ? `mean ${pointsText(mean)} of ${pointsText(max)}` : '',
    ...[sum(own.map(({ waiting }) => waiting))].map((points) => (points ? waits(points) : '')),
  ];
  const exercises = graded.flatMap((entry) => entry.graded?.exercises ?? []);
  const ids = [...new Set(exercises.map(({ id }) => id))];
  return [
    `${name}: ${counts.filter(Boolean).join(', ')}`,
    ...ids.map((id) => {
      const all = exercises.filter((exercise) => exercise.id === id);
      const full = all.filter(({ score, max: most }) => score === most).length;
      return `  ${id}  all points: ${full} of ${all.length}`;
    }),
  ];
}

const aboutProblem = ({ learner, submission, problem = '' }: Entry) =>
  `  not graded  ${line(learner.id, 60)} (${line(submission ?? '', 100)}): ${line(problem)}`;
