import { lstatSync, readFileSync, statSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { cacheDir, noSuch, UsageError } from '../../base/index.ts';
import type { Typed } from '../command.ts';
import { foldersOf } from './checks-folders.ts';

export const rungs = ['bubblewrap', 'unshare', 'permission', 'limits'] as const;
export type RungName = (typeof rungs)[number];

/** What was typed, checked as far as that goes without the grader. */
export interface Settings {
  /** What to grade, and whether it is a folder. */
  path: string;
  folder: boolean;
  lesson: string | undefined;
  roster: TextFile | undefined;
  due: string | undefined;
  late: TextFile | undefined;
  manual: TextFile | undefined;
  jobs: number;
  atLeast: RungName | undefined;
  checks: string[];
  seed: string | undefined;
  out: string | undefined;
  again: boolean;
  json: boolean;
}

export interface TextFile {
  path: string;
  text: string;
}

/** The settings in what was typed; throws a UsageError for what cannot be meant. */
export function settingsOf({ values, positionals }: Typed): Settings {
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) {
    const found = path === undefined ? 'none' : `${positionals.length}`;
    throw new UsageError(
      `downhill grade wants one folder or one notebook, found ${found}. See: npx downhill grade --help`,
    );
  }
  const text = (name: string) => (typeof values[name] === 'string' ? (values[name] as string) : undefined);
  const due = text('due');
  if (text('late') !== undefined && due === undefined) {
    throw new UsageError('--late wants --due, too: without it nothing is late');
  }
  const folder = kindOf(path) === 'folder';
  if (!folder && !/\.ipynb$/i.test(path)) {
    const roster = /\.csv$/i.test(path) ? '; a roster is given with --roster, beside the folder' : '';
    throw new UsageError(`Cannot grade ${path}: it is no notebook (.ipynb)${roster}`);
  }
  return {
    path,
    folder,
    lesson: text('lesson'),
    roster: fileOf('--roster', text('roster')),
    due,
    late: fileOf('--late', text('late')),
    manual: fileOf('--manual', text('manual')),
    jobs: jobsOf(text('jobs')),
    atLeast: levelOf(text('require-isolation')),
    checks: foldersOf(values.checks),
    seed: seedOf(text('seed')),
    out: outOf(text('out')),
    again: values.again === true,
    json: values.json === true,
  };
}

/** Where a folder's scores go that has no --out: the same place for the same folder. */
export const defaultOut = (name: string) => cacheDir('graded', name);

function kindOf(path: string): 'folder' | 'file' {
  const stat = statSync(path, { throwIfNoEntry: false }) ?? lstatSync(path, { throwIfNoEntry: false });
  if (!stat) throw new UsageError(`Cannot grade ${path}: there is no such file or folder`);
  return stat.isDirectory() ? 'folder' : 'file';
}

/** A folder, or a place where one can be made. */
function outOf(typed: string | undefined): string | undefined {
  if (typed === undefined) return undefined;
  for (let at = resolve(typed); ; at = dirname(at)) {
    const stat = statIf(at);
    if (stat && !stat.isDirectory()) throw new UsageError(`--out wants a folder, found a file at ${at}`);
    if (stat || dirname(at) === at) return resolve(typed);
  }
}

function statIf(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined; // below a file: the file itself is looked at next
  }
}

function fileOf(option: string, path: string | undefined): TextFile | undefined {
  if (path === undefined) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
    return { path, text };
  } catch (problem) {
    const { code = '' } = problem as NodeJS.ErrnoException;
    throw new UsageError(`Cannot read ${path} (${option}): ${whyNot[code] ?? code}`);
  }
}

const whyNot: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'it is not UTF-8 text; save it as "CSV UTF-8"',
};

const gigabyte = 2 ** 30; // what one grader with its children may need

function jobsOf(typed: string | undefined): number {
  const most = Math.max(1, Math.floor(totalmem() / gigabyte));
  if (typed === undefined) return Math.min(availableParallelism(), most);
  const jobs = Number(typed);
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= 256) return jobs;
  throw new UsageError(`--jobs wants a whole number from 1 to 256, found "${typed}"`);
}

function levelOf(typed: string | undefined): RungName | undefined {
  if (typed === undefined) return undefined;
  const found = rungs.find((rung) => rung === typed);
  if (found) return found;
  throw new UsageError(noSuch(typed, rungs, { to: 'require', what: 'isolation level' }));
}

function seedOf(typed: string | undefined): string | undefined {
  if (typed === undefined || (typed.trim() !== '' && !/[\r\n]/.test(typed))) return typed;
  throw new UsageError('--seed wants a text of one line that is not empty');
}

/** A file's name in OUT that keeps a second grader out. */
export const lockIn = (out: string) => join(out, '.lock');
