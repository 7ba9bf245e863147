import type { Graded, Isolation } from '../result.ts';
import type { Late } from './late.ts';
import type { Learner } from './learner.ts';
import type { Submitted } from './submitted-at.ts';

/** One learner and one lesson: a row of every report. */
export interface Entry {
  learner: Learner;
  lesson: string;
  state: 'graded' | 'no submission' | 'ungradable';
  /** Where the submission lies in the folder, and when it came. */
  submission?: string;
  submitted?: Submitted;
  graded?: Graded;
  /** Why it could not be graded, in a sentence. */
  problem?: string;
  /** The line about being late, where there is a due time. */
  late?: Late;
  /** As the checks say, and after what being late costs. */
  rawScore: number;
  score: number;
  max: number;
  /** Points that wait for a person. */
  waiting: number;
  notes: string[];
}

/** A graded class. */
export interface ClassResults {
  version: 1;
  seed: string;
  isolation: Isolation;
  /** ISO 8601. */
  due?: string;
  lessons: { name: string; max: number }[];
  entries: Entry[];
  /** What was found and passed over. */
  leftOut: { name: string; why: string }[];
}
