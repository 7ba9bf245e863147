import type { Figures } from '../contract.ts';
import type { Maths } from '../filters/maths/make-maths.ts';

/** Where an output stands. */
export interface OutputContext {
  /** The id of its cell. */
  cell: string;
  /** Of its code cell, counted from 1. */
  number: number;
  /** The figures of the page, to which this output may add. */
  figures: Figures;
  /** Begins every id that an output needs. */
  prefix: string;
  /** Of the page: what `\newcommand` says in one cell holds in the next. */
  maths?: Maths | undefined;
}

/** What an output is called where it says nothing of itself. */
export const nameOfOutput = ({ number }: OutputContext): string => `Output of code cell ${number}`;

const counts = new WeakMap<Figures, number>();

/** An id that no other output of the page has; the same each time, for it counts. */
export function nextId({ figures, prefix }: OutputContext): string {
  const count = (counts.get(figures) ?? 0) + 1;
  counts.set(figures, count);
  return `${prefix}out-${count}`;
}
