import { shapeText } from '../../base/index.ts';
import { type Mat, matShape } from '../matrix.ts';
import { checkNumbers } from './pairs.ts';

/** One whole number for each row of logits: the column of the right class. */
export function checkLabels(loss: string, y: ArrayLike<number>, z: Mat): void {
  const [rows, classes] = matShape(z);
  if (rows === 0) throw new RangeError(`Cannot compute ${loss} of no examples: wanted one or more`);
  if (y.length !== rows) {
    throw new RangeError(
      `Cannot compute ${loss}: there are ${y.length} labels for logits of shape ${shapeText([rows, classes])}; wanted one label for each row`,
    );
  }
  for (let i = 0; i < rows; i++) {
    const label = y[i]!;
    if (Number.isInteger(label) && label >= 0 && label < classes) continue;
    throw new RangeError(
      `Cannot compute ${loss}: y[${i}] is ${label}; wanted a whole number from 0 to ${classes - 1}, since there are ${classes} logits for each example`,
    );
  }
  checkNumbers(loss, 'z', z);
}
