/** How a check ended. */
export type Status =
  | 'passed'
  | 'failed'
  | 'error' // the answer threw
  | 'type error' // the checker refused it: it does not run in the notebook either
  | 'timeout'
  | 'memory'
  | 'not run' // there is no answer
  | 'tampered' // what came back was no answer to what was asked
  | 'manual' // waits for a person
  | 'ungradable'; // the course's own fault, or the file's

export interface CheckResult {
  name: string;
  status: Status;
  points: number;
  max: number;
  /** A sentence for the learner: the property, the place, what was found. Never the expected value or the input. */
  message: string;
  /** False where the answer's code never ran: it was refused, or lacks what is asked for. */
  ran?: false;
  /** For the teacher alone: what went wrong in the check itself. */
  why?: string;
}

/** What is said of a check that passed. */
export const asItShould = 'as it should be';

export interface ExerciseResult {
  id: string;
  score: number;
  max: number;
  checks: CheckResult[];
  /** What a person should know of how the answer was found: duplicates, a changed check cell, a lost mark. */
  notes: string[];
}

/** What contained the learner's code, and what it did not contain. */
export interface Isolation {
  rung: RungName;
  notContained: string[];
}

export type RungName = 'bubblewrap' | 'unshare' | 'permission' | 'limits';

/** One submission with its score: a pure function of the notebook, the checks and the seed. */
export interface Graded {
  version: 1;
  lesson: string;
  seed: string;
  isolation: Isolation;
  score: number;
  max: number;
  exercises: ExerciseResult[];
  /** About the whole notebook. */
  notes: string[];
}
