import { dirname } from 'node:path';
import { type Progress, type ProgressOptions, progress } from '../../base/index.ts';
import { isThere } from './cached.ts';
import { Fault, writing } from './fault.ts';
import { sizeText } from './size-text.ts';
import { workplace } from './workplace.ts';

/** Where the cache is and how work under way is shown. */
export interface CacheOptions {
  /** The cache's folder of datasets. */
  folder?: string | undefined;
  show?: (options: ProgressOptions) => Progress;
}

/** The file to make, and what all who make it share: the file itself, or a package that holds it. */
export interface Making {
  path: string;
  shared?: string;
  bytes?: number | undefined;
}

/**
 * Makes a file of the cache in a workplace beside it. Where another process makes it at this moment, that is
 * waited for; where the making breaks off, what is there is left for the next one to go on with.
 */
export async function intoCache(
  { path, shared = path, bytes }: Making,
  make: (place: string, bar: Progress) => Promise<void>,
  { show = progress }: CacheOptions = {},
): Promise<void> {
  using bar = show({ label: `Fetching ${nameOf(shared)}`, total: bytes, format: sizeText });
  const onWait = (holder: string) => bar.update(0, `${holder} fetches it`);
  await writing(dirname(path), async () => {
    const place = await workplace(shared, () => isThere(path), onWait);
    if (!place) return;
    try {
      await make(place.path, bar);
    } catch (problem) {
      // Only bytes that are good as far as they go are of use to the next one.
      await (problem instanceof Fault && problem.passing ? place.leave() : place.clear());
      throw problem;
    }
    await place.clear();
  });
}

const nameOf = (path: string) => path.slice(dirname(path).length + 1);
