import { readFileSync } from 'node:fs';
import { dataDir } from '../base/index.ts';

/** What a field of a row must be; a question mark at the end where it may be missing. */
export type Kind = 'text' | 'text?' | 'texts' | 'number' | 'yes or no';

const fits: Record<Kind, (value: unknown) => boolean> = {
  text: (value) => typeof value === 'string' && value !== '',
  'text?': (value) => value === undefined || fits.text(value),
  texts: (value) => Array.isArray(value) && value.every(fits.text),
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  'yes or no': (value) => typeof value === 'boolean',
};

/** The fields of a row of type T with the kind of each. */
export type Fields<T> = { [Field in keyof Required<T>]: Kind };

/** What a file of data/course/ holds; what is no JSON is told with the file's name. */
export function readCourseFile(name: string, path: string = dataDir('course', name)): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (problem) {
    throw new Error(`Cannot read data/course/${name}: ${(problem as Error).message}`);
  }
}

/** The rows, each with the fields that it must have and no others; a wrong one is told with its place. */
export function rowsOf<T>(found: unknown, name: string, fields: Fields<T>): T[] {
  if (!Array.isArray(found)) throw new TypeError(`data/course/${name} wants a list, found ${shown(found)}`);
  for (const [at, row] of found.entries()) {
    const where = `data/course/${name}, entry ${at + 1}`;
    if (typeof row !== 'object' || row === null)
      throw new TypeError(`${where} wants an object, found ${shown(row)}`);
    for (const [field, kind] of Object.entries(fields) as [string, Kind][]) {
      if (!fits[kind](row[field])) {
        throw new TypeError(
          `${where} wants ${field} as ${kind.replace('?', '')}, found ${shown(row[field])}`,
        );
      }
    }
    const other = Object.keys(row).find((field) => !Object.hasOwn(fields, field));
    if (other !== undefined) throw new TypeError(`${where} has a field that nobody reads: ${other}`);
  }
  return found as T[];
}

const shown = (value: unknown): string => JSON.stringify(value)?.slice(0, 60) ?? 'nothing';
