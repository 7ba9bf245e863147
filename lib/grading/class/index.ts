// who and what
export { type Learner, unknownLearner } from './learner.ts';
export { parseRoster } from './roster.ts';
export { type Found, findSubmissions, type Submission } from './submissions.ts';
export { type Who, whoIs } from './who.ts';
export { type Submitted, submittedAt } from './submitted-at.ts';
export { readTime } from './time.ts';
export { timeText } from './time-text.ts';

// being late, and what people give
export { type Late, type LatePolicy, latePenalty, secondsLate } from './late.ts';
export { parseLatePolicy } from './late-policy.ts';
export { type ManualScores, parseManual, withManual } from './manual.ts';

// grading them all
export {
  type ClassOptions,
  gradeClass,
  type GradedLesson,
  type NotebookGrader,
  ungradableIn,
  unreadable,
} from './grade-class.ts';
export { type Outcome, pool, type PoolOptions, type Worker } from './pool.ts';
export type { ClassResults, Entry } from './entry.ts';
export { waitingOf } from './waiting.ts';

// what stays
export { type Keep, type KeyParts, keepIn } from './keep.ts';
export { digestOf, digestOfText, printOf } from './digest.ts';
export { newSeed, seedIn } from './seed.ts';
export { safeName } from './safe-name.ts';
export { lessonDigest, lessonMax } from './lesson-digest.ts';
export { graderVersion } from './version.ts';
export { writeWhole } from './write-whole.ts';
