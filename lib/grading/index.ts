// writing hidden checks
export { hidden, keepsInput, leaksNothing } from './spec/hidden.ts';
export type { AnyCheck, Hidden, HiddenCheck, PropertyCheck, Tools } from './spec/hidden-check.ts';
export { same, type SameOptions } from './spec/same.ts';
export { hiddenChecks, type HiddenChecksOptions } from './spec/hidden-checks.ts';
export { TensorData } from './wire/tensor-data.ts';

// a lesson with all that learners do not see
export {
  type Lesson,
  lessonNames,
  type LessonOptions,
  lessonPath,
  loadLesson,
  type Spec,
} from './spec/lesson.ts';

export { type Added, addedText, addedTo, refuseUseless } from './spec/private-checks.ts';

// from a notebook to its score
export type { CheckResult, ExerciseResult, Graded, Isolation, RungName, Status } from './result.ts';
export { readSubmission, type Submission as Read } from './answer/index.ts';
export { lessonOf } from './judge/which-lesson.ts';
export { type Grader, type GraderOptions, openGrader } from './judge/open-grader.ts';
export { inputsOf } from './judge/inputs.ts';

// what contains the learners' code
export type { Cage, Caged, Limits, Rung } from './isolation/cage.ts';
export { ladder, pickRung } from './isolation/ladder.ts';

// a class, and what it gets to know
export * from './class/index.ts';
export * from './reports/index.ts';

// giving lessons out, and being sure of them before
export {
  auditLesson,
  NotReleased,
  type ReleaseOptions,
  releaseFiles,
} from './release/release-files.ts';
export { nextSteps } from './release/next-steps.ts';
export { releaseNotebook } from './release/release-notebook.ts';
export { writeRelease } from './release/write-release.ts';
export { typesAreFine } from './self-test/own-types.ts';
export { selfTest, type SelfTestOptions } from './self-test/self-test.ts';
