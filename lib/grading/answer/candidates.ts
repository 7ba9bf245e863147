import type { Cell, Exercise } from '../../notebook/index.ts';
import { fenced } from './fenced.ts';
import { likeness, plain } from './likeness.ts';
import { makes, type Source, sourceOf } from './source.ts';

/** A cell of a submission, looked at as code. */
export interface Looked {
  at: number;
  cell: Cell;
  /** Its code: without fences, where it has some. */
  code: string;
  retyped: boolean;
  fenced: boolean;
  /** Why it is not even taken apart. */
  unread: string | undefined;
  source: Source | undefined;
  /** Values that it makes; guessed where it cannot be read. */
  declares: Set<string>;
}

export function look(cell: Cell, at: number, unread: string | undefined): Looked {
  const { code, fenced } = codeOf(cell);
  const source = unread === undefined ? sourceOf(code, at) : undefined;
  const declares = new Set(source ? makes(source, 'value') : guessed(code));
  return { at, cell, code, retyped: cell.cell_type !== 'code', fenced, unread, source, declares };
}

/** A cell's text as code. A template of JavaScript may hold a fence: a code cell is unwrapped only if it begins so. */
export function codeOf({ cell_type: type, source }: Cell): { code: string; fenced: boolean } {
  const inside = type !== 'code' || /^\s*(`{3}|~{3})/.test(source) ? fenced(source) : undefined;
  return { code: inside ?? source, fenced: inside !== undefined };
}

/** Names that a text seems to declare. */
function guessed(text: string): string[] {
  const head = text.slice(0, 100_000);
  return [
    ...head.matchAll(/\b(?:function\*?|const|let|var|class|enum)\s+([\p{ID_Start}$_][\p{ID_Continue}$]*)/gu),
  ].map(([, name]) => name!);
}

export type By = 'mark' | 'id' | 'text' | 'shared';

/** A cell that could hold an exercise's answer. */
export interface Candidate extends Looked {
  by: By;
  /** How many of the exercise's names it declares, readable ones before others; then how like the starter it is. */
  quality: number;
}

/** What the marks of a cell say: whose answer it claims to be, or that it is another part of an exercise. */
export function claim(cell: Cell, exercises: Exercise[]): { exercise: string; part: string } | undefined {
  const { nbgrader, downhill } = cell.metadata as {
    nbgrader?: { grade_id?: string };
    downhill?: { exercise?: string; part?: string };
  };
  const graded = nbgrader?.grade_id;
  for (const { id, cells } of exercises) {
    for (const part of ['answer', 'check'] as const) {
      const theirs = (cells[part]?.cell.metadata.nbgrader as { grade_id?: string } | undefined)?.grade_id;
      if (graded !== undefined && graded === (theirs ?? (part === 'answer' ? id : `${id}-check`)))
        return { exercise: id, part };
    }
  }
  const { exercise, part } = downhill ?? {};
  return exercise !== undefined && part !== undefined && exercises.some(({ id }) => id === exercise)
    ? { exercise, part }
    : undefined;
}

/** How well a cell answers an exercise; undefined when it does not look like an answer at all. */
export function qualityOf(looked: Looked, names: string[], starter: string): number | undefined {
  const made = names.filter((name) => looked.declares.has(name)).length;
  const like = likeness(looked.code, starter);
  if (made > 0) return (made === names.length ? 2 : 1) + (looked.source ? 1 : 0) + like / 2;
  return like >= 0.6 || names.length === 0 ? like / 2 : undefined;
}

/** Whether a cell is still as it was given out; or empty. */
export const untouched = (looked: Looked, starter: string): boolean =>
  plain(looked.code) === plain(starter) || plain(looked.code) === '';
