import type { MadeId } from '../made-lesson/submissions.ts';

/** Where an attack finds what it is after: bait that was laid out for it. */
export interface Context {
  /** A folder outside the child's, with bait in it; see `layBait`. */
  folder: string;
  /** A port of 127.0.0.1 where a server counts who comes. */
  port: number;
}

/** A wrong answer that tries to be paid for, or to do harm. */
export interface Attack {
  /** In words, as a test's title says it. */
  name: string;
  exercise: MadeId;
  /** The text of the answer cell. */
  answer: string | ((at: Context) => string);
  expects: 'zero';
  /** It never runs: the screen or the type checker refuses it, and that is what is shown. */
  refused?: true;
  /** What must not have happened. */
  harm?: (at: Context) => Harm[];
}

export type Harm =
  /** A file that must not exist. */
  | { file: string }
  /** A file of the bait that must be as it was. */
  | { unchanged: string }
  /** The server must not have been reached. */
  | 'contact';

/** An honest answer in an unusual style: it must score full. */
export interface Control {
  name: string;
  exercise: MadeId;
  answer: string;
}

export const answerOf = ({ answer }: Attack, at: Context): string =>
  typeof answer === 'string' ? answer : answer(at);
