import { sizeText } from './size-text.ts';

/** A source that was tried and what was found there. */
export interface Tried {
  source: string;
  found: string;
}

/** No source gave the file. The message lists them all, with what was found and what to do. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly tried: readonly Tried[];

  constructor(
    {
      dataset,
      file,
      bytes,
      path,
    }: { dataset: string; file: string; bytes?: number | undefined; path: string },
    tried: readonly Tried[],
  ) {
    const size = bytes === undefined ? '' : ` (${sizeText(bytes)})`;
    super(
      [
        `Cannot get the file ${file}${size} of the dataset "${dataset}". Tried:`,
        ...tried.map(({ source, found }) => `- ${source}: ${found}`),
        `To bring it yourself: put it at ${path}, or name a folder or a URL that has it in DOWNHILL_DATA_MIRROR`,
      ].join('\n'),
    );
    this.tried = tried;
  }
}
