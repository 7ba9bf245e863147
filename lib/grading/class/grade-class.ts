import type { Graded, Isolation } from '../result.ts';
import { type Print, printOf } from './digest.ts';
import type { Entry } from './entry.ts';
import type { Keep, KeyParts } from './keep.ts';
import { type LatePolicy, latePenalty, secondsLate } from './late.ts';
import type { Learner } from './learner.ts';
import { type ManualScores, refuseUnused, withManual } from './manual.ts';
import { type Outcome, pool, type Worker } from './pool.ts';
import type { Submission } from './submissions.ts';
import { sum } from './sum-of-points.ts';
import { waitingOf } from './waiting.ts';

/** What grades one notebook after the other. */
export interface NotebookGrader {
  isolation: Isolation;
  grade(path: string): Promise<Graded>;
  close(): Promise<void>;
}

/** A lesson of which submissions are graded. */
export interface GradedLesson {
  name: string;
  max: number;
  /** Of the lesson and its checks: another one means that all is graded again. */
  digest: string;
  open(): Promise<NotebookGrader>;
}

export interface ClassOptions {
  lessons: GradedLesson[];
  submissions: Submission[];
  roster?: Learner[] | undefined;
  seed: string;
  isolation: Isolation;
  /** Of the grader itself. */
  version: string;
  keep?: Keep | undefined;
  /** Grades also what is kept. */
  again?: boolean | undefined;
  atOnce: number;
  /** The longest that one submission may take. */
  seconds?: number;
  due?: Date | undefined;
  late?: LatePolicy | undefined;
  manual?: ManualScores | undefined;
  signal?: AbortSignal | undefined;
  /** Called for each submission that is done, with how many are, and how many of them have a score that is kept. */
  onGraded?(done: number, submission: Submission, scored: number): void;
}

/** Every submission and every learner without one, as rows in the order of lessons and of the roster. */
export async function gradeClass(options: ClassOptions): Promise<Entry[]> {
  const { lessons, submissions, atOnce, seconds = longest, signal, onGraded } = options;
  const byName = new Map(lessons.map((lesson) => [lesson.name, lesson]));
  const outcomes = new Map<Submission, Outcome<Graded>>();
  let scored = 0;
  await pool(submissions, {
    atOnce,
    seconds,
    signal,
    grace,
    suits: (opened, next) => opened.lesson === next.lesson,
    open: async ({ lesson }) => lessonWorker(lessonNamed(byName, lesson), options),
    onEnd(submission, outcome) {
      outcomes.set(submission, outcome);
      if ('answer' in outcome) scored++;
      onGraded?.(outcomes.size, submission, scored);
    },
  });
  const entries = lessons.flatMap((lesson) => {
    const own = submissions.filter((submission) => submission.lesson === lesson.name);
    const entries = own.flatMap((submission) => {
      const outcome = outcomes.get(submission);
      return outcome ? [entryOf(submission, outcome, lesson, options)] : []; // stopped before it
    });
    return inOrder([...entries, ...missing(own, lesson, options.roster ?? [])], options.roster ?? []);
  });
  if (options.manual && !signal?.aborted) refuseUnused(options.manual, entries);
  return entries;
}

/** Grades what is not kept; its grader is opened only when there is something to grade. */
function lessonWorker(lesson: GradedLesson, options: ClassOptions): Worker<Submission, Graded> {
  const { keep, again, seed, version, isolation } = options;
  let opened: Promise<NotebookGrader> | undefined;
  return {
    async work({ path, learner }) {
      const print = await printOf(path);
      const key: KeyParts = {
        submission: print.hash,
        checks: lesson.digest,
        seed,
        version,
        rung: isolation.rung,
      };
      const kept = again ? undefined : await keep?.get(learner.id, lesson.name, key);
      if (kept) return kept;
      opened ??= lesson.open();
      const graded = await (await opened).grade(path);
      if (graded.isolation.rung !== isolation.rung) {
        throw new Error(`It was graded with ${graded.isolation.rung} where ${isolation.rung} was announced`);
      }
      refuseChanged(print, await printOf(path));
      await keep?.put(learner.id, lesson.name, key, graded);
      return graded;
    },
    close: async () => (await opened)?.close(),
  };
}

const grace = 1.5; // seconds for what is being graded when somebody stops: most take less
const longest = 600; // seconds; the judge's own limits end a submission long before

function lessonNamed(lessons: Map<string, GradedLesson>, name: string): GradedLesson {
  const found = lessons.get(name);
  if (!found)
    throw new RangeError(`Cannot grade a submission of ${name}: that lesson is not among those to grade`);
  return found;
}

/** A score belongs to the bytes that it was given for. */
function refuseChanged(before: Print, after: Print): void {
  if (before.hash !== after.hash || before.file !== after.file) {
    throw new Error('The file changed while it was graded; grade it again');
  }
}

function entryOf(
  { learner, lesson, name, submitted, notes }: Submission,
  outcome: Outcome<Graded>,
  { max }: GradedLesson,
  { due, late: policy, manual }: ClassOptions,
): Entry {
  const common = { learner, lesson, submission: name, submitted, notes };
  if ('problem' in outcome) {
    const { problem } = outcome;
    return { ...common, state: 'ungradable', problem, rawScore: 0, score: 0, max, waiting: 0 };
  }
  const graded = withManual(outcome.answer, manual?.get(learner.id));
  const seconds = due && secondsLate(new Date(submitted.at), due, learner.id, policy);
  const problem = ungradableIn(graded);
  const late =
    seconds === undefined || unreadable(graded) ? undefined : latePenalty(graded.score, seconds, policy);
  return {
    ...common,
    state: problem === undefined ? 'graded' : 'ungradable',
    ...(problem === undefined ? {} : { problem }),
    graded,
    ...(late ? { late } : {}),
    rawScore: graded.score,
    score: sum([graded.score, -(late?.points ?? 0)]),
    max: graded.max,
    waiting: waitingOf(graded),
  };
}

/** Whether the file itself could not be read, so that nothing in it was graded. */
export const unreadable = ({ exercises, notes }: Graded): boolean => {
  const checks = exercises.flatMap((exercise) => exercise.checks);
  return (
    checks.length > 0 &&
    checks.every(({ status, message }) => status === 'ungradable' && notes.includes(message))
  );
};

/** The sentence of the first check that could not be graded. */
export const ungradableIn = ({ exercises }: Graded): string | undefined =>
  exercises.flatMap(({ checks }) => checks).find(({ status }) => status === 'ungradable')?.message;

function missing(own: Submission[], lesson: GradedLesson, roster: Learner[]): Entry[] {
  const there = new Set(own.map(({ learner }) => learner.id));
  return roster
    .filter(({ id }) => !there.has(id))
    .map((learner) => ({
      learner,
      lesson: lesson.name,
      state: 'no submission',
      rawScore: 0,
      score: 0,
      max: lesson.max,
      waiting: 0,
      notes: [],
    }));
}

/** As on the roster; those who are not on it at the end, by their ids. */
function inOrder(entries: Entry[], roster: Learner[]): Entry[] {
  const places = new Map(roster.map(({ id }, at) => [id, at]));
  const place = ({ learner }: Entry) => places.get(learner.id) ?? roster.length;
  return entries.sort((a, b) => place(a) - place(b) || (a.learner.id < b.learner.id ? -1 : 1));
}
