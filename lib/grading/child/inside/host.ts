/**
 * What the realm of the learner's code asks of the child. Only numbers, texts and functions of the realm itself
 * cross over: an object of the child's own would be a way out. Nothing but the modules of this folder has it.
 */
export interface Host {
  /** The timer's number. */
  later(run: () => void, milliseconds: number, again: boolean): number;
  never(timer: number): void;
  hold(timer: number, holds: boolean): void;
  now(): number;
  /** Texts whose characters stand for bytes. */
  utf8(text: string): string;
  fromUtf8(bytes: string): string;
  sha256(text: string): string;
}

/** Calls the child: what it throws, when the stack is full for one, is replaced by an error of the realm. */
export function ask<T>(call: () => T): T {
  try {
    return call();
  } catch {
    throw new RangeError('Maximum call stack size exceeded');
  }
}
