import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { notebooksDir } from '../../base/index.ts';
import type { Variant } from '../../handout/index.ts';
import { type CodeCell, markOf, type Notebook, readNotebook } from '../../notebook/index.ts';
import { executedPath, staleness } from '../run/executed.ts';
import { Sorry } from '../start/sorry.mjs';

export interface SourceOptions {
  variant: Variant;
  /** Whether a lesson without fresh results is run first. */
  run: boolean;
}

/** A notebook with its results, ready to become a page. */
export interface Source {
  notebook: Notebook;
  /** Why its results are not those that a run would give today. */
  stale: string | undefined;
}

/**
 * A lesson of notebooks/ with the results of its last run, or of a new one where that would now be another; every
 * other notebook as it is.
 */
export async function sourceOf(path: string, { variant, run }: SourceOptions): Promise<Source> {
  const notebook = readNotebook(path);
  if (hasResults(notebook) || !isLesson(path)) return { notebook, stale: undefined };
  const solutions = variant !== 'student';
  const { execute, report, solved } = await import('../run/notebooks.ts'); // loads the kernel
  const executed = executedPath(path, { solutions });
  let stale = staleness(executed, solutions ? solved(notebook, path) : notebook);
  if (stale !== undefined && run) {
    const result = await execute(path, executed, { solutions });
    if (!result.ok)
      throw new Sorry(`Cannot make a handout of ${path}: it does not run through\n${report(result)}`);
    stale = undefined;
  }
  if (!existsSync(executed)) return { notebook, stale };
  return { notebook: withResults(notebook, readNotebook(executed)), stale };
}

/** Whether anything in it comes from a run. */
export const hasResults = ({ cells }: Notebook): boolean =>
  cells.some(
    (cell) => cell.cell_type === 'code' && (cell.outputs.length > 0 || cell.execution_count !== null),
  );

function isLesson(path: string): boolean {
  const folder = notebooksDir();
  return existsSync(folder) && realpathSync(dirname(resolve(path))) === realpathSync(folder);
}

/** The lesson's cells with what they put out in the executed copy, where that has the same code or an answer to it. */
export function withResults(notebook: Notebook, executed: Notebook): Notebook {
  const ran = new Map(
    executed.cells.flatMap((cell): [string, CodeCell][] =>
      cell.cell_type === 'code' ? [[cell.id, cell]] : [],
    ),
  );
  const cells = notebook.cells.map((cell) => {
    const result = ran.get(cell.id);
    if (cell.cell_type !== 'code' || !result) return cell;
    if (result.source !== cell.source && markOf(cell)?.part !== 'answer') return cell;
    return { ...cell, outputs: result.outputs, execution_count: result.execution_count };
  });
  return { ...notebook, cells };
}

/** `06-activation-functions` of its file. */
export const nameOf = (path: string): string => basename(path, '.ipynb');
