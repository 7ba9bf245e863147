import { relu, reluDerivative } from './activations/relu.ts';
import { tanh, tanhDerivative } from './activations/tanh.ts';
import { inOrder } from './in-order.ts';
import {
  crossEntropyFromLogits,
  crossEntropyFromLogitsGradient,
} from './losses/cross-entropy-from-logits.ts';
import {
  add,
  addRow,
  type Mat,
  mapMat,
  matMul,
  matShape,
  multiply,
  scale,
  sumRows,
  transpose,
} from './matrix.ts';

/**
 * `Value` for whole matrices: a thousand products are one operation, with one entry in the history. What was a slope
 * there is a function here: from the gradient of the result, it makes those of what the result was computed from.
 */
export class MatValue {
  value: Mat;
  label: string;
  readonly from: readonly MatValue[];
  readonly back: (grad: Mat) => Mat[];
  /** d result / d each number of this, once `backward` of the result was called. */
  grad: Mat;

  constructor(value: Mat, label = '', from: readonly MatValue[] = [], back: (grad: Mat) => Mat[] = () => []) {
    this.value = value;
    this.label = label;
    this.from = from;
    this.back = back;
    this.grad = scale(value, 0);
  }

  matMul(other: MatValue): MatValue {
    const [A, B] = [this.value, other.value];
    return new MatValue(matMul(A, B), 'matMul', [this, other], (grad) => [
      matMul(grad, transpose(B)), // (n, m) x (m, k) -> (n, k), as A
      matMul(transpose(A), grad), // (k, n) x (n, m) -> (k, m), as B
    ]);
  }

  /** A single row is added to each row, and so its gradient is the sum over all of them. */
  add(other: MatValue): MatValue {
    const [rows] = matShape(other.value);
    if (rows !== 1)
      return new MatValue(add(this.value, other.value), '+', [this, other], (grad) => [grad, grad]);
    const sum = addRow(this.value, other.value[0]!);
    return new MatValue(sum, '+', [this, other], (grad) => [grad, [sumRows(grad)]]);
  }

  /** Number by number. */
  mul(other: MatValue): MatValue {
    const [A, B] = [this.value, other.value];
    return new MatValue(multiply(A, B), '*', [this, other], (grad) => [multiply(grad, B), multiply(grad, A)]);
  }

  relu(): MatValue {
    const slopes = reluDerivative(this.value);
    return new MatValue(relu(this.value), 'relu', [this], (grad) => [multiply(grad, slopes)]);
  }

  tanh(): MatValue {
    const slopes = tanhDerivative(this.value);
    return new MatValue(tanh(this.value), 'tanh', [this], (grad) => [multiply(grad, slopes)]);
  }

  /** The mean of all numbers, as a matrix of one. */
  mean(): MatValue {
    const [rows, columns] = matShape(this.value);
    const count = rows * columns;
    const mean = this.value.flat().reduce((sum, one) => sum + one / count, 0);
    return new MatValue([[mean]], 'mean', [this], (grad) => [mapMat(this.value, () => grad[0]![0]! / count)]);
  }

  /** The cross-entropy of logits and the numbers of the right classes. */
  crossEntropy(y: ArrayLike<number>): MatValue {
    const slopes = crossEntropyFromLogitsGradient(y, this.value);
    const loss = crossEntropyFromLogits(y, this.value);
    return new MatValue([[loss]], 'crossEntropy', [this], (grad) => [scale(slopes, grad[0]![0]!)]);
  }

  /** As in `Value`: from the result, whose gradient by itself is 1, to what it was computed from. */
  backward(): void {
    const order = inOrder<MatValue>(this);
    for (const value of order) value.grad = scale(value.value, 0);
    this.grad = mapMat(this.value, () => 1);
    for (const { grad, from, back } of order.reverse()) {
      for (const [i, part] of back(grad).entries()) from[i]!.grad = add(from[i]!.grad, part);
    }
  }
}
