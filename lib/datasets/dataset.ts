import {
  displaySymbol,
  type MimeBundle,
  oneOf,
  type Rng,
  rng,
  type Shape,
  sameShape,
} from '../base/index.ts';
import { arraysOf, type Nested } from './arrays.ts';
import { Batches, type BatchOptions, type Held } from './batches.ts';
import type { Column, Numbers, Texts } from './column.ts';
import { type Contents, contentsOf, type DatasetParts } from './contents.ts';
import { type Description, descriptionOf, summaryOf } from './describe.ts';
import { type Example, exampleAt, placesWhere } from './example.ts';
import { type DataFrame, frameOf } from './frame.ts';
import { gather, heldAll } from './gather.ts';
import { mapped, type PlainTransform, type Transform } from './reader/mapped.ts';
import type { Reader } from './reader/reader.ts';
import { selected } from './reader/selected.ts';
import { checkedPlaces, concatenated, withPlaces } from './rows.ts';
import { datasetBundle } from './show.ts';
import { splitRows, testCount } from './split.ts';

export type { DatasetParts } from './contents.ts';

export interface SplitOptions {
  /** A share below 1, or a whole number of examples. */
  test?: number | undefined;
  rng?: Rng | undefined;
  /** Whether both parts get the classes in the same shares; where there are classes they do. */
  stratify?: boolean | undefined;
}

interface Arrays<Each, Label> {
  X: Each[];
  y: Label[];
  [extra: string]: unknown[];
}

/**
 * Examples with their labels. Every view of it (a slice, a shuffle, a part of a split, a map) shares the stored
 * values and keeps only row numbers, so that it costs next to nothing.
 */
export class Dataset<X extends Column = Numbers, Y extends Column = Numbers> {
  readonly #contents: Contents;

  constructor(parts: DatasetParts<X, Y> | Contents) {
    this.#contents = 'rows' in parts ? parts : contentsOf(parts);
  }

  get name(): string {
    return this.#contents.name;
  }

  /** How many examples. */
  get size(): number {
    return this.#contents.rows.length;
  }

  /** Of one example's X; texts have none. */
  get shape(): Shape {
    const reader = this.reader('X');
    return reader.kind === 'texts' ? [] : reader.shape;
  }

  /** The names of the classes, which y counts from 0. */
  get classes(): readonly string[] | undefined {
    return this.#contents.classes;
  }

  /** The names of the numbers along the last axis of X. */
  get features(): readonly string[] | undefined {
    return this.#contents.features;
  }

  get note(): string | undefined {
    return this.#contents.note;
  }

  /** The names of all columns: X, y and what else there is. */
  get columns(): string[] {
    return [...this.#contents.columns.keys()];
  }

  /** One example: `{ X, y, ... }`; from the end with a negative place. */
  at<Label = Y extends Texts ? string : number>(place: number): Example<X, Label> {
    const [at] = checkedPlaces(this.#contents, [place < 0 ? place + this.size : place]);
    return exampleAt(this.#contents, at!) as Example<X, Label>;
  }

  /** The examples from a place on and before another, with places as those of an array's slice. */
  slice(from = 0, to = this.size): Dataset<X, Y> {
    return new Dataset({ ...this.#contents, rows: this.#contents.rows.slice(from, to) });
  }

  /** The first n examples. */
  take(n: number): Dataset<X, Y> {
    if (!Number.isInteger(n) || n < 0 || n > this.size) {
      throw new RangeError(
        `Cannot take ${n} examples of "${this.name}": wanted a whole number from 0 to ${this.size}`,
      );
    }
    return this.slice(0, n);
  }

  /** The examples at these places, in this order. */
  select(places: Iterable<number>): Dataset<X, Y> {
    return new Dataset(withPlaces(this.#contents, checkedPlaces(this.#contents, places)));
  }

  /** The examples for which the answer is true; only the columns that it looks at are read. */
  filter<Label = Y extends Texts ? string : number>(
    keep: (example: Example<X, Label>, at: number) => unknown,
  ): Dataset<X, Y> {
    const places = placesWhere(this.#contents, keep as Parameters<typeof placesWhere>[1]);
    return new Dataset(withPlaces(this.#contents, places));
  }

  /** All examples in a random order. */
  shuffle(random: Rng = rng(0)): Dataset<X, Y> {
    return new Dataset({
      ...this.#contents,
      rows: Int32Array.from(random.shuffle(this.#contents.rows)),
    });
  }

  /** These examples and then the other's. */
  concat(other: Dataset<X, Y>): Dataset<X, Y> {
    return new Dataset(concatenated(this.#contents, other.#contents));
  }

  /** Two parts that share no example and leave none out, the same for the same rng. */
  split({ test = 0.2, rng: random = rng(0), stratify = this.classes !== undefined }: SplitOptions = {}): {
    train: Dataset<X, Y>;
    test: Dataset<X, Y>;
  } {
    const count = testCount(this.name, this.size, test);
    const labels = stratify ? this.labels() : undefined;
    const places = splitRows(this.size, count, { random, labels });
    return {
      train: new Dataset(withPlaces(this.#contents, places.train)),
      test: new Dataset(withPlaces(this.#contents, places.test)),
    };
  }

  /** The same examples seen through a transform, which runs anew each time that they are read. */
  map(transform: Transform | PlainTransform, { column = 'X' }: { column?: string } = {}): Dataset<X, Y> {
    const { columns, features } = this.#contents;
    const reader = columns.get(oneOf(column, columns.keys(), { to: 'map', what: 'column' }))!;
    if (reader.kind === 'texts') {
      throw new TypeError(
        `Cannot map ${column} of "${this.name}": it holds texts; wanted numbers. Try tokenize first`,
      );
    }
    const made = mapped(reader, transform);
    const named = column !== 'X' || sameShape(made.shape, reader.shape);
    return new Dataset({
      ...this.#contents,
      columns: new Map([...columns, [column, made]]),
      features: named ? features : undefined,
    });
  }

  /** The same examples with another X, which has one for each. */
  withX<Other extends Column>(X: Other): Dataset<Other, Y> {
    const { columns, rows, labels, ...rest } = this.#contents;
    const { columns: made, rows: all } = contentsOf({ name: this.name, X });
    if (all.length !== rows.length) {
      throw new RangeError(
        `Cannot put ${all.length} examples of X into "${this.name}": wanted ${rows.length}, one for each of its examples`,
      );
    }
    const chosen = [...columns].map(([name, reader]) => [name, selected(reader, rows)] as const);
    return new Dataset({
      ...rest,
      features: undefined,
      columns: new Map([...chosen, ...made]),
      rows: all,
      labels: labels && selected(labels, rows),
    });
  }

  /** Batches of tensors, `for (const { X, y } of train.batches(64, { rng }))`; each loop is an epoch. */
  batches(size: number, options: BatchOptions = {}): Batches<X, Y> {
    return new Batches(this.#contents, size, options);
  }

  /** The number of each example's class. */
  labels(): Int32Array {
    const { labels, rows } = this.#contents;
    if (labels !== undefined) return gather(labels, rows, rng(0)) as Int32Array;
    throw new TypeError(
      `Cannot read the classes of "${this.name}": it has none. Leave stratify out, or give classes to the dataset`,
    );
  }

  /** How a column of this view is read, example by example. */
  reader(column = 'X'): Reader {
    const { columns, rows } = this.#contents;
    const name = oneOf(column, columns.keys(), { to: 'read', what: 'column' });
    return selected(columns.get(name)!, rows);
  }

  /** What there is: counts by class, shapes, the least, the mean and the largest number. It shows itself. */
  describe(): Description {
    return descriptionOf(this.#contents);
  }

  /** All examples as tensors, which are the caller's to dispose. */
  tensors(): { X: Held<X>; y: Held<Y>; [extra: string]: Held<Column> } {
    return heldAll(this.#contents, this.#contents.rows, rng(0)) as ReturnType<typeof this.tensors>;
  }

  /**
   * All examples as plain arrays. Each example's X is one flat row of numbers, as classic methods want it;
   * `{ nested: true }` gives arrays in arrays of its shape. Labels that have a shape themselves, as oneHot makes
   * them, come as rows, too: `toArrays<number[], number[]>()`.
   */
  toArrays<Each = X extends Texts ? string : number[], Label = Y extends Texts ? string : number>(options?: {
    nested?: false;
  }): Arrays<Each, Label>;
  toArrays<Each = X extends Texts ? string : Nested, Label = Y extends Texts ? string : Nested>(options: {
    nested: boolean;
  }): Arrays<Each, Label>;
  toArrays({ nested = false }: { nested?: boolean } = {}): Arrays<unknown, unknown> {
    return arraysOf(this.#contents, { nested }) as Arrays<unknown, unknown>;
  }

  /** All examples as a danfojs table, a column for each feature. */
  frame(): Promise<DataFrame> {
    return frameOf(this.#contents);
  }

  /** `mnist: 60,000 examples, (28, 28, 1), ten classes`. */
  toString(): string {
    return `${this.name}: ${summaryOf(this.#contents)}`;
  }

  /** What console.log prints. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }

  [displaySymbol](): MimeBundle {
    return datasetBundle(this.#contents);
  }
}
