import { tf } from '../../engine/index.ts';
import type { Block } from '../block.ts';
import { outlineOf } from '../outline.ts';
import type { RecurrentBlock } from './recurrent-block.ts';

export interface BidirectionalBlock extends Block {
  run(x: tf.Tensor, options?: { mask?: tf.Tensor }): tf.Tensor;
}

/**
 * One net reads from the start, one from the end, and their outputs lie side by side: so each time step knows what
 * comes before it and after it (M. Schuster and K. Paliwal, 1997). The second block must run backwards.
 */
export function bidirectionalBlock(ahead: RecurrentBlock, back: RecurrentBlock): BidirectionalBlock {
  if (ahead.sequences !== back.sequences || ahead.backwards || !back.backwards) {
    const told = ({ sequences, backwards }: RecurrentBlock) =>
      `{ sequences: ${sequences}, backwards: ${backwards} }`;
    throw new RangeError(
      `Cannot join ${told(ahead)} and ${told(back)} to a bidirectional block: wanted the second with backwards: true and the first without, and the same sequences`,
    );
  }
  const run = (x: tf.Tensor, { mask }: { mask?: tf.Tensor | undefined } = {}) =>
    tf.tidy(() => {
      const runs = [ahead.run(x, { mask }), back.run(x, { mask })];
      return tf.concat(
        runs.map(({ outputs, state }) => (ahead.sequences ? outputs : state[0]!) as tf.Tensor),
        -1,
      ); // (batch, time, 2 units), or (batch, 2 units)
    });
  return {
    parameters: [...ahead.parameters, ...back.parameters],
    run,
    forward: (x) => run(x),
    outline(input) {
      const parts = [ahead, back].map((block) => outlineOf(block, input));
      const output = [...parts[0]!.output.slice(0, -1), ahead.units + back.units];
      const multiplyAdds = parts.reduce((sum, part) => sum + part.multiplyAdds, 0);
      return { name: 'bidirectional', output, multiplyAdds, parts };
    },
  };
}
