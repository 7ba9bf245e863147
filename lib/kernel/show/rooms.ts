import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { didYouMean, projectRoot } from '../../base/index.ts';

/** Whether an import means the course's own library. */
export const isRoom = (specifier: string) => /^downhill(\/|$)/.test(specifier);

/** The rooms that the library has, said to somebody who asked for another. */
export function rooms(specifier: string, dist = join(projectRoot(), 'dist')): string {
  const found = existsSync(dist) ? readdirSync(dist) : [];
  const known = found.filter((room) => !apart.has(room) && existsSync(join(dist, room, 'index.js'))).sort();
  const near = didYouMean(specifier.slice('downhill/'.length), known);
  const list = known.map((room) => `downhill/${room}`).join(', ');
  return `${near ? `did you mean "downhill/${near}"? ` : ''}the course's library has these rooms: ${list}`;
}

/** Not for cells: what the commands do. */
const apart = new Set(['bench', 'cli']);
