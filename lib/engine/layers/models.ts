import { concat, engine, type Tensor, tidy } from '@tensorflow/tfjs-core';
import { LayersModel } from '@tensorflow/tfjs-layers';
import { Programs } from '../trace/programs.ts';

type Record = <T>(programs: Programs, step: () => T) => T;
type Step = (data: Tensor[]) => Tensor[];

/** The inside of a model of tf.layers, as far as it is needed here. */
interface Inside extends Pick<LayersModel, 'outputs' | 'call'> {
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
export function traceModels(isOn: () => boolean, record: Record): void {
  const prototype = LayersModel.prototype as unknown as Inside;
  const { makeTrainFunction, makeTestFunction, predictLoop } = prototype;
  const memories = new WeakMap<object, Memory>();
  const memoryOf = (model: object): Memory => {
    const known = memories.get(model) ?? new Memory();
    memories.set(model, known);
    return known;
  };

  prototype.makeTrainFunction = function (this: Inside) {
    const step = makeTrainFunction.call(this);
    return (data) => (isOn() ? record(memoryOf(this).train, () => step(data)) : step(data));
  };

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
