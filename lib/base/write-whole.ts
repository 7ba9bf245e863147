import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file whole or not at all; a reader never meets half of one. Makes the folders that are missing. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const aside = `${path}.${randomUUID().slice(0, 8)}.tmp`; // beside it, since a rename cannot leave a disk
  try {
    writeFileSync(aside, content);
    renameSync(aside, path);
  } catch (problem) {
    rmSync(aside, { force: true });
    throw problem;
  }
}
