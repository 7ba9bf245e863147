import { type Rng, rng, type Shape, sizeOf } from '../base/index.ts';
import type { Contents } from './contents.ts';
import type { NumberReader, Reader } from './reader/reader.ts';
import { selected } from './reader/selected.ts';

/** One line of a description. Of texts, the numbers are of letters. */
export interface ColumnStats {
  readonly name: string;
  readonly dtype: 'float32' | 'int32' | 'letters';
  readonly shape: Shape;
  readonly min: number;
  readonly mean: number;
  readonly max: number;
  /** Numbers that are NaN, texts that are empty. */
  readonly missing: number;
}

const mostFeatures = 50; // more lines than that, nobody reads: then one line for all

/** The numbers of a column: a line for each feature where there are few, else one line. */
export function statsOf(name: string, reader: Reader, contents: Contents): ColumnStats[] {
  const { rows, features } = contents;
  if (reader.kind === 'texts') {
    const tally = new Tally();
    for (const row of rows) tally.add(reader.read(row).length || Number.NaN);
    return [{ name, dtype: 'letters', shape: [], ...tally.stats() }];
  }
  const { shape, dtype } = reader;
  const width = shape.length === 1 && shape[0]! <= mostFeatures ? shape[0]! : 1;
  const tallies = Array.from({ length: width }, () => new Tally());
  for (const example of eachExample(selected(reader, rows), rng(0))) {
    for (let i = 0; i < example.length; i++) tallies[i % width]!.add(example[i]!);
  }
  const named = name === 'X' ? features : undefined;
  return tallies.map((tally, i) => ({
    name: width === 1 ? (shape.length === 1 && named?.[0]) || name : (named?.[i] ?? `${name}${i}`),
    dtype,
    shape: width === 1 ? shape : [],
    ...tally.stats(),
  }));
}

/** Each example in turn, in one array that is filled anew. */
export function* eachExample(reader: NumberReader, random: Rng): Generator<Float32Array> {
  const example = new Float32Array(sizeOf(reader.shape));
  for (let row = 0; row < reader.count; row++) {
    reader.read(row, example, 0, random);
    yield example;
  }
}

/** Least, mean and largest of the numbers that it is given; NaN counts as missing. */
class Tally {
  #min = Number.POSITIVE_INFINITY;
  #max = Number.NEGATIVE_INFINITY;
  #sum = 0;
  #count = 0;
  #missing = 0;

  add(value: number): void {
    if (Number.isNaN(value)) {
      this.#missing++;
      return;
    }
    if (value < this.#min) this.#min = value;
    if (value > this.#max) this.#max = value;
    this.#sum += value;
    this.#count++;
  }

  stats(): { min: number; mean: number; max: number; missing: number } {
    const none = this.#count === 0;
    return {
      min: none ? Number.NaN : this.#min,
      mean: this.#sum / this.#count,
      max: none ? Number.NaN : this.#max,
      missing: this.#missing,
    };
  }
}
