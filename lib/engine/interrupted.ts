import { engine, Variable } from '@tensorflow/tfjs-core';
import { LayersModel } from '@tensorflow/tfjs-layers';
import { onInterrupted, uninterrupted } from '../base/index.ts';

/** tensorflow.js' engine, as far as ended code leaves it in the middle. */
interface Inside {
  state: {
    scopeStack: unknown[];
    gradientDepth: number;
    kernelDepth: number;
    activeTape: unknown[] | null;
    numDataMovesStack: number[];
    profiling: boolean;
  };
  endScope(): void;
}

/**
 * Puts tensorflow.js back to where it is between two calls. Code that was ended inside of it has left scopes that
 * nobody closes, and a tape on which every later operation would be written.
 */
export function unwind(): void {
  const inside = engine() as unknown as Inside;
  while (inside.state.scopeStack.length > 0) inside.endScope();
  Object.assign(inside.state, { gradientDepth: 0, kernelDepth: 0, profiling: false });
  Object.assign(inside.state, { activeTape: null, numDataMovesStack: [] });
}

/**
 * Gives a variable its new value as a whole: tensorflow.js frees the old one first, and a step that was ended right
 * then would leave a variable that stands for nothing, an optimizer's own among them.
 */
export function assignWhole(): void {
  const { assign } = Variable.prototype;
  Variable.prototype.assign = function (this: Variable, value) {
    uninterrupted(() => assign.call(this, value));
  };
}

type Step = (data: unknown) => unknown;

/** A model of tf.layers, as far as it is needed here. */
interface Model {
  isTraining: boolean;
  makeTrainFunction(): Step;
  fit(...args: unknown[]): Promise<unknown>;
  fitDataset(...args: unknown[]): Promise<unknown>;
}

/** A model whose `fit` was ended counts as in training for ever: here the next `fit` has it again. */
export function freeInterruptedModels(): void {
  let interrupts = 0;
  onInterrupted(() => {
    interrupts++;
  });
  const seen = new WeakMap<object, number>(); // how many interrupts there had been when a model last learned
  const prototype = LayersModel.prototype as unknown as Model;
  const { makeTrainFunction } = prototype;
  prototype.makeTrainFunction = function (this: Model) {
    const step = makeTrainFunction.call(this);
    return (data) => {
      seen.set(this, interrupts); // a `fit` of another cell goes on
      return step(data);
    };
  };
  for (const name of ['fit', 'fitDataset'] as const) {
    const original = prototype[name];
    prototype[name] = function (this: Model, ...args) {
      if ((seen.get(this) ?? interrupts) !== interrupts) this.isTraining = false;
      seen.set(this, interrupts);
      return original.apply(this, args);
    };
  }
}
