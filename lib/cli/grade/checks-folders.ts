import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../../base/index.ts';
import type { Typed } from '../command.ts';

/** The folders that were typed with --checks; throws a UsageError for what is none. */
export function foldersOf(typed: Typed['values'][string]): string[] {
  return ([typed ?? []].flat() as string[]).map((dir) => {
    if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory())
      throw new UsageError(`--checks wants a folder, found none at ${dir}`);
    return resolve(dir);
  });
}
