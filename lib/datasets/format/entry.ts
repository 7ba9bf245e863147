import { FormatError } from './format-error.ts';

/** A file in an archive. */
export interface Entry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** More files than any archive of the course has; a header must not promise work without end. */
export const mostEntries = 1_000_000;

const longestName = 1024;

/**
 * The name of a file in an archive, without a leading `./`. Names that would lead out of the folder into which
 * the archive is unpacked, on any system, are refused.
 */
export function entryName(reader: string, written: string): string {
  const name = written.replace(/^(?:\.\/+)+/, '');
  const why = wrongWith(name);
  if (why === undefined) return name;
  const shown = JSON.stringify(written.length > 80 ? `${written.slice(0, 80)}...` : written);
  throw new FormatError(reader, `the archive holds a file named ${shown}, ${why}`);
}

function wrongWith(name: string): string | undefined {
  if (name === '') return 'which is no name';
  if (name.length > longestName) return `a name of ${name.length} characters, the most is ${longestName}`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  if (/[\x00-\x1f\x7f]/.test(name)) return 'with control characters in it';
  if (name.includes('\\')) return 'with a backslash, which separates folders on Windows';
  if (name.startsWith('/')) return 'which begins at the root of the disk';
  if (/^[a-z]:/i.test(name)) return 'which begins with the letter of a drive';
  if (name.split('/').includes('..')) return 'which leads out of the folder';
  return undefined;
}
