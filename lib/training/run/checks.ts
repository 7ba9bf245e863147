import { rng, shapeText, sizeOf } from '../../base/index.ts';
import type { Batch, Dataset } from '../../datasets/index.ts';
import { tf } from '../../engine/index.ts';
import type { Learner, Output } from '../model/trainable.ts';

type Sizes = readonly (number | null)[];

/** Tells in one sentence what of the data does not fit the model, before anything is changed. */
export function checkFit(learner: Learner, data: Dataset): Learner {
  const { inputShape, outputShape } = learner;
  const reader = data.reader('X');
  if (reader.kind === 'texts' && !learner.loss) {
    throw new TypeError(
      `Cannot train on "${data.name}": its X are texts, wanted numbers. Try tokenize, characters or words first`,
    );
  }
  if (inputShape && !fits(inputShape, data.shape)) {
    throw new RangeError(
      `Cannot train on "${data.name}": the model wants examples of shape ${shapeText(inputShape)} and they have ${shapeText(data.shape)}. ${advice(inputShape, data.shape)}`,
    );
  }
  const asked = learner.forward && !outputShape ? { ...learner, ...probe(learner, data) } : learner;
  checkClasses(asked.outputShape, data);
  return asked;
}

const fits = (wanted: Sizes, found: Sizes) =>
  wanted.length === found.length && wanted.every((size, axis) => size === null || size === found[axis]);

function advice(wanted: Sizes, found: readonly number[]): string {
  const known = wanted.every((size) => size !== null);
  if (wanted.length === 1 && known && sizeOf(wanted as number[]) === sizeOf(found)) {
    return `Try tf.layers.flatten({ inputShape: [${found.join(', ')}] }) as its first layer`;
  }
  return `Try inputShape: [${found.join(', ')}] in its first layer`;
}

function checkClasses(outputShape: Sizes | undefined, { name, classes }: Dataset): void {
  const answers = outputShape?.at(-1);
  if (!classes || !answers || answers >= classes.length || (answers === 1 && classes.length === 2)) return;
  throw new RangeError(
    `Cannot train on "${name}": it has ${classes.length} classes and the model answers ${answers} ${answers === 1 ? 'number' : 'numbers'} for an example. Try units: ${classes.length} in its last layer`,
  );
}

/** What a block does not say of itself, asked with two examples. */
function probe({ forward }: Learner, data: Dataset): Pick<Learner, 'outputShape' | 'output'> {
  const two = data.slice(0, 2);
  for (const { X } of two.batches(two.size, { rng: rng('probe') })) {
    return tf.tidy(() => {
      const yHat = forward!(X, { training: false });
      const output: Output = isSoftmax(yHat) ? 'softmax' : 'numbers';
      return { outputShape: yHat.shape.slice(1), output };
    });
  }
  throw new RangeError(`Cannot train on "${data.name}": it has no examples`);
}

/** Rows of chances have a sum of 1; logits have that by no accident. */
function isSoftmax(yHat: tf.Tensor): boolean {
  if ((yHat.shape.at(-1) ?? 1) < 2) return false;
  const sums = yHat.sum(-1).dataSync();
  return sums.every((sum) => Math.abs(sum - 1) < 1e-4) && yHat.min().dataSync()[0]! >= 0;
}

/** Half an epoch would train nothing, and nobody would tell. */
export function checkAmounts(amounts: { epochs: number; batchSize: number }): void {
  for (const [name, value] of Object.entries(amounts)) {
    if (Number.isInteger(value) && value >= 1) continue;
    throw new RangeError(`Cannot train with ${name} ${value}: wanted a whole number from 1 on`);
  }
}

/** Labels beyond what a model answers would count as none of the classes, and nobody would tell. */
export function checkLabels({ y }: Batch, { outputShape }: Learner, where: string): void {
  const classes = outputShape?.at(-1) ?? 1;
  if (classes < 2 || y.rank !== outputShape!.length) return;
  for (const label of y.dataSync()) {
    if (label >= 0 && label < classes && Number.isInteger(label)) continue;
    if (Number.isNaN(label)) return; // the loss will tell
    throw new RangeError(
      `Cannot go on in ${where}: a label is ${label}, wanted whole numbers from 0 to ${classes - 1}, for the model tells ${classes} classes apart. Look whether labels count from 0, or at the units of its last layer`,
    );
  }
}

/** Why a loss is no number: the data, or a step that was too long. */
export function notFinite(loss: number, batch: Batch, where: string, lr: number): RangeError {
  const odd = Object.entries(batch).find(
    ([, values]) => values instanceof tf.Tensor && !values.dataSync().every(Number.isFinite),
  );
  return new RangeError(
    odd === undefined
      ? `Cannot go on in ${where}: the loss is ${loss}, and the model is as it was before this epoch. Try a smaller learning rate than ${lr}, or clip: { norm: 1 }; then look at the data`
      : `Cannot go on in ${where}: ${odd[0]} holds numbers that are not finite, and the model is as it was before this epoch. Look at the data: leave such examples out, or put a number in their place`,
  );
}
