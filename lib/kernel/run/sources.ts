import { SourceMap } from 'node:module';

/** What the file names of cells begin with, in every stack. */
export const cellFile = 'cell-';

/** Code that runs here and how to get from its lines to the learner's. */
export interface Source {
  map: string;
  /** The text as typed, of a cell. */
  source: string | undefined;
  /** The number of a cell that has one. */
  label: number | undefined;
}

/** A place in a cell or in a file of the user's own. */
export interface Spot {
  file: string;
  /** A cell, not a file. */
  cell: boolean;
  label: number | undefined;
  line: number;
  column: number;
}

/** All code that was compiled here. */
export class Sources {
  readonly #sources = new Map<string, Source & { decoded?: SourceMap }>();

  add(file: string, source: Source): void {
    this.#sources.set(file, { ...source });
  }

  text(file: string): string | undefined {
    return this.#sources.get(file)?.source;
  }

  /** Where a place in the running code was written; undefined for code that is not ours. */
  find(file: string, line: number, column: number): Spot | undefined {
    const source = this.#sources.get(file);
    if (!source) return undefined;
    const at = { file, cell: source.source !== undefined, label: source.label };
    source.decoded ??= new SourceMap(JSON.parse(source.map));
    const entry = source.decoded.findEntry(line - 1, column - 1) as {
      originalLine?: number;
      originalColumn?: number;
    };
    if (entry.originalLine === undefined) return { ...at, line, column };
    return { ...at, line: entry.originalLine + 1, column: (entry.originalColumn ?? 0) + 1 };
  }
}
