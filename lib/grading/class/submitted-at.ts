import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readTime } from './time.ts';

/** When a notebook was handed in, and who says so. */
export interface Submitted {
  at: string;
  from: 'timestamp.txt' | 'file time';
}

/**
 * When a notebook was handed in: in nbgrader's folders by the `timestamp.txt` that it writes beside it, elsewhere,
 * where a learner may have put such a file there, by the file's own time.
 */
export function submittedAt(path: string, inNbgrader: boolean): { submitted: Submitted; note?: string } {
  const own: Submitted = { at: new Date(lstatSync(path).mtimeMs).toISOString(), from: 'file time' };
  const text = inNbgrader ? smallText(join(dirname(path), 'timestamp.txt')) : undefined;
  if (text === undefined) return { submitted: own };
  const time = readTime(text, 'UTC');
  return time === undefined
    ? { submitted: own, note: 'Its timestamp.txt holds no time, so the time of the file counts' }
    : { submitted: { at: time.toISOString(), from: 'timestamp.txt' } };
}

const most = 200; // bytes; a time with its zone has under 60

/** The text of a small regular file that is no link; undefined when there is none. */
function smallText(path: string): string | undefined {
  let file: number;
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  } catch {
    return undefined;
  }
  try {
    if (!fstatSync(file).isFile()) return undefined;
    const bytes = Buffer.alloc(most);
    return bytes.toString('utf8', 0, readSync(file, bytes, 0, most, 0));
  } finally {
    closeSync(file);
  }
}
