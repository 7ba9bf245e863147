import { tf } from '../../engine/index.ts';
import { uniform } from '../initialisers/uniform.ts';
import { weightsOf } from '../initialisers/weights.ts';
import { type CellOptions, cellWeights, gatesOf, product } from './cell.ts';
import { type RecurrentBlock, type RecurrentOptions, recurrentBlock } from './recurrent-block.ts';

export interface LstmOptions extends CellOptions, RecurrentOptions {
  /** Where the bias of the forget gate begins: with 1 an untrained cell keeps what it has (R. Jozefowicz, 2015). */
  forgetBias?: number;
  /** Gates that see the cell. */
  peepholes?: boolean;
}

/** The six equations of lstm-cell.ts at each time step, for a batch. The state is [h, c]; gates: i, f, g, o. */
export function lstmBlock({
  inputs,
  units,
  rng,
  forgetBias = 1,
  peepholes = false,
  ...options
}: LstmOptions): RecurrentBlock {
  const weights = cellWeights({ inputs, units, rng }, 4);
  tf.tidy(() => weights.b.assign(tf.concat([0, forgetBias, 0, 0].map((value) => tf.fill([units], value)))));
  const peephole = () => weightsOf([units], uniform({ limit: 0.05 }), rng);
  const p = peepholes ? { pi: peephole(), pf: peephole(), po: peephole() } : undefined;
  const seeing = (a: tf.Tensor2D, c: tf.Tensor2D, weight?: tf.Variable): tf.Tensor2D =>
    weight ? tf.add(a, tf.mul(c, weight)) : a;

  return recurrentBlock(
    {
      name: 'an LSTM',
      inputs,
      units,
      weights: { ...weights, ...p },
      states: 2,
      step(a, state) {
        const [h, c] = state as [tf.Tensor2D, tf.Tensor2D];
        const gates = gatesOf(tf.add(a, product(h, weights.wh)), 4);
        const [ai, af, ag, ao] = gates as [tf.Tensor2D, tf.Tensor2D, tf.Tensor2D, tf.Tensor2D];
        const i = tf.sigmoid(seeing(ai, c, p?.pi));
        const f = tf.sigmoid(seeing(af, c, p?.pf));
        const g = tf.tanh(ag);
        const cNew = tf.add(tf.mul(f, c), tf.mul(i, g)) as tf.Tensor2D;
        const o = tf.sigmoid(seeing(ao, cNew, p?.po));
        return [tf.mul(o, tf.tanh(cNew)), cNew];
      },
    },
    options,
  );
}
