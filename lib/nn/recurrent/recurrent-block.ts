import { sameShape, shapeText } from '../../base/index.ts';
import { tf } from '../../engine/index.ts';
import type { Block } from '../block.ts';
import { type Cell, inputsOf } from './cell.ts';

export interface RunOptions {
  /** Where to go on from; zeros otherwise. */
  state?: readonly tf.Tensor[];
  /** 1 where there is a token, 0 where padding was filled in: there the state stays as it is. */
  mask?: tf.Tensor | undefined; // (batch, time)
}

export interface Run {
  /** The output of each time step. */
  outputs: tf.Tensor3D; // (batch, time, units)
  /** After the last step (the first, when it runs backwards): where the next run may go on. */
  state: tf.Tensor2D[]; // (batch, units) each
}

/** A cell that is repeated over time. */
export interface RecurrentBlock extends Block {
  readonly units: number;
  readonly sequences: boolean;
  readonly backwards: boolean;
  readonly weights: Cell['weights'];
  run(x: tf.Tensor, options?: RunOptions): Run;
}

export interface RecurrentOptions {
  /** Whether `forward` gives the outputs of all time steps, or that of the last alone. */
  sequences?: boolean;
  /** From the last time step to the first. Outputs stay at their time. */
  backwards?: boolean;
}

/** (batch, time, inputs) -> (batch, time, units), or -> (batch, units) without sequences. */
export function recurrentBlock(
  cell: Cell,
  { sequences = true, backwards = false }: RecurrentOptions,
): RecurrentBlock {
  const { units, weights } = cell;

  const run = (x: tf.Tensor, { state: first, mask }: RunOptions = {}): Run => {
    const inputs = inputsOf(cell, x);
    const [batch, time] = x.shape as [number, number, number];
    const masks = mask && (tf.unstack(checked(mask, [batch, time]).expandDims(2), 1) as tf.Tensor2D[]);
    const outputs = new Array<tf.Tensor2D>(time);
    let state = first ? given(cell, first, batch) : zeroState(cell, batch);
    for (let step = 0; step < time; step++) {
      const t = backwards ? time - 1 - step : step;
      const next = cell.step(inputs[t]!, state);
      state = masks ? chosen(masks[t]!, next, state) : next;
      outputs[t] = state[0]!;
    }
    return { outputs: tf.stack(outputs, 1) as tf.Tensor3D, state };
  };
  const tidyRun = (x: tf.Tensor, options?: RunOptions) => tf.tidy(() => ({ ...run(x, options) }));

  return {
    units,
    sequences,
    backwards,
    weights,
    parameters: Object.values(weights),
    run: tidyRun as RecurrentBlock['run'],
    forward: (x) =>
      tf.tidy(() => {
        const { outputs, state } = run(x);
        return sequences ? outputs : state[0]!;
      }),
    outline(input) {
      const gates = weights.wx.shape[1]!;
      const multiplyAdds = input[0]! * (cell.inputs + units) * gates;
      const output = sequences ? [input[0]!, units] : [units];
      return { name: `${cell.name} ${cell.inputs} -> ${units}`, output, multiplyAdds };
    },
  };
}

/** Zeros: nothing was seen yet. */
function zeroState({ states, units }: Cell, batch: number): tf.Tensor2D[] {
  return Array.from({ length: states }, () => tf.zeros([batch, units]) as tf.Tensor2D);
}

/** The new state where the mask is 1, the old one where it is 0. */
function chosen(mask: tf.Tensor2D, next: tf.Tensor2D[], before: tf.Tensor2D[]): tf.Tensor2D[] {
  const stays = tf.sub(1, mask); // (batch, 1)
  return next.map((one, i) => tf.add(tf.mul(mask, one), tf.mul(stays, before[i]!)));
}

function given({ name, states, units }: Cell, state: readonly tf.Tensor[], batch: number): tf.Tensor2D[] {
  const wanted = [batch, units];
  if (state.length !== states || state.some(({ shape }) => !sameShape(shape, wanted))) {
    throw new RangeError(
      `Cannot run ${name} from a state of ${state.map(({ shape }) => shapeText(shape)).join(', ') || 'no tensors'}: wanted ${states} of ${shapeText(wanted)}`,
    );
  }
  return [...state] as tf.Tensor2D[];
}

function checked(mask: tf.Tensor, wanted: number[]): tf.Tensor {
  if (sameShape(mask.shape, wanted)) return mask;
  throw new RangeError(
    `Cannot use a mask of shape ${shapeText(mask.shape)}: wanted ${shapeText(wanted)}, (batch, time)`,
  );
}
