import { concat, engine, type Optimizer, type Tensor, tidy } from '@tensorflow/tfjs-core';
import { LayersModel } from '@tensorflow/tfjs-layers';
import { Programs } from '../trace/programs.ts';
import type { Recorder } from '../trace/recorder.ts';
import { isKnown, numbersOf, tensorsIn } from '../trace/shortcuts.ts';
import { isPredictable } from './predictable.ts';

type Record = <T>(programs: Programs, step: () => T) => T;
type Step = (data: Tensor[]) => Tensor[];

/** The inside of a model of tf.layers, as far as it is needed here. */
interface Inside extends Pick<LayersModel, 'outputs' | 'call' | 'fit' | 'fitDataset'> {
  optimizer_: Optimizer;
  makeTrainFunction(): Step;
  makeTestFunction(): void;
  testFunction: Step;
  predictLoop(inputs: Tensor | Tensor[], batchSize?: number, verbose?: boolean): Tensor | Tensor[];
  checkNumSamples(inputs: Tensor | Tensor[]): number;
}

/** What a model did so far, to go through it as one graph the next time. */
class Memory {
  readonly train = new Programs();
  readonly test = new Programs();
  readonly predict = new Programs();
}

/**
 * Has `fit`, `trainOnBatch`, `evaluate` and `predict` of tf.layers record their steps. The loops around them, the
 * callbacks and the logs stay tensorflow.js' own.
 */
export function traceModels(isOn: () => boolean, record: Record, recorder: () => Recorder | undefined): void {
  const prototype = LayersModel.prototype as unknown as Inside;
  const { makeTrainFunction, makeTestFunction, predictLoop } = prototype;
  const undisturbed = new WeakSet<object>(); // models in a fit without callbacks
  const memories = new WeakMap<object, Memory>();
  const memoryOf = (model: object): Memory => {
    const known = memories.get(model) ?? new Memory();
    memories.set(model, known);
    return known;
  };

  prototype.makeTrainFunction = function (this: Inside) {
    const step = makeTrainFunction.call(this);
    const alone = undisturbed.has(this) && isPredictable(this) && isKnown(this.optimizer_);
    const time = {}; // what is known of a step holds for one call of fit
    return (data) => {
      if (!isOn()) return step(data);
      return record(memoryOf(this).train, () =>
        alone ? whole(this.optimizer_, time, step, data) : step(data),
      );
    };
  };

  /** Nothing but tensors and the optimizer's numbers can change between two steps: one that is known is skipped. */
  function whole(optimizer: Optimizer, time: object, step: Step, data: Tensor[]): Tensor[] {
    let went = false;
    const go = () => {
      went = true;
      return step(data);
    };
    const given = data.map((t) => t ?? undefined); // weights of examples may be left out
    const results = recorder()!.stretch(given, [time, ...numbersOf(optimizer)], go, {
      lasting: tensorsIn(optimizer),
    });
    if (!went) (optimizer as unknown as { incrementIterations(): void }).incrementIterations();
    return results as Tensor[];
  }

  // Callbacks of a learner's own may change anything between two steps.
  for (const name of ['fit', 'fitDataset'] as const) {
    const original = prototype[name] as (...args: unknown[]) => Promise<unknown>;
    prototype[name] = async function (this: Inside, ...args: unknown[]) {
      const { callbacks } = (args[args.length - 1] ?? {}) as { callbacks?: unknown };
      const none = !callbacks || (Array.isArray(callbacks) && callbacks.length === 0);
      if (none) undisturbed.add(this);
      else undisturbed.delete(this);
      try {
        return await original.apply(this, args);
      } finally {
        undisturbed.delete(this);
      }
    } as never;
  }

  prototype.makeTestFunction = function (this: Inside) {
    makeTestFunction.call(this);
    const step = this.testFunction;
    this.testFunction = (data) => (isOn() ? record(memoryOf(this).test, () => step(data)) : step(data));
  };

  prototype.predictLoop = function (this: Inside, inputs, batchSize = 32, verbose = false) {
    if (!isOn() || verbose) return predictLoop.call(this, inputs, batchSize, verbose);
    const all = Array.isArray(inputs) ? inputs : [inputs];
    const count = this.checkNumSamples(inputs);
    return tidy(() => {
      const results: Tensor[][] = this.outputs.map(() => []);
      for (let from = 0; from < count; from += batchSize) {
        const size = Math.min(batchSize, count - from);
        const batch = all.map((x) => (size === count ? x : x.slice(from, size)));
        const outputs = record(memoryOf(this).predict, () => this.call(batch, {}));
        [outputs].flat().forEach((output, at) => {
          results[at]!.push(output);
        });
      }
      const whole = results.map((parts) => (parts.length === 1 ? parts[0]! : concat(parts, 0)));
      return whole.length === 1 ? whole[0]! : whole;
    });
  };
}

/** Whether the backend in use is ours. */
export const onOrt = (): boolean => engine().backendName === 'ort';
