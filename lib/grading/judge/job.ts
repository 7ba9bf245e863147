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

/** Whether an answer may use tensors: by itself, or through a room that is built on the engine. */
export const needsEngine = (imports: readonly string[]): boolean =>
  imports.some((one) =>
    ['engine', 'datasets', 'nn', 'classic', 'training'].includes(one.replace('downhill/', '')),
  );
