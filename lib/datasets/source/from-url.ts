import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cachePath, checkOnce, isThere } from './cached.ts';
import type { CatalogEntry, Form } from './catalog.ts';
import { checkFile } from './check-file.ts';
import { type DownloadOptions, download } from './download.ts';
import { Fault } from './fault.ts';
import { type CacheOptions, intoCache } from './into-cache.ts';
import { putInPlace } from './put-in-place.ts';

export interface UrlOptions extends CacheOptions, Pick<DownloadOptions, 'limits' | 'pauses' | 'env'> {}

/** Downloads a file into the cache and answers its path there. */
export async function fromUrl(
  url: string,
  entry: CatalogEntry,
  form: Form,
  options: UrlOptions = {},
): Promise<string> {
  const path = cachePath(entry, form, options.folder);
  const make = async (place: string, onBytes: (done: number) => void) => {
    const get = () => download(url, place, { ...options, bytes: form.bytes, onBytes });
    const isResumed = await isThere(join(place, 'bytes'));
    let made = await get();
    try {
      await checkFile(made, form);
    } catch (problem) {
      if (!isResumed || !(problem instanceof Fault)) throw problem;
      await rm(made, { force: true }); // what an earlier one left may be to blame
      made = await get();
      await checkFile(made, form);
    }
    await putInPlace(made, path);
  };
  await intoCache(
    { path, bytes: form.bytes },
    (place, bar) => make(place, (done) => bar.update(done)),
    options,
  );
  await checkOnce(path, form); // perhaps another process has made it
  return path;
}
