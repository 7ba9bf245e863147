import { shapeText } from '../base/index.ts';
import type { tf } from '../engine/index.ts';

/** Tokens are whole numbers below `count`; the first that is not is told, with its place. */
export function checkTokens(tokens: ArrayLike<number>, count: number, shape = [tokens.length]): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (Number.isInteger(token) && token >= 0 && token < count) continue;
    throw new RangeError(
      `Cannot embed token ${token} at ${placeText(i, shape)}: wanted a whole number from 0 to ${count - 1}, since there are ${count} tokens`,
    );
  }
}

/** The same for a tensor of them. They come from outside the step, so that reading them computes nothing. */
export function checkTokenTensor(tokens: tf.Tensor, count: number): void {
  checkTokens(tokens.dataSync(), count, tokens.shape);
}

/** (row, column) of a place in the flat list. */
function placeText(i: number, shape: readonly number[]): string {
  const indices: number[] = [];
  for (const size of shape.toReversed()) {
    indices.unshift(i % size);
    i = Math.floor(i / size);
  }
  return shapeText(indices);
}
