import { type Shape, shapeText, sizeOf } from '../base/index.ts';
import type { Block, Outline } from './block.ts';

/** What the block makes of one example of that shape. */
export function outlineOf(block: Block, input: Shape): Outline {
  if (block.outline) return { parameters: parameterCount(block), ...block.outline(input) };
  throw new Error(
    `Cannot outline a block with ${block.parameters.length} parameters for an input of shape ${shapeText(input)}: it has no outline(input). Give it one, which returns { name, output, multiplyAdds }`,
  );
}

/** How many numbers gradients change. */
export function parameterCount(block: Block): number {
  return block.parameters.reduce((sum, variable) => sum + sizeOf(variable.shape), 0);
}

/**
 * How many multiplications and additions one example takes on the way forward: two for each multiply-add in products
 * and convolutions. Biases, norms and activations are left out, as usual; they are few beside these.
 */
export function flops(block: Block, input: Shape): number {
  return 2 * outlineOf(block, input).multiplyAdds;
}
