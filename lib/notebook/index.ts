// a notebook as data
export type { Bundle, Cell, CodeCell, Metadata, Notebook, Output, TextCell } from './notebook.ts';
export { tagsOf } from './notebook.ts';

// from files and back
export { BadNotebook, parseNotebook } from './parse.ts';
export { readNotebook } from './read.ts';
export { notebookText, writeNotebook } from './write.ts';

// as Markdown and back
export { textOfNotebook } from './text/to-text.ts';
export { notebookOfText } from './text/from-text.ts';

// the exercises in one
export type { Exercise, Mark, Part } from './exercise/exercise.ts';
export { markOf, parts } from './exercise/mark.ts';
export { exercisesOf } from './exercise/exercises-of.ts';
export { answersOf, fillIn } from './exercise/answers.ts';
export { asCell } from './exercise/as-cell.ts';
export { namesBefore } from './exercise/names-before.ts';
export { solutionsOf } from './exercise/solutions.ts';
export { stampNbgrader } from './exercise/stamp-nbgrader.ts';
export { declaredNames } from './exercise/declared.ts';
export { freeNames } from './exercise/free-names.ts';
export { type Declared, declaredIn, withoutExport } from './exercise/declared.ts';
export { type Node as SyntaxNode, type Syntax, isNode, syntaxOf } from './exercise/syntax.ts';

// what a lesson keeps to
export type { Finding } from './lint/finding.ts';
export { lint, rules } from './lint/lint.ts';
export { checkTypes } from './lint/check-types.ts';
export { headingsOf } from './lint/prose.ts';
export { seedLine } from './with-seed.ts';

// what can be done with one
export { cleanNotebook } from './clean.ts';
export { withSeed } from './with-seed.ts';
export { type Failure, type Ran, type RunOptions, runNotebook } from './run/run-notebook.ts';
