import { type Texts, texts } from '../column.ts';
import { Dataset } from '../dataset.ts';
import { text } from '../format/text.ts';
import { plays } from '../made/plays.ts';
import { loader } from './loader.ts';

/**
 * 7,222 speeches, one after the other, the last tenth of them to test. A blank line stood between two: with
 * `'\n\n'` they can be joined to the 1,115,394 characters of the file again.
 */
export const shakespeare = loader<Texts>({
  name: 'tiny-shakespeare',
  async read({ entry, bytes }) {
    const speeches = text(await bytes('tinyshakespeare.txt')).split('\n\n');
    const all = new Dataset<Texts>({ name: entry.name, X: texts(speeches) });
    // A random split would show a model the lines before and after those that it is tested with.
    const end = Math.round(0.9 * all.size);
    return { train: all.slice(0, end), test: all.slice(end) };
  },
  standIn: { what: 'made speeches', n: 3000, make: (n, random) => plays({ n, rng: random }) },
});
