// What the grader and its reading process say to each other. That process takes in what no parser may be trusted
// with elsewhere: it can be killed, and started anew.

/** A cell of the lesson, in order; `answers` says that it is the place of that exercise's answer. */
export interface LessonCell {
  code: string;
  answers: string | undefined;
}

export type Asked =
  | { do: 'open'; folder: string; cells: LessonCell[] }
  /** Takes a text apart, as the grader would. */
  | { do: 'read'; id: number; code: string }
  | { do: 'check'; id: number; exercise: string; code: string; before: string[] };

export type Said =
  | { say: 'ready' }
  | { say: 'read'; id: number }
  | { say: 'checked'; id: number; problems: TypeProblem[] };

/** What the checker has against an answer. */
export interface TypeProblem {
  /** A sentence, with TypeScript's number. */
  message: string;
  /** In the learner's cell, from 1. */
  line: number;
}
