import { tf } from '../../engine/index.ts';
import { type CellOptions, cellWeights, product } from './cell.ts';
import { type RecurrentBlock, type RecurrentOptions, recurrentBlock } from './recurrent-block.ts';

/** h' = tanh(x wx + h wh + b) at each time step, as in rnn-cell.ts, for a batch. */
export function rnnBlock({ inputs, units, rng, ...options }: CellOptions & RecurrentOptions): RecurrentBlock {
  const weights = cellWeights({ inputs, units, rng }, 1);
  return recurrentBlock(
    {
      name: 'an RNN',
      inputs,
      units,
      weights: { ...weights },
      states: 1,
      step: (a, [h]) => [tf.tanh(tf.add(a, product(h!, weights.wh)))],
    },
    options,
  );
}
