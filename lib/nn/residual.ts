import { sameShape, shapeText } from '../base/index.ts';
import { tf } from '../engine/index.ts';
import type { Block } from './block.ts';
import { outlineOf } from './outline.ts';

export interface ResidualOptions {
  /** What x goes through beside the branch, where the branch changes its shape: a projection. */
  shortcut?: Block;
}

/**
 * y = x + branch(x): the branch only learns what is to be changed. Backwards, dx = dy + what comes through the branch:
 * however deep the network, and whatever the branch does to the gradient, dy itself arrives
 * (K. He, X. Zhang, S. Ren and J. Sun, 2016).
 */
export function residual(branch: Block, { shortcut }: ResidualOptions = {}): Block {
  const inside = shortcut ? [branch, shortcut] : [branch];
  return {
    parameters: inside.flatMap((block) => block.parameters),
    state: inside.flatMap((block) => block.state ?? []),
    forward: (x, options) =>
      tf.tidy(() => {
        const [past, through] = [shortcut ? shortcut.forward(x, options) : x, branch.forward(x, options)];
        checkSame(past.shape, through.shape, shortcut !== undefined);
        return tf.add(past, through);
      }),
    outline(input) {
      const parts = inside.map((block) => outlineOf(block, input));
      const [through, past] = [parts[0]!.output, parts[1]?.output ?? input];
      checkSame(past, through, shortcut !== undefined);
      const multiplyAdds = parts.reduce((sum, part) => sum + part.multiplyAdds, 0);
      return { name: 'residual', output: through, multiplyAdds, parts };
    },
  };
}

function checkSame(past: readonly number[], through: readonly number[], projected: boolean): void {
  if (sameShape(past, through)) return;
  throw new RangeError(
    projected
      ? `Cannot add the shortcut's output of shape ${shapeText(past)} to the branch's of shape ${shapeText(through)}: they must be equal`
      : `Cannot add an input of shape ${shapeText(past)} to the branch's output of shape ${shapeText(through)}: they must be equal. Try a shortcut that gives that shape: a convolution with kernel 1 and the same stride, or a linear block`,
  );
}
