import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { BadNotebook, type Notebook } from '../../notebook/index.ts';
import { cellsOf } from './cells-of.ts';

const mostBytes = 20_000_000; // a lesson with all its outputs has under 3 MB
const mostCells = 5000;

/** A learner's notebook, with what is odd about it in words; or why there is nothing to grade, in a sentence. */
export type Submission = { ok: true; notebook: Notebook; notes: string[] } | { ok: false; problem: string };

/**
 * Reads a learner's notebook with all that can be saved of it: a broken cell costs itself only, results and
 * attachments are left out. Throws nothing.
 */
export function readSubmission(path: string, options: { most?: number } = {}): Submission {
  try {
    return { ok: true, ...read(path, options) };
  } catch (problem) {
    if (problem instanceof BadNotebook) return { ok: false, problem: problem.message };
    return { ok: false, problem: `Cannot grade ${nameOf(path)}: ${(problem as Error).message}` };
  }
}

// Its name alone: the sentence goes into reports, the folder is nobody's business.
const nameOf = (path: string) => basename(path).slice(0, 200);

function read(
  path: string,
  { most = mostBytes }: { most?: number },
): { notebook: Notebook; notes: string[] } {
  const bad = (what: string) => new BadNotebook(`Cannot grade ${nameOf(path)}: ${what}`);
  const root = json(textOf(path, most, bad), bad);
  const found = isRecord(root) ? cellsOf(root) : 'it is not a notebook, for it is no object';
  if (typeof found === 'string') throw bad(found);
  const { cells, notes } = found;
  if (cells.length > mostCells) throw bad(`it has ${cells.length} cells, the most is ${mostCells}`);
  return { notebook: { nbformat: 4, nbformat_minor: 5, metadata: {}, cells }, notes };
}

function textOf(path: string, most: number, bad: (what: string) => Error): string {
  let file: number;
  try {
    const kind = lstatSync(path);
    if (kind.isSymbolicLink()) throw bad('it is a link to another place, wanted the file itself');
    if (!kind.isFile()) throw bad(kind.isDirectory() ? 'it is a folder' : 'it is no plain file');
    // What lies there may be another thing by now: neither a link nor a pipe gets us to wait or to wander.
    const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
    file = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  } catch (problem) {
    if (problem instanceof BadNotebook) throw problem;
    const { code } = problem as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw bad('there is no such file');
    throw bad(code === 'EACCES' ? 'it may not be read' : `it cannot be opened (${code})`);
  }
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) throw bad('it is no plain file');
    if (stat.size > most) throw bad(`it has ${megabytes(stat.size)} MB, the most is ${megabytes(most)}`);
    const bytes = Buffer.alloc(stat.size);
    let length = 0;
    for (let got = -1; got !== 0 && length < bytes.length; length += got)
      got = readSync(file, bytes, length, bytes.length - length, null);
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length));
    } catch {
      throw bad('it is not UTF-8 text');
    }
  } finally {
    closeSync(file);
  }
}

function json(text: string, bad: (what: string) => Error): unknown {
  if (text.trim() === '') throw bad('it is empty');
  try {
    return JSON.parse(text);
  } catch {
    const conflict = /^(<{7}|={7}|>{7})/m.test(text) ? '; it holds marks of an unfinished git merge' : '';
    throw bad(`it is not JSON${conflict}`);
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const megabytes = (bytes: number) => Number((bytes / 1e6).toPrecision(3));
