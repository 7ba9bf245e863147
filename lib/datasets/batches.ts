import { displaySymbol, type MimeBundle, oneOf, type Rng } from '../base/index.ts';
import { tf } from '../engine/index.ts';
import type { Column, Numbers, Texts } from './column.ts';
import type { Contents } from './contents.ts';
import { heldAll } from './gather.ts';
import { countText, grouped } from './words.ts';

/** How a column comes in a batch: numbers as one tensor, texts as a list. */
export type Held<Of extends Column> = Of extends Texts ? string[] : tf.Tensor;

/** Some examples together: `X` (batch, ...) with their `y` and what else the dataset holds of them. */
export type Batch<X extends Column = Numbers, Y extends Column = Numbers> = {
  readonly X: Held<X>;
  readonly y: Held<Y>;
  readonly [extra: string]: tf.Tensor | string[];
};

export interface BatchOptions {
  /** Shuffles anew in each epoch, and is where random transforms draw from; without it the order is kept. */
  rng?: Rng | undefined;
  /** What becomes of the last batch where it is smaller: 'keep' gives it, 'drop' leaves it out. */
  remainder?: 'keep' | 'drop' | undefined;
}

/** The batches of a dataset. Each loop over them is an epoch. */
export class Batches<X extends Column = Numbers, Y extends Column = Numbers>
  implements Iterable<Batch<X, Y>>
{
  /** Examples in a batch. */
  readonly size: number;
  /** Batches in an epoch. */
  readonly count: number;
  /** Examples that fill no batch: in a last, smaller one, or left out where that is dropped. */
  readonly remainder: number;
  readonly #contents: Contents;
  readonly #random: Rng | undefined;
  readonly #dropped: boolean;

  constructor(contents: Contents, size: number, { rng, remainder = 'keep' }: BatchOptions = {}) {
    const all = contents.rows.length;
    checkSize(contents.name, size, all);
    this.#dropped =
      oneOf(remainder, ['keep', 'drop'], { to: 'treat the remainder by', what: 'way' }) === 'drop';
    this.#contents = contents;
    this.#random = rng;
    this.size = size;
    this.remainder = all % size;
    this.count = Math.floor(all / size) + (this.remainder > 0 && !this.#dropped ? 1 : 0);
  }

  /**
   * The tensors of a batch live until the next one is asked for or the loop ends; those that must stay longer
   * are kept by `tf.keep`.
   */
  *[Symbol.iterator](): Generator<Batch<X, Y>, void, undefined> {
    const { order, random } = this.#epoch();
    for (let at = 0; at < this.count; at++) {
      const rows = order.subarray(at * this.size, (at + 1) * this.size);
      const batch = heldAll(this.#contents, rows, random);
      try {
        yield batch as Batch<X, Y>;
      } finally {
        dispose(batch);
      }
    }
  }

  // One draw for an epoch: what the next ones are does not depend on how far this one is read, or on how
  // much its transforms draw.
  #epoch(): { order: Int32Array; random: Rng } {
    const { name, rows } = this.#contents;
    if (this.#random === undefined) return { order: rows, random: noChance(name) };
    const epoch = this.#random.fork(this.#random());
    return { order: Int32Array.from(epoch.fork('order').shuffle(rows)), random: epoch.fork('transforms') };
  }

  toString(): string {
    const { size, count, remainder } = this;
    const batches = `${grouped(count)} ${count === 1 ? 'batch' : 'batches'} of ${grouped(size)}`;
    if (remainder === 0) return batches;
    return this.#dropped
      ? `${batches}, ${countText(remainder, 'example')} left out`
      : `${batches}, the last one of ${grouped(remainder)}`;
  }

  [displaySymbol](): MimeBundle {
    return { 'text/plain': `${this.#contents.name}: ${this}` };
  }
}

function checkSize(name: string, size: number, all: number): void {
  const refuse = (why: string) =>
    new RangeError(
      `Cannot make batches of ${typeof size === 'string' ? `"${size}"` : size} from "${name}": ${why}`,
    );
  if (all === 0) throw refuse('it has no examples; look at what it was filtered or sliced by');
  if (!Number.isInteger(size) || size < 1) throw refuse(`wanted a whole number from 1 to ${all}`);
  if (size > all) throw refuse(`it has ${countText(all, 'example')}; wanted a size of at most that`);
}

function dispose(batch: Record<string, tf.Tensor | string[]>): void {
  for (const values of Object.values(batch)) {
    if (values instanceof tf.Tensor && !values.kept && !values.isDisposed) values.dispose();
  }
}

/** A stream that cannot be drawn from, for batches that were given none: else each epoch would draw the same. */
function noChance(name: string): Rng {
  const draw = (): never => {
    throw new TypeError(
      `Cannot make batches of "${name}": a transform draws at random, and batches got no rng. Try batches(size, { rng: rng(1) })`,
    );
  };
  return Object.assign(draw, { normal: draw, int: draw, shuffle: draw, pick: draw, fork: draw });
}
