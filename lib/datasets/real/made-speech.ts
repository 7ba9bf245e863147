import type { Rng } from '../../base/index.ts';
import { numbers, texts } from '../column.ts';
import { Dataset } from '../dataset.ts';
import { spoken } from '../made/spoken.ts';
import type { CatalogEntry } from '../source/catalog.ts';

/** Made words in the form of a real set of recordings: its rate, its classes, and voices for speakers. */
export function madeSpeech(n: number, random: Rng, { shape, classes = [] }: CatalogEntry): Dataset {
  // It speaks ten words; those beyond the real set's number are left out.
  const made = spoken({ n: Math.ceil((10 * n) / classes.length / 10) * 10, rng: random })
    .filter(({ y }) => y < classes.length)
    .take(n);
  const [rate = 0] = shape;
  const samples = new Float32Array(made.size * rate);
  const speakers: string[] = [];
  for (let row = 0; row < made.size; row++) {
    const { X, pitch } = made.at(row);
    stretch(X, samples.subarray(row * rate, (row + 1) * rate));
    speakers.push(`voice ${Math.round(Number(pitch) / 20)}`);
  }
  return new Dataset({
    name: made.name,
    X: numbers(samples, shape), // (n, rate, 1)
    y: numbers(made.labels()),
    extra: { speaker: texts(speakers) },
    classes,
    note: made.note,
  });
}

/** The same sound in more samples, straight lines between those that there are. */
function stretch(from: ArrayLike<number>, to: Float32Array): void {
  const step = from.length / to.length;
  for (let i = 0; i < to.length; i++) {
    const at = Math.floor(i * step);
    const share = i * step - at;
    to[i] = from[at]! * (1 - share) + (from[at + 1] ?? 0) * share;
  }
}
