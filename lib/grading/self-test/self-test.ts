import { isDeepStrictEqual } from 'node:util';
import { fillIn } from '../../notebook/index.ts';
import { type Prepared, prepare } from '../answer/index.ts';
import type { Rung } from '../isolation/cage.ts';
import type { Job } from '../judge/job.ts';
import { runJobs } from '../judge/run-jobs.ts';
import { auditLesson, releaseFiles } from '../release/release-files.ts';
import type { CheckResult } from '../result.ts';
import type { Lesson, Spec } from '../spec/lesson.ts';
import { ownTypes, typesAreFine } from './own-types.ts';
import { specProblems } from './spec-problems.ts';
import { type Variant, variantsOf } from './variants.ts';

export interface SelfTestOptions {
  rung: Rung;
  seed: string;
  /** In place of tests/exercises. */
  exercises?: string;
  /** What typesAreFine has said of the lesson, for who has asked it before. */
  fine?: boolean;
}

/** A variant of an answer on its way to a child. */
interface Trial {
  spec: Spec;
  variant: Variant;
  key: string;
  prepared: Prepared | undefined;
}

/**
 * What is wrong with a lesson's exercises, a sentence each: the solution must score everything, the starter nothing,
 * each mutant lose a check, nothing hidden be in what learners get, and releasing it twice give the same bytes.
 */
export async function selfTest(
  lesson: Lesson,
  { rung, seed, exercises, fine = typesAreFine(lesson) }: SelfTestOptions,
): Promise<string[]> {
  if (lesson.specs.length === 0) return [];
  const trials = await prepared(lesson, fine);
  const jobs = trials.flatMap(({ spec, key, prepared: one }): Job[] =>
    one?.program ? [{ key, id: spec.exercise.id, program: one.program, hidden: spec.hidden }] : [],
  );
  const results = await runJobs(jobs, { rung, seed, alone: false }); // our own answers leave nothing behind
  return [
    ...lesson.specs.flatMap(specProblems),
    ...trials.flatMap((trial) => problemOf(trial, results.get(trial.key)) ?? []),
    ...releaseProblems(lesson, exercises),
  ];
}

/** Each variant as a learner would have handed it in, one of every exercise to a notebook. */
async function prepared(lesson: Lesson, fine: boolean): Promise<Trial[]> {
  const graded = lesson.specs.filter(({ exercise }) => !exercise.manual);
  const variants = new Map(graded.map((spec) => [spec, variantsOf(spec)]));
  const rounds = Math.max(0, ...[...variants.values()].map(({ length }) => length));
  const types = ownTypes(lesson, fine);
  const trials: Trial[] = [];
  try {
    for (let round = 0; round < rounds; round++) {
      const now = graded.flatMap((spec) => {
        const variant = variants.get(spec)![round];
        return variant ? [{ spec, variant }] : [];
      });
      const answers = new Map(now.map(({ spec, variant }) => [spec.exercise.id, variant.text]));
      const { answers: found } = await prepare(lesson.notebook, fillIn(lesson.notebook, answers), types);
      for (const { spec, variant } of now) {
        const { id } = spec.exercise;
        const one = found.find(({ exercise }) => exercise.id === id);
        trials.push({ spec, variant, key: `${id}.${round}`, prepared: one });
      }
    }
  } finally {
    await types.close();
  }
  return trials;
}

function problemOf(
  { spec, variant, prepared: one }: Trial,
  checks: CheckResult[] | undefined,
): string | undefined {
  const { id } = spec.exercise;
  const { name, wants } = variant;
  if (wants === 'refused') return one?.refused ? undefined : `exercise ${id}: ${name} is not refused`;
  if (!checks && wants === 'nothing') return undefined; // it is not even taken for an answer
  if (!checks) return `exercise ${id}: ${name} does not run: ${one?.refused?.message ?? 'it is not found'}`;
  const lost = checks.filter(({ status }) => status !== 'passed');
  if (wants === 'everything' && lost.length > 0) {
    const [{ name: check, status, message, why }] = lost as [CheckResult];
    return `exercise ${id}: ${name} loses "${check}" (${status}: ${why ?? message})`;
  }
  const won = checks.filter(({ points }) => points > 0);
  if (wants === 'nothing' && won.length > 0) return `exercise ${id}: ${name} is paid for "${won[0]!.name}"`;
  if (wants === 'a check lost' && lost.length === 0) return `exercise ${id}: ${name} passes every check`;
  return undefined;
}

/** What learners must not see in what they get, and whether they all get the same. */
function releaseProblems(lesson: Lesson, exercises: string | undefined): string[] {
  const hidden = auditLesson(lesson, exercises);
  if (hidden.length > 0) return hidden;
  const options = exercises === undefined ? {} : { exercises };
  const [one, other] = [releaseFiles([lesson], options), releaseFiles([lesson], options)];
  const same = isDeepStrictEqual(one, other);
  return same ? [] : [`${lesson.name}: releasing it twice gives other bytes`];
}
