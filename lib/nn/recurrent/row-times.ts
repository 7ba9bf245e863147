import { shapeText } from '../../base/index.ts';
import { type Mat, matMul, matShape, type Vec } from '../matrix.ts';

/** x W for one row: (inputs) x (inputs, units) -> (units). */
export function rowTimes(x: Vec, W: Mat): Vec {
  return matMul([x], W)[0]!;
}

/** dW[i][j] += x[i] dy[j]: what y = x W gives to the gradient of W. */
export function addOuter(dW: Mat, x: Vec, dy: Vec): void {
  for (const [i, value] of x.entries()) {
    for (const [j, slope] of dy.entries()) dW[i]![j]! += value * slope;
  }
}

/** dy W^T: what y = x W gives to the gradient of x. */
export function rowTimesTransposed(dy: Vec, W: Mat): Vec {
  return W.map((row) => row.reduce((sum, weight, j) => sum + weight * dy[j]!, 0));
}

/** An input and a state that fit the weights of a cell with so many gates. */
export function checkCell(cell: string, { x, h, wx, wh, b }: Fitting, gates: number): void {
  const units = h.length;
  const [inputs, columns] = matShape(wx);
  const wanted = gates * units;
  if (columns !== wanted || b.length !== wanted || `${matShape(wh)}` !== `${[units, wanted]}`) {
    const found = `wx is ${shapeText([inputs, columns])}, wh ${shapeText(matShape(wh))}, b ${shapeText([b.length])}`;
    throw new RangeError(
      `Cannot step ${cell} with a state of ${units} numbers: ${found}; wanted (inputs, ${wanted}), ${shapeText([units, wanted])} and ${shapeText([wanted])}`,
    );
  }
  if (x.length !== inputs) {
    throw new RangeError(
      `Cannot step ${cell} with an input of ${x.length} numbers: wx is ${shapeText([inputs, columns])}; wanted ${inputs}, one for each row`,
    );
  }
}

interface Fitting {
  x: Vec;
  h: Vec;
  wx: Mat;
  wh: Mat;
  b: Vec;
}
