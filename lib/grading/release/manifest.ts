import { createHash } from 'node:crypto';

/** A file of a release, by its path in the release's folder: `source/00-start-here/00-start-here.ipynb`. */
export interface ReleasedFile {
  path: string;
  bytes: Uint8Array;
}

/** What a release wrote into its folder: by it the next one knows what it may replace. */
export interface Manifest {
  downhill: 'release';
  version: 1;
  /** The checksum of each file, by its path. */
  files: Record<string, string>;
  /** What it is about to replace; there only while it is being written. */
  replaces?: Record<string, string>;
}

export const manifestName = 'release.json';

export const checksum = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The checksums of files, by their paths. */
export const checksums = (files: readonly ReleasedFile[]): Record<string, string> =>
  Object.fromEntries(files.map(({ path, bytes }) => [path, checksum(bytes)]));

/** The text of a manifest, files in the order of their names. */
export const manifestText = (files: Manifest['files'], replaces?: Manifest['replaces']): string => {
  const manifest = { downhill: 'release', version: 1, files: inOrder(files) };
  return `${JSON.stringify(replaces ? { ...manifest, replaces: inOrder(replaces) } : manifest, null, 2)}\n`;
};

const inOrder = (sums: Record<string, string>) =>
  Object.fromEntries(Object.entries(sums).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The manifest in a text, or undefined when it is none of ours. */
export function parseManifest(text: string): Manifest | undefined {
  try {
    const found = JSON.parse(text) as Partial<Manifest> | null;
    const isOurs = found?.downhill === 'release' && found.version === 1 && typeof found.files === 'object';
    return isOurs && found.files !== null ? (found as Manifest) : undefined;
  } catch {
    return undefined;
  }
}
