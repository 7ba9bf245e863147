import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { writeWhole } from '../../base/index.ts';
import type { Notebook } from '../../notebook/index.ts';
import { executedFolder, type Otherwise } from './executed-folder.ts';
import { executionKey } from './execution-key.ts';

/** Where the executed copy of a lesson lies. */
export const executedPath = (path: string, otherwise: Otherwise = {}): string =>
  join(executedFolder(otherwise), basename(path));

const keyPath = (executed: string) => executed.replace(/(\.ipynb)?$/, '.key.json');

/** Notes beside an executed copy what it was made of. `notebook` is what ran, before it ran. */
export function noteKey(executed: string, notebook: Notebook): void {
  const note = { result: hashOf(executed), ...executionKey(notebook) };
  writeWhole(keyPath(executed), `${JSON.stringify(note, null, 2)}\n`);
}

/** Why an executed copy is not what running the notebook here and now would give; undefined when it is. */
export function staleness(executed: string, notebook: Notebook): string | undefined {
  if (!existsSync(executed)) return 'it has not been run';
  const note = noted(keyPath(executed));
  if (note?.result !== hashOf(executed)) return 'nothing says what its results were made with';
  const now: Record<string, unknown> = { ...executionKey(notebook) };
  const changed = Object.keys(now).find((name) => note[name] !== now[name]);
  return changed && since[changed];
}

/** What is said of each part of the key. */
const since: Record<string, string> = {
  notebook: 'the lesson has changed since it ran',
  build: 'the library has changed since it ran',
  engine: 'it ran on another engine',
  data: 'it ran with other data',
  quick: 'it ran with another setting of DOWNHILL_QUICK',
};

function noted(path: string): Record<string, unknown> | undefined {
  try {
    const note: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof note === 'object' && note !== null ? (note as Record<string, unknown>) : undefined;
  } catch {
    return undefined; // none, or half of one from a machine that lost its power
  }
}

const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
