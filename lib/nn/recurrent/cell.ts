import { type Rng, shapeText } from '../../base/index.ts';
import { tf } from '../../engine/index.ts';
import { constant } from '../initialisers/constant.ts';
import { glorot } from '../initialisers/glorot.ts';
import { orthogonal } from '../initialisers/orthogonal.ts';
import { weightsOf } from '../initialisers/weights.ts';

/** What a recurrent block does at one time step, for a batch. */
export interface Cell {
  readonly name: string;
  readonly inputs: number;
  readonly units: number;
  readonly weights: CellWeights & Record<string, tf.Variable>;
  /** How many tensors (batch, units) go on from step to step; the first one is the output. */
  readonly states: number;
  /** `a` is x wx + b of this step, (batch, gates units). */
  step(a: tf.Tensor2D, state: readonly tf.Tensor2D[]): tf.Tensor2D[];
}

/** The weights of all gates side by side. */
export interface CellWeights {
  wx: tf.Variable; // (inputs, gates units)
  wh: tf.Variable; // (units, gates units)
  b: tf.Variable; // (gates units)
}

export interface CellOptions {
  /** How many features an input has. */
  inputs: number;
  units: number;
  rng: Rng;
}

/** Glorot's for the inputs; an orthogonal matrix from state to state, which neither grows nor shrinks it; no bias. */
export function cellWeights({ inputs, units, rng }: CellOptions, gates: number): CellWeights {
  return {
    wx: weightsOf([inputs, gates * units], glorot(), rng),
    wh: weightsOf([units, gates * units], orthogonal(), rng),
    b: weightsOf([gates * units], constant(0), rng),
  };
}

/** The product of a state with weights that are variables. */
export function product(h: tf.Tensor2D, w: tf.Tensor): tf.Tensor2D {
  return tf.matMul(h, w as tf.Tensor2D); // (batch, units) x (units, gates units) -> (batch, gates units)
}

/** Gates that lie side by side, each on its own. */
export function gatesOf(a: tf.Tensor2D, gates: number): tf.Tensor2D[] {
  return tf.split(a, gates, 1); // (batch, gates units) -> gates of (batch, units)
}

/** x wx + b of all time steps in one product: it does not wait for any state. */
export function inputsOf({ name, inputs, weights: { wx, b } }: Cell, x: tf.Tensor): tf.Tensor2D[] {
  if (x.rank !== 3 || x.shape[2] !== inputs || x.shape[1] === 0) {
    throw new RangeError(
      `Cannot run ${name} for ${inputs} inputs over an input of shape ${shapeText(x.shape)}: wanted (batch, time, ${inputs}), with one time step or more`,
    );
  }
  const [batch, time] = x.shape as [number, number, number];
  const rows = tf.reshape(x, [batch * time, inputs]) as tf.Tensor2D;
  const all = tf.add(product(rows, wx), b).reshape([batch, time, -1]); // (batch, time, gates units)
  return tf.unstack(all, 1) as tf.Tensor2D[]; // time of (batch, gates units)
}
