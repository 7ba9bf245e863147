import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { cacheDir, notebooksDir, progress, UsageError } from '../../base/index.ts';
import {
  BadNotebook,
  cleanNotebook,
  type Failure,
  readNotebook,
  runNotebook,
  writeNotebook,
} from '../../notebook/index.ts';
import type { Command, Typed } from '../command.ts';

/** What became of one notebook. */
interface Result {
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

/** Executes notebooks without Jupyter and without Python. */
export const run: Command = {
  name: 'run',
  summary: 'Runs notebooks without Jupyter or Python; results go to .cache/executed',
  usage: 'NOTEBOOK...',
  options: {
    out: { type: 'string', help: 'the folder for the executed notebooks' },
    'allow-errors': { type: 'boolean', help: 'go on after a cell that fails' },
    timeout: { type: 'string', help: 'the most seconds that one cell may take' },
    clean: { type: 'boolean', help: 'do not run: take the results off the notebooks, in place' },
    json: { type: 'boolean', help: 'the same as JSON' },
  },
  async run({ values, positionals }) {
    const paths = known(positionals);
    if (values.clean) return clean(paths);
    const timeout = seconds(values.timeout);
    const outs = outputs(paths, resolve(String(values.out ?? cacheDir('executed'))));
    const results: Result[] = [];
    for (const [at, path] of paths.entries()) {
      const result = await execute(path, outs[at]!, {
        timeout,
        allowErrors: Boolean(values['allow-errors']),
      });
      results.push(result);
      if (!values.json) console.log(report(result));
    }
    const ok = results.every((result) => result.ok);
    if (values.json) console.log(JSON.stringify({ ok, notebooks: results }, null, 2));
    return ok ? 0 : 1;
  },
};

async function execute(
  path: string,
  out: string,
  options: { timeout: number | undefined; allowErrors: boolean },
): Promise<Result> {
  using bar = progress({ label: basename(path) });
  try {
    const ran = await runNotebook(readNotebook(path), {
      ...options,
      folder: dirname(resolve(path)),
      onCell: (done, total) => bar.update(done, `${done} of ${total} cells`),
    });
    writeNotebook(out, ran.notebook);
    const { ok, failures, cells } = ran;
    return { notebook: path, ok, cells, seconds: round(ran.seconds), out, failures };
  } catch (problem) {
    if (!(problem instanceof BadNotebook)) throw problem;
    return { notebook: path, ok: false, cells: 0, seconds: 0, failures: [], problem: problem.message };
  }
}

function clean(paths: string[]): 0 | 1 {
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
function report({ notebook, ok, cells, seconds, out, failures, problem }: Result): string {
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

function known(paths: string[]): string[] {
  if (paths.length === 0) throw new UsageError('downhill run wants a notebook. See: npx downhill run --help');
  const missing = paths.find((path) => !existsSync(path));
  if (missing !== undefined) throw new UsageError(`Cannot run ${missing}: there is no such file`);
  return paths;
}

function seconds(typed: Typed['values'][string]): number | undefined {
  if (typed === undefined) return undefined;
  const value = Number(typed);
  if (Number.isFinite(value) && value > 0) return value;
  throw new UsageError(`--timeout wants a number of seconds above 0, found "${typed}"`);
}

/** Where each result goes: never over a notebook that somebody wrote. */
function outputs(paths: string[], folder: string): string[] {
  if (`${real(folder)}${sep}`.startsWith(`${real(notebooksDir())}${sep}`)) {
    throw new UsageError('--out wants another folder than notebooks/: the lessons are kept without results');
  }
  const outs = paths.map((path) => join(folder, basename(path)));
  const twice = outs.find((out, at) => outs.indexOf(out) !== at);
  if (twice) throw new UsageError(`Two notebooks are named ${basename(twice)}: run them one at a time`);
  const over = paths.find((path, at) => real(path) === real(outs[at]!));
  if (over) throw new UsageError(`The result would be written over ${over}: choose another --out`);
  return outs;
}

/** A path without links, also where its end does not exist yet. */
function real(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  return dirname(path) === path ? path : join(real(dirname(path)), basename(path));
}

const shorten = (path: string) => {
  const near = relative('.', path);
  return near.startsWith('..') ? path : near;
};
const round = (value: number) => Number(value.toFixed(1));
