import { numbers, type Texts, texts } from '../column.ts';
import { Dataset } from '../dataset.ts';
import { untar } from '../format/tar.ts';
import { text } from '../format/text.ts';
import { reviews } from '../made/reviews.ts';
import type { CatalogEntry } from '../source/catalog.ts';
import { loader } from './loader.ts';

/** 50,000 film reviews of some hundred words, half of them kind, half to test; `<br />` stands for a line's end. */
export const imdb = loader<Texts>({
  name: 'imdb',
  async read({ entry, bytes }) {
    const found = { train: { texts: [], labels: [] }, test: { texts: [], labels: [] } } as Record<
      string,
      Reviews
    >;
    for (const { name, bytes: review } of untar(await bytes('aclImdb_v1.tar.gz'))) {
      const [, part, side] = /\/(train|test)\/(neg|pos)\/[^/]+\.txt$/.exec(name) ?? [];
      if (!part) continue; // 50,000 more have no label, and there are counts of words
      found[part]!.texts.push(text(review));
      found[part]!.labels.push(side === 'pos' ? 1 : 0);
    }
    return { train: dataset(entry, found.train!), test: dataset(entry, found.test!) };
  },
  standIn: { what: 'made sentences about films', n: 5000, make: (n, random) => reviews({ n, rng: random }) },
});

interface Reviews {
  texts: string[];
  labels: number[];
}

const dataset = ({ name, classes }: CatalogEntry, { texts: all, labels }: Reviews) =>
  new Dataset<Texts>({ name, X: texts(all), y: numbers(Uint8Array.from(labels)), classes });
