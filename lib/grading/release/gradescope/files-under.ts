import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { ZipEntry } from './zip.ts';

/** The files in a folder and below it, under a name for it in the archive. Links, hidden files and backups stay. */
export function filesUnder(folder: string, name: string): ZipEntry[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name: file }) => relative(folder, join(parentPath, file)).replaceAll('\\', '/'))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.') || part.endsWith('~')))
    .map((path) => ({ name: `${name}/${path}`, bytes: readFileSync(join(folder, path)) }));
}
