import type { Exercise } from '../../notebook/index.ts';
import { openTypeChecker, type Prepared, prepare, readSubmission } from '../answer/index.ts';
import { sum } from '../class/sum-of-points.ts';
import type { Rung } from '../isolation/cage.ts';
import type { CheckResult, ExerciseResult, Graded, Isolation, Status } from '../result.ts';
import type { Lesson, Spec } from '../spec/lesson.ts';
import type { Job } from './job.ts';
import { type RunJobsOptions, runJobs } from './run-jobs.ts';
import { allOf } from './verdicts.ts';

export interface GraderOptions {
  lesson: Lesson;
  rung: Rung;
  /** Draws the inputs: with the same seed, every submission is asked the same. */
  seed: string;
  limits?: RunJobsOptions['limits'];
}

/** Grades submissions of one lesson, one at a time. */
export interface Grader {
  isolation: Isolation;
  grade(path: string): Promise<Graded>;
  close(): Promise<void>;
}

/** A grader of a lesson. It keeps a type checker running: close it. */
export function openGrader({ lesson, rung, seed, limits }: GraderOptions): Grader {
  const isolation: Isolation = { rung: rung.name, notContained: rung.notContained };
  const types = openTypeChecker(lesson.notebook, lesson.folder);
  const stop = new AbortController();
  const graded = (exercises: ExerciseResult[], notes: string[]): Graded => ({
    version: 1,
    lesson: lesson.name,
    seed,
    isolation,
    score: sum(exercises.map(({ score }) => score)),
    max: sum(exercises.map(({ max }) => max)),
    exercises,
    notes,
  });
  return {
    isolation,
    close() {
      stop.abort(); // whoever is still being asked is ended, too
      return types.close();
    },
    async grade(path) {
      const read = readSubmission(path);
      if (!read.ok) {
        const { problem } = read;
        const nothing = (spec: Spec) => exerciseResult(spec, ungradable(spec, problem), []);
        return graded(lesson.specs.map(nothing), [problem]);
      }
      const { answers, notes } = await prepare(lesson.notebook, read.notebook, types);
      const byId = new Map(answers.map((one) => [one.exercise.id, one]));
      const found = lesson.specs.map((spec) => ({ spec, answer: byId.get(spec.exercise.id) }));
      const jobs = found.flatMap(({ spec, answer }) => jobOf(spec, answer) ?? []);
      const ran = await runJobs(jobs, { rung, seed, signal: stop.signal, ...(limits ? { limits } : {}) });
      const exercises = found.map(({ spec, answer }) =>
        withFaults(
          exerciseResult(spec, ran.get(spec.exercise.id) ?? notRun(spec, answer), answer?.notes ?? []),
        ),
      );
      if (stop.signal.aborted) throw new Error('Grading was stopped'); // half of it is no score
      return graded(exercises, [...read.notes, ...notes]);
    },
  };
}

function jobOf({ exercise: { id, manual }, hidden }: Spec, answer: Prepared | undefined): Job | undefined {
  return manual ? undefined : answer?.program && { key: id, id, program: answer.program, hidden };
}

const byPerson = ({ points }: Exercise, status: Status, message: string): CheckResult[] => [
  { name: 'by a person', status, points: 0, max: points, message },
];

const ungradable = ({ exercise, hidden }: Spec, problem: string): CheckResult[] =>
  exercise.manual ? byPerson(exercise, 'ungradable', problem) : allOf(hidden, 'ungradable', problem);

/** The results of an answer that is not there, was refused, or waits for a person. */
function notRun({ exercise, hidden }: Spec, answer: Prepared | undefined): CheckResult[] {
  if (exercise.manual) return byPerson(exercise, 'manual', 'a person gives the points for this one');
  if (!answer?.refused) return allOf(hidden, 'not run', 'there is no answer');
  const { status, message, line } = answer.refused;
  return allOf(hidden, status, line === undefined ? message : `line ${line}: ${message}`, false);
}

function exerciseResult({ exercise: { id } }: Spec, checks: CheckResult[], notes: string[]): ExerciseResult {
  return {
    id,
    score: sum(checks.map(({ points }) => points)),
    max: sum(checks.map(({ max }) => max)),
    checks,
    notes,
  };
}

/** Points that an answer could not win, for a mistake in the check, are a person's to give. */
function withFaults(exercise: ExerciseResult): ExerciseResult {
  const faults = exercise.checks.filter(({ status }) => status === 'ungradable');
  const notes = faults.map(
    ({ name }) =>
      `"${name}" could not be graded, by a mistake of the course and not of the answer: a person looks at it`,
  );
  return { ...exercise, notes: [...exercise.notes, ...notes] };
}
