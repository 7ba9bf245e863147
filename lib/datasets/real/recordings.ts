import { numbers, texts } from '../column.ts';
import { Dataset } from '../dataset.ts';
import type { Entry } from '../format/entry.ts';
import { readWav } from '../format/wav.ts';
import type { CatalogEntry } from '../source/catalog.ts';

/** A WAV file with the word in it and who speaks. */
export interface Recording extends Entry {
  readonly word: string;
  readonly speaker: string;
}

/** The first second of each recording; what a shorter one lacks is silence. Extra: who speaks. */
export function recordings({ name, shape, classes = [] }: CatalogEntry, all: readonly Recording[]): Dataset {
  const [rate = 0] = shape; // a second has as many samples as an example numbers
  const samples = new Float32Array(all.length * rate);
  all.forEach(({ name: file, bytes }, row) => {
    const found = readWav(bytes);
    if (found.rate !== rate || found.channels !== 1) {
      throw new RangeError(
        `Cannot use ${file} of the dataset "${name}": it has ${found.rate} samples in a second on ${found.channels} channels; wanted ${rate} on one`,
      );
    }
    samples.set(found.samples.subarray(0, rate), row * rate);
  });
  return new Dataset({
    name,
    X: numbers(samples, shape), // (n, rate)
    y: numbers(Uint8Array.from(all, ({ word }) => classes.indexOf(word))),
    extra: { speaker: texts(all.map(({ speaker }) => speaker)) },
    classes,
  });
}
