import { createHash } from 'node:crypto';
import { rng } from '../../../lib/base/index.ts';
import type { CatalogEntry, CatalogFile, CatalogSource } from '../../../lib/datasets/source/catalog.ts';
import type { LocateOptions } from '../../../lib/datasets/source/locate.ts';

/** Bytes that no packer makes smaller, the same for the same seed. */
export function madeBytes(count: number, seed = 1): Buffer {
  const random = rng(seed);
  return Buffer.from(Uint8Array.from({ length: count }, () => Math.floor(random() * 256)));
}

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

export const sha256Of = (bytes: Uint8Array) => ({
  kind: 'sha256' as const,
  value: sha256(bytes),
  from: 'the test',
});

/** A file of a catalogue with these bytes and these sources. */
export const fileOf = (bytes: Uint8Array, sources: CatalogSource[], name = 'digits.bin'): CatalogFile => ({
  name,
  bytes: bytes.length,
  checksum: sha256Of(bytes),
  sources,
});

export const entryWith = (...files: CatalogFile[]): CatalogEntry => ({
  name: 'made',
  title: 'Made digits',
  licence: 'CC0',
  citation: 'Nobody, 2020',
  shape: [2, 2],
  counts: { all: 10 },
  files,
});

/** A server's address as a source. */
export const at = (url: string): CatalogSource => ({ kind: 'https', url });

/** Nothing from outside the test, and no waiting between tries. */
export const alone: LocateOptions = {
  mirror: '',
  offline: false,
  pauses: [1, 1],
  limits: { answer: 5000, stall: 5000 },
  env: {},
};
