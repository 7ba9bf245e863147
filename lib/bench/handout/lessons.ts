import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { cacheDir, notebooksDir } from '../../base/index.ts';
import { type Notebook, readNotebook, runNotebook, writeNotebook } from '../../notebook/index.ts';

export interface Executed {
  name: string;
  path: string;
  notebook: Notebook;
}

/** The lessons with their results, copied into the folder: those that have been run, or else the first one, run now. */
export async function executedLessons(folder: string): Promise<Executed[]> {
  mkdirSync(folder, { recursive: true });
  const files = readdirSync(notebooksDir()).filter((file) => /^\d\d-.*\.ipynb$/.test(file));
  const ran = files.sort().filter((file) => existsSync(cacheDir('executed', file)));
  const found: Executed[] = [];
  for (const file of ran.length > 0 ? ran : files.slice(0, 1)) {
    const notebook =
      ran.length > 0
        ? readNotebook(cacheDir('executed', file))
        : (await runNotebook(readNotebook(notebooksDir(file)), { folder: notebooksDir() })).notebook;
    const path = join(folder, file);
    writeNotebook(path, notebook);
    found.push({ name: basename(file, '.ipynb'), path, notebook });
  }
  return found;
}
