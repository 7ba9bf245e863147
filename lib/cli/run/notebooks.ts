import { basename, dirname, relative, resolve } from 'node:path';
import { progress } from '../../base/index.ts';
import {
  BadNotebook,
  cleanNotebook,
  exercisesOf,
  type Failure,
  fillIn,
  markOf,
  type Notebook,
  readNotebook,
  runNotebook,
  solutionsOf,
  withSeed,
  writeNotebook,
} from '../../notebook/index.ts';
import { executedPath, noteKey } from './executed.ts';

/** What became of one notebook. */
export interface Result {
  notebook: string;
  ok: boolean;
  /** How many cells ran. */
  cells: number;
  seconds: number;
  /** Where the executed notebook is. */
  out?: string;
  failures: Failure[];
  /** Why it could not be run at all. */
  problem?: string;
}

/** Runs one notebook and writes the result; what is wrong with it is told, not thrown. */
export async function execute(
  path: string,
  out: string,
  options: {
    timeout?: number | undefined;
    allowErrors?: boolean;
    solutions?: boolean;
    seed?: number | undefined;
  },
): Promise<Result> {
  using bar = progress({ label: basename(path) });
  try {
    const { seed } = options;
    const read = seed === undefined ? readNotebook(path) : withSeed(readNotebook(path), seed);
    const notebook = options.solutions ? solved(read, path) : read;
    const ran = await runNotebook(notebook, {
      ...options,
      folder: dirname(resolve(path)),
      onCell: (done, total) => bar.update(done, `${done} of ${total} cells`),
    });
    writeNotebook(out, ran.notebook);
    const failures = options.solutions ? ran.failures.map((one) => strict(one, notebook)) : ran.failures;
    const ok = failures.every(({ expected }) => expected);
    // Of what went wrong nothing is kept as done.
    if (ok && resolve(out) === executedPath(path, options)) noteKey(out, notebook);
    return { notebook: path, ok, cells: ran.cells, seconds: round(ran.seconds), out, failures };
  } catch (problem) {
    if (!(problem instanceof BadNotebook)) throw problem;
    return { notebook: path, ok: false, cells: 0, seconds: 0, failures: [], problem: problem.message };
  }
}

/** The notebook with the reference solutions in place of its starters. */
export function solved(notebook: Notebook, path: string): Notebook {
  const lesson = basename(path, '.ipynb');
  const solutions = solutionsOf(lesson, undefined, notebook);
  const open = exercisesOf(notebook).filter(({ id, manual }) => !manual && !solutions.has(id));
  if (open.length > 0) {
    const ids = open.map(({ id }) => id).join(', ');
    const where = `tests/exercises/${lesson}/${open[0]!.id}-*/solution.ts`;
    throw new BadNotebook(`Cannot fill in ${path}: no solution for ${ids}; looked for ${where}`);
  }
  const known = new Set(exercisesOf(notebook).map(({ id }) => id));
  return fillIn(notebook, new Map([...solutions].filter(([id]) => known.has(id))));
}

/** A check may fail of a starter, and not of a solution. */
const strict = (failure: Failure, { cells }: Notebook): Failure =>
  markOf(cells[failure.index]!)?.part === 'check' ? { ...failure, expected: false } : failure;

/** Takes the results off, in place. */
export function clean(paths: string[]): 0 | 1 {
  let ok = true;
  for (const path of paths) {
    try {
      writeNotebook(path, cleanNotebook(readNotebook(path)));
      console.log(`cleaned ${path}`);
    } catch (problem) {
      if (!(problem instanceof BadNotebook)) throw problem;
      console.log(problem.message);
      ok = false;
    }
  }
  return ok ? 0 : 1;
}

/** What a person reads of one notebook: a line, and of a failed one the way to its failure. */
export function report({ notebook, ok, cells, seconds, out, failures, problem }: Result): string {
  if (problem) return `not ok  ${problem}`;
  const shown = failures.filter(({ expected }) => !expected);
  const head = `${ok ? 'ok    ' : 'not ok'}  ${notebook}  ${cells} ${cells === 1 ? 'cell' : 'cells'}, ${seconds} s`;
  const stories = shown.flatMap(({ id, traceback }) => [
    `        cell ${id}:`,
    ...traceback
      .join('\n')
      .split('\n')
      .map((line) => `          ${line}`),
  ]);
  return [head, ...stories, ...(ok || !out ? [] : [`        all of it: ${shorten(out)}`])].join('\n');
}

const shorten = (path: string) => {
  const near = relative('.', path);
  return near.startsWith('..') ? path : near;
};
const round = (value: number) => Number(value.toFixed(1));
