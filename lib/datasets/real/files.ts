import { readFile } from 'node:fs/promises';
import { noSuch } from '../../base/index.ts';
import { gunzip } from '../format/gunzip.ts';
import type { CatalogEntry } from '../source/catalog.ts';
import { locate } from '../source/locate.ts';

/** The files of a dataset, fetched one by one when they are asked for. */
export interface Files {
  readonly entry: CatalogEntry;
  /** What a file holds; one that is packed with gzip is unpacked. */
  bytes(name: string): Promise<Uint8Array>;
  /** The name of the file that was asked for last. */
  last(): string;
  /** Where the files so far came from, in words, each place once. */
  source(): string;
}

export function filesOf(entry: CatalogEntry): Files {
  const sources = new Set<string>();
  let last = '';
  return {
    entry,
    async bytes(name) {
      last = name;
      const file = entry.files.find((one) => one.name === name);
      const names = entry.files.map((one) => one.name);
      if (!file) throw new RangeError(noSuch(name, names, { to: 'read', what: `file of "${entry.name}"` }));
      const { path, source } = await locate(entry, file);
      const bytes = await readFile(path);
      sources.add(source);
      return isGzip(bytes) ? gunzip(bytes) : bytes;
    },
    last: () => last,
    // An npm package brings several files at once: the second one then is in the cache already.
    source: () => [...sources].filter((one) => one !== 'cache' || sources.size === 1).join(', '),
  };
}

// The sources of one file may give it packed or not, so its name does not tell.
const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;
