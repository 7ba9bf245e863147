import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from './write-whole.ts';

/** A seed that nobody can foresee. */
export const newSeed = () => randomBytes(8).toString('hex');

/** The seed of a folder of scores: the one given, else the one that it was begun with, else a new one; kept there. */
export async function seedIn(folder: string, given?: string): Promise<string> {
  const path = join(folder, 'seed');
  const kept = await readFile(path, 'utf8').then(
    (text) => text.replace(/\n$/, ''),
    () => '',
  );
  const seed = given ?? (kept || newSeed());
  if (seed !== kept) await writeWhole(path, `${seed}\n`);
  return seed;
}
