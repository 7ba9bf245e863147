import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteFile } from './site-file.ts';

/** The name of the list, in the site's folder, of what was written there. */
export const manifestName = '.downhill-site.json';

/** The hash of each file that was written, by its name. */
export type Manifest = ReadonlyMap<string, string>;

export const hashOf = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/** What was written into a folder the last time; empty for a folder without a list that we can read. */
export function readManifest(folder: string): Manifest {
  const path = join(folder, manifestName);
  if (!existsSync(path)) return new Map();
  try {
    const found: unknown = JSON.parse(readFileSync(path, 'utf8'));
    const files = Object.entries((found as { files: Record<string, unknown> }).files);
    // A list that names files elsewhere is not ours, and nothing elsewhere is ever removed.
    return new Map(
      files.filter((one): one is [string, string] => isName(one[0]) && typeof one[1] === 'string'),
    );
  } catch {
    return new Map();
  }
}

const isName = (name: string): boolean => /^[\p{L}\p{N}._ -]+$/u.test(name) && name !== '.' && name !== '..';

/** The list for these files. */
export const manifestText = (files: readonly SiteFile[]): string =>
  `${JSON.stringify({ files: Object.fromEntries(files.map(({ name, text }) => [name, hashOf(text)]).sort()) }, null, 2)}\n`;
