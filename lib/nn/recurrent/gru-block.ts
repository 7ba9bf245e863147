import { tf } from '../../engine/index.ts';
import { zeroWeights } from '../initialisers/constant.ts';
import { weightsOf } from '../initialisers/weights.ts';
import { type CellOptions, cellWeights, gatesOf, product } from './cell.ts';
import type { GruOptions } from './gru-cell.ts';
import { type RecurrentBlock, type RecurrentOptions, recurrentBlock } from './recurrent-block.ts';

type T = tf.Tensor2D;

/** The equations of gru-cell.ts at each time step, for a batch. Gates: z, r, candidate. */
export function gruBlock({
  inputs,
  units,
  rng,
  convention = 'cho',
  resetAfter = false,
  ...options
}: CellOptions & GruOptions & RecurrentOptions): RecurrentBlock {
  const weights = cellWeights({ inputs, units, rng }, 3);
  const bh = resetAfter ? weightsOf([units], zeroWeights, rng) : undefined;

  /** What the candidate sees of the old state. */
  const remembered = (r: T, h: T, an: T | undefined): T => {
    if (an && bh) return tf.mul(r, tf.add(an, bh)); // its product is there already
    const whn = tf.slice(weights.wh, [0, 2 * units], [units, units]);
    return product(tf.mul(r, h), whn); // (batch, units) x (units, units)
  };

  return recurrentBlock(
    {
      name: 'a GRU',
      inputs,
      units,
      weights: { ...weights, ...(bh && { bh }) },
      states: 1,
      step(a, [before]) {
        const h = before!;
        const [az, ar, an] = gatesOf(a, 3) as [T, T, T];
        const wh = resetAfter ? weights.wh : tf.slice(weights.wh, [0, 0], [units, 2 * units]);
        const [hz, hr, hn] = gatesOf(product(h, wh), resetAfter ? 3 : 2) as [T, T, T?];
        const z = tf.sigmoid(tf.add(az, hz));
        const r = tf.sigmoid(tf.add(ar, hr));
        const n = tf.tanh(tf.add(an, remembered(r as T, h, hn)));
        const stays = convention === 'cho' ? z : tf.sub(1, z);
        return [tf.add(tf.mul(stays, h), tf.mul(tf.sub(1, stays), n))];
      },
    },
    options,
  );
}
