import { engine, Tensor, Variable } from '@tensorflow/tfjs-core';
import { LayersModel } from '@tensorflow/tfjs-layers';
import { onInterrupted, uninterrupted } from '../base/index.ts';

/** tensorflow.js' engine, as far as ended code leaves it in the middle. */
interface Inside {
  state: {
    scopeStack: unknown[];
    gradientDepth: number;
    kernelDepth: number;
    activeTape: { saved?: Tensor[] }[] | null;
    numDataMovesStack: number[];
    profiling: boolean;
  };
  startTape(): void;
  saveTensorsForBackwardMode(tensors: Tensor[]): Tensor[];
  trackTensor(...args: unknown[]): void;
  makeVariable(...args: unknown[]): Variable;
  endScope(...args: unknown[]): void;
}

const inside = () => engine() as unknown as Inside;

let saved: Tensor[] = []; // for the way back of the present tape, which alone would free them

/**
 * Puts tensorflow.js back to where it is between two calls. Code that was ended inside of it has left scopes that
 * nobody closes, and a tape on which every later operation would be written.
 */
export function unwind(): void {
  const { state } = inside();
  for (const tensor of [...saved, ...(state.activeTape ?? []).flatMap((node) => node.saved ?? [])])
    tensor.dispose();
  saved = [];
  while (state.scopeStack.length > 0) inside().endScope();
  Object.assign(state, { gradientDepth: 0, kernelDepth: 0, profiling: false });
  Object.assign(state, { activeTape: null, numDataMovesStack: [] });
}

/**
 * Has tensorflow.js do as a whole what it must not leave half done. A tensor is counted before a scope knows it, and
 * counted out before it says that it is gone: ended between the two, it would never be freed, or twice. A variable
 * lets go of its value before it has the new one: an optimizer's would stand for nothing.
 */
export function finishSteps(): void {
  whole(inside(), 'trackTensor');
  whole(inside(), 'makeVariable');
  whole(inside(), 'endScope');
  whole(Tensor.prototype, 'dispose');
  whole(Variable.prototype, 'dispose');
  whole(Variable.prototype, 'assign');
  rememberSaved(inside());
}

/** What is kept for the way back belongs to no scope, and to the tape only when its operation is done. */
function rememberSaved(books: Inside): void {
  const { startTape, saveTensorsForBackwardMode: save } = books;
  books.startTape = function () {
    if (this.state.gradientDepth === 0) saved = [];
    startTape.call(this);
  };
  books.saveTensorsForBackwardMode = function (tensors) {
    return uninterrupted(() => {
      const kept = save.call(this, tensors);
      saved.push(...kept);
      return kept;
    });
  };
}

/** Lets nobody end a method in the middle. */
function whole<K extends string>(owner: Record<K, (...args: never[]) => unknown>, name: K): void {
  const method = owner[name];
  owner[name] = function (this: unknown, ...args) {
    return uninterrupted(() => method.apply(this, args));
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
