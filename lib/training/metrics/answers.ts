import { argMaxOfRows } from './arg-max.ts';

/** Numbers with their shape, as read from a tensor. */
export interface Block {
  readonly values: ArrayLike<number>;
  readonly shape: readonly number[];
}

/** What a model answered to a batch, beside what is right, in the forms in which measures want it. */
export class Answers {
  readonly y: Block;
  readonly yHat: Block;
  /** Whether they are probabilities, or logits. */
  readonly probabilities: boolean;
  #labels: ArrayLike<number> | undefined;
  #found: ArrayLike<number> | undefined;

  constructor(y: Block, yHat: Block, { probabilities }: { probabilities: boolean }) {
    this.y = y;
    this.yHat = yHat;
    this.probabilities = probabilities;
  }

  /** How many numbers the model answers for each label. */
  get classes(): number {
    return this.yHat.shape.at(-1) ?? 1;
  }

  /** The right class of each label, also where y is one-hot. */
  get labels(): ArrayLike<number> {
    const oneHot = this.classes > 1 && this.y.values.length === this.yHat.values.length;
    this.#labels ??= oneHot ? argMaxOfRows(this.y.values, this.classes) : this.y.values;
    return this.#labels;
  }

  /** The class that the model finds. */
  get found(): ArrayLike<number> {
    const { values } = this.yHat;
    const threshold = this.probabilities ? 0.5 : 0; // the sigmoid of 0 is a half
    this.#found ??=
      this.classes > 1
        ? argMaxOfRows(values, this.classes)
        : Int32Array.from(values, (value) => (value >= threshold ? 1 : 0));
    return this.#found;
  }

  /** How sure the model is of class 1 of two; any rising function of it. */
  get scores(): ArrayLike<number> {
    const { classes, yHat } = this;
    if (classes === 1) return yHat.values;
    if (classes === 2) return differences(yHat.values);
    throw new RangeError(
      `Cannot rank the answers: the model tells ${classes} classes apart, wanted 2. Try accuracy, or f1`,
    );
  }
}

// Of probabilities and of logits alike, the second less the first says how much more likely it is.
const differences = (values: ArrayLike<number>) =>
  Float64Array.from({ length: values.length / 2 }, (_, at) => values[2 * at + 1]! - values[2 * at]!);
