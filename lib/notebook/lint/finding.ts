import type { Exercise } from '../exercise/exercise.ts';
import type { Notebook } from '../notebook.ts';

/** What is wrong with a lesson, in a sentence that says what was wanted. */
export interface Finding {
  /** The id of the cell; undefined where it is about the whole notebook. */
  cell: string | undefined;
  rule: string;
  message: string;
}

/** A lesson as the rules see it. */
export interface Lesson {
  /** `06-activation-functions`. */
  name: string;
  /** `06`. */
  number: string;
  /** Where it lies, with the lessons that it links to. */
  folder: string;
  notebook: Notebook;
  exercises: Exercise[];
}

export type Complaint = Pick<Finding, 'message'> & { cell?: string };

/** One thing that a lesson keeps to. */
export interface Rule {
  name: string;
  find(lesson: Lesson): Iterable<Complaint>;
}
