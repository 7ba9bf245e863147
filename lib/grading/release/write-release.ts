import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError, writeWhole } from '../../base/index.ts';
import {
  checksum,
  checksums,
  type Manifest,
  manifestName,
  manifestText,
  parseManifest,
  type ReleasedFile,
} from './manifest.ts';

/**
 * Writes a release into a folder: a new one, an empty one, or one with earlier releases, whose files of the same names
 * it replaces; other lessons stay. What somebody changed since is never written over. Each file is written whole or
 * not at all; killed in between, the same command goes on.
 */
export function writeRelease(folder: string, files: readonly ReleasedFile[]): void {
  const own = checksums(files);
  const former = formerManifest(folder);
  const known = [own, former?.files ?? {}, former?.replaces ?? {}];
  for (const path of Object.keys(own)) {
    refuseForeign(
      folder,
      path,
      known.map((sums) => sums[path]),
    );
  }
  const all = { ...former?.files, ...own };
  const list = (text: string) => writeWhole(join(folder, manifestName), text);
  list(manifestText(all, { ...former?.replaces, ...former?.files }));
  for (const { path, bytes } of files) writeWhole(join(folder, path), bytes);
  list(manifestText(all));
}

/** What an earlier release wrote there; undefined in a new or empty folder. */
function formerManifest(folder: string): Manifest | undefined {
  if (!existsSync(folder)) return undefined;
  if (!statSync(folder).isDirectory()) throw new UsageError(`Cannot release into ${folder}: it is no folder`);
  const path = join(folder, manifestName);
  const found = existsSync(path) ? parseManifest(readFileSync(path, 'utf8')) : undefined;
  if (found) return found;
  const other = readdirSync(folder).find((name) => !isDraft(name));
  if (other === undefined) return undefined;
  throw new UsageError(
    `Cannot release into ${folder}: it holds ${other}, and nothing there says that a release wrote it. Choose a new folder or an empty one`,
  );
}

function refuseForeign(folder: string, path: string, sums: (string | undefined)[]): void {
  const full = join(folder, path);
  if (!existsSync(full) || (statSync(full).isFile() && sums.includes(checksum(readFileSync(full))))) return;
  throw new UsageError(
    `Cannot release into ${folder}: ${path} was changed since it was released. Move it away, or choose another folder`,
  );
}

const isDraft = (name: string) => /\.[\da-f]{8}\.tmp$/.test(name);
