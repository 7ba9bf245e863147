import { createHash, type Hash } from 'node:crypto';
import { constants, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';

/** A hash of all that lies in files and folders, by their names below the place; what is not there counts, too. */
export function digestOf(places: readonly string[]): string {
  const hash = createHash('sha256');
  for (const [at, place] of places.entries()) add(hash, place, String(at));
  return hash.digest('hex');
}

function add(hash: Hash, path: string, name: string): void {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  const kind = stat?.isDirectory() ? 'folder' : stat?.isFile() ? 'file' : stat ? 'other' : 'nothing';
  hash.update(JSON.stringify([kind, name, kind === 'file' ? stat?.size : 0]));
  if (kind === 'file') hash.update(readFileSync(path));
  if (kind !== 'folder') return;
  for (const below of readdirSync(path).sort()) add(hash, join(path, below), `${name}/${below}`);
}

/** What a file was when it was read: the hash of its bytes, and by what a change shows. */
export interface Print {
  hash: string;
  file: string;
}

const most = 200_000_000; // bytes; twice of what is read of a notebook at all

/** The print of a submission. Throws a sentence for what is no regular file, a link or too large. */
export async function printOf(path: string): Promise<Print> {
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
  let file: FileHandle;
  try {
    file = await open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException;
    throw new Error(
      code === 'ELOOP'
        ? 'The file is a symbolic link, and those are not followed'
        : `The file cannot be read (${code})`,
    );
  }
  try {
    const stat = await file.stat();
    if (!stat.isFile()) throw new Error('It is no regular file');
    if (stat.size > most)
      throw new Error(`The file has ${Math.round(stat.size / 1e6)} MB, the most is ${most / 1e6}`);
    const hash = createHash('sha256');
    for await (const chunk of file.createReadStream({ autoClose: false })) hash.update(chunk as Buffer);
    return { hash: hash.digest('hex'), file: [stat.dev, stat.ino, stat.size, stat.mtimeMs].join(' ') };
  } finally {
    await file.close();
  }
}

/** A hash of a text. */
export const digestOfText = (text: string): string => createHash('sha256').update(text).digest('hex');
