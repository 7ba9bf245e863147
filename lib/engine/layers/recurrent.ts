import { engine, type NamedTensorMap, Tensor, tidy } from '@tensorflow/tfjs-core';
import { layers, RNN } from '@tensorflow/tfjs-layers';
import { isKnown } from '../ort/kernels/recurrent-activations.ts';

/** The inside of a layer of tf.layers that repeats a cell, as far as it is needed here. */
interface Layer {
  call(inputs: Tensor | Tensor[], options: Options | null): Tensor | Tensor[];
  cell: Cell;
  returnSequences: boolean;
  returnState: boolean;
  goBackwards: boolean;
  stateful: boolean;
}

interface Options {
  mask?: unknown;
  training?: boolean | null;
  initialState?: Tensor[] | null;
}

interface Cell {
  call: unknown;
  units: number;
  kernel: Weight;
  recurrentKernel: Weight;
  bias: Weight | null;
  dropout: number;
  recurrentDropout: number;
  activation: Activation;
  recurrentActivation?: Activation;
}

interface Weight {
  read(): Tensor;
}

interface Activation {
  getClassName(): string;
}

/** The inside of tensorflow.js' engine: an operation with a gradient that has several results. */
interface Inside {
  runKernelFunc(operation: {
    forwardFunc(backend: unknown, save: (tensors: Tensor[]) => void): Tensor[];
    backwardsFunc(changes: Tensor | Tensor[], saved: Tensor[]): Record<string, () => Tensor>;
    inputs: NamedTensorMap;
    attrs: object;
  }): Tensor[];
  isTapeOn(): boolean;
  state: { gradientDepth: number };
}

interface Kind {
  kernel: string;
  states: readonly string[];
}

/**
 * Has the recurrent layers of tf.layers run as one kernel over all time steps. What the kernels do not do (masks,
 * dropout, cells of the learner's own, states that are kept, gradients of gradients) stays tensorflow.js' own.
 */
export function fuseRecurrent(isOn: () => boolean): void {
  const prototype = RNN.prototype as unknown as Layer;
  const { call } = prototype;
  const name = 'of no model'; // names that are given out are counted
  const kinds = new Map<unknown, Kind>([
    [callOf(layers.lstmCell({ units: 1, name })), { kernel: 'DownhillLSTM', states: ['h', 'c'] }],
    [callOf(layers.gruCell({ units: 1, name })), { kernel: 'DownhillGRU', states: ['h'] }],
    [callOf(layers.simpleRNNCell({ units: 1, name })), { kernel: 'DownhillSimpleRNN', states: ['h'] }],
  ]);

  prototype.call = function (this: Layer, inputs, options) {
    const kind = isOn() ? kinds.get(this.cell.call) : undefined;
    const x = Array.isArray(inputs) && inputs.length === 1 ? inputs[0]! : inputs;
    const { mask = null, training, initialState } = options ?? {};
    const can =
      kind &&
      x instanceof Tensor &&
      mask === null &&
      !this.stateful &&
      isPlain(this, training ?? false) &&
      areReady(x, initialState ?? [], this.cell.units) &&
      [0, kind.states.length].includes(initialState?.length ?? 0) &&
      inside().state.gradientDepth <= 1;
    return can ? tidy(() => fused(this, kind, x, initialState ?? [])) : call.call(this, inputs, options);
  };
}

const inside = (): Inside => engine() as unknown as Inside;

const callOf = (cell: object): unknown => (cell as Cell).call;

/** A cell that does the same at each step, with activations that the kernels know. */
function isPlain({ cell }: Layer, training: boolean): boolean {
  const { activation, recurrentActivation, dropout, recurrentDropout } = cell;
  if ((dropout > 0 || recurrentDropout > 0) && training) return false;
  return (
    isKnown(activation.getClassName(), false) &&
    (!recurrentActivation || isKnown(recurrentActivation.getClassName(), true))
  );
}

const areReady = (x: Tensor, states: readonly Tensor[], units: number): boolean =>
  x.dtype === 'float32' &&
  x.rank === 3 &&
  x.size > 0 &&
  states.every(({ dtype, shape }) => dtype === 'float32' && `${shape}` === `${[x.shape[0], units]}`);

function fused(
  layer: Layer,
  { kernel, states }: Kind,
  x: Tensor,
  initial: readonly Tensor[],
): Tensor | Tensor[] {
  const { cell, returnSequences, returnState, goBackwards } = layer;
  const first = Object.fromEntries(initial.map((state, at) => [states[at]!, state]));
  const weights = {
    kernel: cell.kernel.read(),
    recurrent: cell.recurrentKernel.read(),
    ...(cell.bias && { bias: cell.bias.read() }),
  };
  const attrs = {
    activation: cell.activation.getClassName(),
    recurrentActivation: cell.recurrentActivation?.getClassName() ?? 'linear',
    sequences: returnSequences,
    backwards: goBackwards,
    saves: inside().isTapeOn(),
  };
  const count = returnState ? 1 + states.length : 1;
  const inputs: NamedTensorMap = { x, ...weights, ...first };
  const made = engine().runKernel(kernel, inputs, attrs) as Tensor[]; // no gradient goes through these
  const outputs = inside().runKernelFunc({
    inputs,
    attrs,
    forwardFunc: (_, save) => {
      if (attrs.saves) save([...Object.values(weights), made.at(-1)!]);
      return made.slice(0, count).map((one) => one.clone());
    },
    backwardsFunc: (changes, saved) => {
      const [dy, ...others] = [changes].flat();
      const kept = Object.fromEntries(Object.keys(weights).map((key, at) => [key, saved[at]!]));
      const given: NamedTensorMap = { ...kept, saved: saved.at(-1)!, dy: dy! };
      for (const [at, change] of others.entries()) given[`d${states[at]}`] = change;
      const made = engine().runKernel(`${kernel}Grad`, given, { ...attrs, shape: x.shape }) as Tensor[];
      const keys = ['x', ...Object.keys(weights), ...states];
      return Object.fromEntries(keys.map((key, at) => [key, () => made[at]!]));
    },
  });
  return returnState ? outputs : outputs[0]!;
}
