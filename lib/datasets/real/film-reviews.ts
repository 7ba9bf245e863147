import { numbers, type Texts, texts } from '../column.ts';
import { Dataset } from '../dataset.ts';
import { text } from '../format/text.ts';
import { reviews } from '../made/reviews.ts';
import type { Files } from './files.ts';
import { loader } from './loader.ts';

/** 10,662 sentences out of film reviews, half of them kind. Words and signs are set apart by spaces. */
export const filmReviews = loader<Texts>({
  name: 'film-reviews',
  async read(files) {
    const negative = await sentences(files, 'rt-polarity.neg');
    const positive = await sentences(files, 'rt-polarity.pos');
    const X = texts([...negative, ...positive]);
    const y = numbers(new Uint8Array(X.values.length).fill(1, negative.length));
    return { all: new Dataset<Texts>({ name: files.entry.name, X, y, classes: files.entry.classes }) };
  },
  standIn: { what: 'made sentences about films', n: 5000, make: (n, random) => reviews({ n, rng: random }) },
});

async function sentences(files: Files, file: string): Promise<string[]> {
  // Only \n ends a line: the files are Latin-1 and hold the byte 85, which other readers take for a line's end.
  return text(await files.bytes(file), 'latin1')
    .trimEnd()
    .split('\n')
    .map((line) => line.trimEnd());
}
