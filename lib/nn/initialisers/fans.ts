import { type Shape, shapeText, sizeOf } from '../../base/index.ts';

/**
 * How many inputs each output has (fan in) and how many outputs each input (fan out): the two axes of a matrix, and
 * of a filter (height, width, channels in, channels out) the channels times the places that it covers.
 */
export function fans(shape: Shape): { fanIn: number; fanOut: number } {
  if (shape.length < 2) {
    throw new RangeError(
      `Cannot count the inputs and outputs of weights of shape ${shapeText(shape)}: wanted two axes or more, (inputs, outputs)`,
    );
  }
  const places = sizeOf(shape.slice(0, -2));
  return { fanIn: places * shape.at(-2)!, fanOut: places * shape.at(-1)! };
}
