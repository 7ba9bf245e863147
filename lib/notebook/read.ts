import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import type { Notebook } from './notebook.ts';
import { BadNotebook, parseNotebook } from './parse.ts';

const mostBytes = 100_000_000; // JupyterLab itself gives up long before

/** The notebook in a file. Throws BadNotebook with a sentence for people when there is none. */
export function readNotebook(path: string, { most = mostBytes } = {}): Notebook {
  return parseNotebook(textOf(path, most), path);
}

function textOf(path: string, most: number): string {
  const bad = (what: string) => new BadNotebook(`Cannot read ${path}: ${what}`);
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (problem) {
    const { code, message } = problem as NodeJS.ErrnoException;
    throw bad(code === 'ENOENT' ? 'there is no such file' : message);
  }
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) throw bad(stat.isDirectory() ? 'it is a folder' : 'it is no file');
    if (stat.size > most) throw bad(`it has ${megabytes(stat.size)} MB, the most is ${megabytes(most)}`);
    const bytes = readFileSync(file);
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      throw bad('it is not UTF-8 text');
    }
  } finally {
    closeSync(file);
  }
}

const megabytes = (bytes: number) => Number((bytes / 1e6).toPrecision(3));
