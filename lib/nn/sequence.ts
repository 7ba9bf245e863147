import type { Shape } from '../base/index.ts';
import { tf } from '../engine/index.ts';
import type { Block } from './block.ts';
import { outlineOf } from './outline.ts';

/** Blocks one after the other: each takes what the one before gives. */
export function sequence(...blocks: Block[]): Block {
  return {
    parameters: blocks.flatMap((block) => block.parameters),
    state: blocks.flatMap((block) => block.state ?? []),
    forward: (x, options) => tf.tidy(() => blocks.reduce((input, block) => block.forward(input, options), x)),
    outline(input) {
      let shape: Shape = input;
      const parts = blocks.map((block) => {
        const part = outlineOf(block, shape);
        shape = part.output;
        return part;
      });
      const multiplyAdds = parts.reduce((sum, part) => sum + part.multiplyAdds, 0);
      return { name: 'sequence', output: shape, multiplyAdds, parts };
    },
  };
}
