import type { Graded } from '../../grading/index.ts';
import type { ExitCode } from '../command.ts';
import { openJudge } from './judge.ts';
import type { Settings } from './settings.ts';
import { lessonOfOne } from './to-grade.ts';

/** Grades one notebook and prints nothing but its score as JSON: the same for the same notebook and seed. */
export async function gradeOne(settings: Settings): Promise<ExitCode> {
  const { newSeed, printOf, refuseUseless, ungradableIn } = await import('../../grading/index.ts');
  const { path, seed = newSeed(), checks, atLeast } = settings;
  const judge = await openJudge({ seed, checks, atLeast });
  const lesson = await judge.lesson(settings.lesson ?? (await lessonOfOne(path, judge)));
  refuseUseless(checks, [lesson]);
  const failed = (problem: unknown): Graded => ({
    version: 1,
    lesson: lesson.name,
    seed,
    isolation: judge.isolation,
    score: 0,
    max: lesson.max,
    exercises: [],
    notes: [problem instanceof Error ? problem.message : String(problem)],
  });
  let graded: Graded;
  try {
    await printOf(path); // no link and no device, whoever put it there
    const grader = await lesson.open();
    try {
      graded = await grader.grade(path);
    } finally {
      await grader.close();
    }
  } catch (problem) {
    graded = failed(problem);
  }
  console.log(JSON.stringify(graded, null, 2));
  return graded.exercises.length === 0 || ungradableIn(graded) !== undefined ? 1 : 0;
}
