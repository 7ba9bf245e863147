import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The folder of the package.json named downhill, looked for from this module upwards, in lib/ and in dist/. */
export function projectRoot(from: string = import.meta.dirname): string {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (packageName(folder) === 'downhill') return folder;
    if (folder === dirname(folder)) {
      throw new Error(
        `Cannot find the project: no package.json named "downhill" in ${resolve(from)} or above it`,
      );
    }
  }
}

/** A place in the cache: `.cache` in the project, or the folder that DOWNHILL_CACHE names. */
export function cacheDir(...parts: string[]): string {
  const chosen = process.env.DOWNHILL_CACHE; // empty counts as not set
  return resolve(chosen || join(projectRoot(), '.cache'), ...parts);
}

/** A place in `data/`, the small files that come with the course. */
export function dataDir(...parts: string[]): string {
  return join(projectRoot(), 'data', ...parts);
}

/** A place in `notebooks/`, the lessons. */
export function notebooksDir(...parts: string[]): string {
  return join(projectRoot(), 'notebooks', ...parts);
}

/** A place in `.venv/`, the private Python environment that JupyterLab runs in. */
export function venvDir(...parts: string[]): string {
  return join(projectRoot(), '.venv', ...parts);
}

// A package.json on the way up that is missing or broken belongs to somebody else.
function packageName(folder: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).name;
  } catch {
    return undefined;
  }
}
