import { shapeText } from '../base/index.ts';
import { addRow, type Mat, matMul, matShape, sumRows, transpose, type Vec } from './matrix.ts';

/**
 * Y = X w + b: each unit adds up all inputs, each with a weight of its own, and its bias. All examples at once, a
 * row each.
 */
export function dense(X: Mat, w: Mat, b: Vec): Mat {
  const [[examples, inputs], [rows, units]] = [matShape(X), matShape(w)];
  if (inputs !== rows) {
    throw new RangeError(
      `Cannot apply a dense layer to X of shape ${shapeText([examples, inputs])}: w is ${shapeText([rows, units])}, for ${rows} inputs; wanted X of shape (examples, ${rows})`,
    );
  }
  if (b.length !== units) {
    throw new RangeError(
      `Cannot apply a dense layer with ${b.length} biases: w is ${shapeText([rows, units])}; wanted ${units}, one for each unit`,
    );
  }
  return addRow(matMul(X, w), b); // (batch, inputs) x (inputs, units) -> (batch, units)
}

export interface DenseGradients {
  dX: Mat;
  dw: Mat;
  db: Vec;
}

/**
 * From dY, the gradient of the loss by the outputs, those by all that they were made of. w[i][j] took part in Y[n][j]
 * with X[n][i], for every example n: so its gradient is the sum of X[n][i] dY[n][j] over n, which is a product of
 * matrices again. The shapes leave no other way.
 */
export function denseBackward(dY: Mat, { X, w }: { X: Mat; w: Mat }): DenseGradients {
  return {
    dX: matMul(dY, transpose(w)), // (batch, units) x (units, inputs) -> (batch, inputs)
    dw: matMul(transpose(X), dY), // (inputs, batch) x (batch, units) -> (inputs, units)
    db: sumRows(dY), // the bias was added to each row
  };
}
