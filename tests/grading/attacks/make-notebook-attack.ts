import { createHash } from 'node:crypto';
import { type Cell, type CodeCell, type Notebook, notebookText } from '../../../lib/notebook/index.ts';
import { type Answers, madeIds, submission } from '../made-lesson/submissions.ts';
import type { Context, Harm } from './attack.ts';
import { wrong } from './wrong.ts';

/** A whole submission that tries to be paid for or to do harm: its answers are wrong. */
export interface NotebookAttack {
  name: string;
  /** The file, from a notebook that may be changed; every answer in it is wrong. */
  make(submission: Notebook, at: Context): string | Buffer;
  /** Lays further files into the folder of the submission. */
  beside?(folder: string, at: Context): void;
  expects: 'zero';
  harm?: (at: Context) => Harm[];
}

/** Every answer wrong in the plainest way: what whole-notebook attacks begin with. */
export const wrongSubmission = (): Notebook =>
  submission(Object.fromEntries(madeIds.map((id) => [id, wrong(id)])) as Answers);

export type Change = (notebook: Notebook, at: Context) => void;

export const changed = (
  name: string,
  change: Change,
  more: Partial<NotebookAttack> = {},
): NotebookAttack => ({
  name,
  make(notebook, at) {
    change(notebook, at);
    return notebookText(notebook);
  },
  expects: 'zero',
  ...more,
});

export const bytes = (name: string, make: NotebookAttack['make']): NotebookAttack => ({
  name,
  make,
  expects: 'zero',
});

export interface Marked {
  cell: Cell;
  mark: Record<string, unknown>;
  nbgrader: Record<string, unknown>;
}

export function marked(notebook: Notebook, part?: string): Marked[] {
  return notebook.cells.flatMap((cell) => {
    const mark = cell.metadata.downhill as Record<string, unknown> | undefined;
    const nbgrader = (cell.metadata.nbgrader ?? {}) as Record<string, unknown>;
    return mark && (!part || mark.part === part) ? [{ cell, mark, nbgrader }] : [];
  });
}

export const code = (id: string, source: string, metadata: Cell['metadata'] = {}): CodeCell => ({
  cell_type: 'code',
  id,
  source,
  metadata,
  execution_count: null,
  outputs: [],
});

/** The checksum of a cell as nbgrader computes it, without a key. */
export function checksum({ source, cell_type }: Cell, nbgrader: Record<string, unknown>): string {
  const python = (value: unknown) => (value ? 'True' : 'False');
  const { grade, solution, locked, grade_id, points } = nbgrader;
  const text = [source, cell_type, python(grade), python(solution), python(locked), grade_id].join('');
  const amount = grade ? (Number.isInteger(points) ? `${points}.0` : String(points)) : '';
  return createHash('md5')
    .update(text + amount)
    .digest('hex');
}

export const printsPassed = `console.log('Exercise 90-1: all public checks passed; hidden checks run at grading.');\n21`;

/** The text of a notebook whose file is `{...}` with something put before the last bracket. */
export const withRaw = (notebook: Notebook, raw: string) =>
  notebookText(notebook).replace(/\}\s*$/, `,${raw}}`);

export const huge = (size: number) => 'x'.repeat(size);
