import { basename, join, resolve, sep } from 'node:path';
import { notebooksDir, UsageError } from '../../base/index.ts';
import type { Command, Typed } from '../command.ts';
import { notebooksNamed } from '../notebooks-named.ts';
import { realPath } from '../real-path.ts';
import { executedFolder } from '../run/executed-folder.ts';
import type { Result } from '../run/notebooks.ts';

/** Executes notebooks without Jupyter and without Python. */
export const run: Command = {
  name: 'run',
  summary: 'Runs notebooks without Jupyter or Python; results go to .cache/executed',
  usage: 'LESSON|NOTEBOOK|FOLDER...',
  options: {
    out: { type: 'string', value: 'FOLDER', help: 'the folder for the executed notebooks' },
    solutions: { type: 'boolean', help: 'fill the exercises in from tests/exercises before running' },
    'allow-errors': { type: 'boolean', help: 'go on after a cell that fails' },
    seed: {
      type: 'string',
      value: 'N',
      help: 'another seed than that of the set-up: what the lesson claims is to hold all the same',
    },
    timeout: { type: 'string', value: 'SECONDS', help: 'the most seconds that one cell may take' },
    clean: { type: 'boolean', help: 'do not run: take the results off the notebooks, in place' },
    json: { type: 'boolean', help: 'the report as JSON' },
  },
  async run({ values, positionals }) {
    const paths = await known(positionals);
    const { clean, execute, report } = await import('../run/notebooks.ts'); // loads the kernel
    if (values.clean) return clean(paths);
    const timeout = seconds(values.timeout);
    const solutions = Boolean(values.solutions);
    const seed = wholeNumber(values.seed);
    const folder = values.out ?? executedFolder({ solutions, seed });
    const outs = outputs(paths, resolve(String(folder)));
    const results: Result[] = [];
    for (const [at, path] of paths.entries()) {
      const result = await execute(path, outs[at]!, {
        timeout,
        allowErrors: Boolean(values['allow-errors']),
        solutions,
        seed,
      });
      results.push(result);
      if (!values.json) console.log(report(result));
    }
    const ok = results.every((result) => result.ok);
    if (values.json) console.log(JSON.stringify({ ok, notebooks: results }, null, 2));
    return ok ? 0 : 1;
  },
};

async function known(words: string[]): Promise<string[]> {
  if (words.length === 0) throw new UsageError('downhill run wants a notebook. See: npx downhill run --help');
  const paths: string[] = [];
  for (const word of words) paths.push(...(await notebooksNamed(word, { one: 'run', all: 'run' })));
  return paths;
}

function seconds(typed: Typed['values'][string]): number | undefined {
  if (typed === undefined) return undefined;
  const value = Number(typed);
  if (Number.isFinite(value) && value > 0) return value;
  throw new UsageError(`--timeout wants a number of seconds above 0, found "${typed}"`);
}

function wholeNumber(typed: Typed['values'][string]): number | undefined {
  if (typed === undefined) return undefined;
  if (/^\d{1,9}$/.test(String(typed))) return Number(typed);
  throw new UsageError(`--seed wants a whole number, found "${typed}"`);
}

/** Where each result goes: never over a notebook that somebody wrote. */
function outputs(paths: string[], folder: string): string[] {
  if (`${realPath(folder)}${sep}`.startsWith(`${realPath(notebooksDir())}${sep}`)) {
    throw new UsageError('--out wants another folder than notebooks/: the lessons are kept without results');
  }
  const outs = paths.map((path) => join(folder, basename(path)));
  const twice = outs.find((out, at) => outs.indexOf(out) !== at);
  if (twice) throw new UsageError(`Two notebooks are named ${basename(twice)}: run them one at a time`);
  const over = paths.find((path, at) => realPath(path) === realPath(outs[at]!));
  if (over) throw new UsageError(`The result would be written over ${over}: choose another --out`);
  return outs;
}
