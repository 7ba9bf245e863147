import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../../../base/index.ts';
import { hashOf, manifestName, manifestText, readManifest } from './manifest.ts';
import type { SiteFile } from './site-file.ts';

/** What became of the files of a site, by their names. */
export interface Written {
  written: string[];
  unchanged: string[];
  /** Of an earlier site, and no longer in it. */
  removed: string[];
  /** Also no longer in it, but somebody changed them: they stay. */
  kept: string[];
}

/** A file in the way that the site did not write. */
export class NotOurs extends Error {
  override readonly name = 'NotOurs';
}

/** Makes a folder hold this site: writes what changed, and removes what only the site before had. */
export function writeSite(folder: string, files: readonly SiteFile[]): Written {
  const before = readManifest(folder);
  const now = new Set(files.map(({ name }) => name));
  const changed = files.filter(({ name, text }) => hashIn(folder, name) !== hashOf(text));
  const foreign = changed.find(({ name }) => !before.has(name) && existsSync(join(folder, name)));
  if (foreign) {
    throw new NotOurs(
      `Cannot write the site into ${folder}: ${foreign.name} is there and is not of an earlier site. Name a folder that is empty or new`,
    );
  }
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of changed) writeWhole(join(folder, name), text);
  const gone = [...before].filter(([name]) => !now.has(name) && hashIn(folder, name) !== undefined);
  const [removed, kept] = [gone.filter(isSame), gone.filter((one) => !isSame(one))];
  for (const [name] of removed) rmSync(join(folder, name));
  const list = manifestText(files);
  if (hashIn(folder, manifestName) !== hashOf(list)) writeWhole(join(folder, manifestName), list);
  return {
    written: changed.map(({ name }) => name),
    unchanged: files.filter((file) => !changed.includes(file)).map(({ name }) => name),
    removed: removed.map(([name]) => name),
    kept: kept.map(([name]) => name),
  };

  function isSame([name, hash]: readonly [string, string]): boolean {
    return hashIn(folder, name) === hash;
  }
}

/** The hash of a file; undefined where there is none. A link counts as none: what it leads to is elsewhere. */
function hashIn(folder: string, name: string): string | undefined {
  const path = join(folder, name);
  if (!lstatSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
  return hashOf(readFileSync(path));
}
