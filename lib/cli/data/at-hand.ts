import { existsSync, statSync } from 'node:fs';
import { cacheDir } from '../../base/index.ts';
import type { CatalogEntry, CatalogFile } from '../../datasets/index.ts';

/** How much of a dataset is on this machine already: `ships` comes with the course. */
export type AtHand = 'cached' | 'ships' | 'in part' | 'not here';

/** What is at hand of a dataset, by names and sizes alone: quick, where a checksum would read all. */
export function atHand(entry: CatalogEntry): AtHand {
  const there = entry.files.filter((file) => inCache(entry, file)).length;
  if (there === entry.files.length) return 'cached';
  if (entry.files.every(ships)) return 'ships';
  return there > 0 ? 'in part' : 'not here';
}

/** Whether a file lies in the cache, in its own form or in one that a source gives. */
function inCache({ name }: CatalogEntry, file: CatalogFile): boolean {
  return [file, ...file.sources.flatMap(({ as }) => as ?? [])].some((form) => {
    const path = cacheDir('datasets', name, form.name);
    return existsSync(path) && (form.bytes === undefined || statSync(path).size === form.bytes);
  });
}

const ships = ({ sources }: CatalogFile) => sources.some(({ kind }) => kind === 'shipped');

/** The size of all files of a dataset for people; undefined where the catalogue does not know one. */
export function sizeOf({ files }: CatalogEntry): string | undefined {
  const bytes = files.reduce((sum, file) => sum + (file.bytes ?? Number.NaN), 0);
  if (Number.isNaN(bytes)) return undefined;
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
