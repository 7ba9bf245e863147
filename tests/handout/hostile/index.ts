export { all } from './all.ts';
export { type Hostile, lastWords } from './hostile.ts';
