import type { Program } from '../answer/program.ts';
import type { Hidden } from '../spec/hidden-check.ts';

/** An answer that is ready to be asked. */
export interface Job {
  /** A name for its folder that no other job of the same child has: `06-2`. */
  key: string;
  /** The exercise, which the inputs are drawn for. */
  id: string;
  program: Program;
  hidden: Hidden;
}

/** Whether an answer may use tensors. */
export const needsEngine = (imports: readonly string[]): boolean => imports.includes('downhill/engine');
