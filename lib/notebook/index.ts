// a notebook as data
export type { Bundle, Cell, CodeCell, Metadata, Notebook, Output, TextCell } from './notebook.ts';
export { tagsOf } from './notebook.ts';

// from files and back
export { BadNotebook, parseNotebook } from './parse.ts';
export { readNotebook } from './read.ts';
export { notebookText, writeNotebook } from './write.ts';

// what can be done with one
export { cleanNotebook } from './clean.ts';
export { type Failure, type Ran, type RunOptions, runNotebook } from './run/run-notebook.ts';
