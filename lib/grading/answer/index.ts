// from a file to answers
export { type Answered, type Collected, collect, type Extra } from './collect.ts';
export { readSubmission, type Submission } from './read.ts';

// what is wrong with them, and what runs of them
export { openTypeChecker, type Patience, type ToCheck, type TypeChecker, type TypeProblem } from './types.ts';
export { type Refusal, screen } from './screen.ts';
export { lessonOf } from './lesson.ts';
export { type Plan, planOf } from './plan.ts';
export type { Program } from './program.ts';
export { programOf } from './make-program.ts';
export { readsOf } from './reads.ts';
export { resolveAllowed } from './resolve-allowed.ts';

// all of it in one
export { type Prepared, prepare } from './prepare.ts';
