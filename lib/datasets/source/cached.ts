import { access, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheDir, processWide } from '../../base/index.ts';
import { type CatalogEntry, type CatalogFile, type Form, formsOf } from './catalog.ts';
import { checkFile } from './check-file.ts';
import { Fault } from './fault.ts';
import { workplace } from './workplace.ts';

/** Where a file lies once it is fetched. */
export const cachePath = (
  { name }: Pick<CatalogEntry, 'name'>,
  form: Pick<Form, 'name'>,
  folder = cacheDir('datasets'),
): string => join(folder, name, form.name);

/** How a file was found in the cache. */
export type Cached =
  | { state: 'good'; path: string }
  | { state: 'missing' }
  | { state: 'damaged'; path: string; form: Form; found: string };

/** Looks for a file in the cache, in any of its forms; each is checked once in a process. */
export async function lookInCache(
  entry: CatalogEntry,
  file: CatalogFile,
  folder?: string | undefined,
): Promise<Cached> {
  let damaged: Cached | undefined;
  for (const form of formsOf(file)) {
    const path = cachePath(entry, form, folder);
    const found = await look(path, form);
    if (found.state === 'good') return found;
    if (found.state === 'damaged') damaged ??= found;
  }
  return damaged ?? { state: 'missing' };
}

async function look(path: string, form: Form, again = false): Promise<Cached> {
  if (!(await isThere(path))) return { state: 'missing' };
  try {
    if (again) checked().delete(keyOf(path, form));
    await checkOnce(path, form);
    return { state: 'good', path };
  } catch (problem) {
    if (!(problem instanceof Fault)) throw problem;
    return { state: 'damaged', path, form, found: problem.found };
  }
}

/** Checks a file that this process has not checked yet. */
export function checkOnce(path: string, form: Form): Promise<void> {
  const key = keyOf(path, form);
  const before = checked().get(key);
  if (before) return before;
  const check = checkFile(path, form);
  checked().set(key, check);
  check.catch(() => checked().delete(key)); // it may be mended before somebody asks again
  return check;
}

/**
 * Takes a damaged file out of the way, without destroying what somebody put there. Answers where it is now;
 * undefined when another process was quicker, and it is gone or good.
 */
export async function moveAside(path: string, form: Form): Promise<string | undefined> {
  const place = await workplace(path, async () => false);
  try {
    if ((await look(path, form, true)).state !== 'damaged') return undefined;
    await rename(path, `${path}.damaged`);
    return `${path}.damaged`;
  } finally {
    await place?.leave();
  }
}

export const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const checked = () => processWide('checked files', () => new Map<string, Promise<void>>());
const keyOf = (path: string, { bytes, checksum }: Form) => JSON.stringify([path, bytes, checksum?.value]);
