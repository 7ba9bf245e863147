import '../ort/arrays-of-node.ts';
import { expect } from '@jest/globals';
import * as tf from '@tensorflow/tfjs';
import { rng } from 'downhill/base';
import '../../../lib/engine/tf.ts'; // it stays quiet
import { prepare } from '../ort/against-cpu.ts';
import { floats, type Numbers } from '../ort/random.ts';

/** Makes both backends ready. */
export function start(): void {
  prepare();
  // tensorflow.js' own check counts what a kernel saves as a leak, where a recorded change of shape is a new tensor.
  tf.env().set('IS_TEST', false);
}

export interface Task {
  /** Numbers of all inputs and of what is wanted. */
  inputs: Numbers[];
  wanted: Numbers[];
}

export interface Compiling {
  loss?: string | string[] | ((y: tf.Tensor, predicted: tf.Tensor) => tf.Tensor);
  optimizer?: () => tf.Optimizer | string;
  metrics?: string[];
}

export interface Options extends Compiling {
  fit?: Omit<tf.ModelFitArgs, 'callbacks'>;
  /** How far a number may be off, relative to it or to a hundredth. */
  within?: number;
  /** Tensors that the layers themselves leave behind, on cpu, too. */
  leaves?: number;
}

export const tensors = (all: readonly Numbers[]): tf.Tensor[] =>
  all.map(({ values, shape, dtype }) => tf.tensor(values, shape, dtype));

/** The same numbers for the weights of a model each time. */
export function fill(model: tf.LayersModel): void {
  const random = rng('weights');
  tf.tidy(() =>
    model.setWeights(
      model.getWeights().map((weight) => {
        const { shape, values } = floats(random, weight.shape, { scale: 0.25, shift: 0.05 });
        // A variance must not be below zero.
        return tf.tensor(weight.shape.length === 1 ? values.map(Math.abs) : values, shape);
      }),
    ),
  );
}

type Make = () => tf.LayersModel;

/** What is told of a model that is made, taught and asked. */
async function teach(backend: string, make: Make, task: Task, options: Options): Promise<number[]> {
  await tf.setBackend(backend);
  expect(tf.getBackend()).toBe(backend);
  const before = tf.memory().numTensors;
  const model = make();
  fill(model);
  const optimizer = options.optimizer?.() ?? tf.train.sgd(0.05);
  model.compile({ optimizer, loss: options.loss ?? 'meanSquaredError', metrics: options.metrics ?? [] });
  const [inputs, wanted] = [tensors(task.inputs), tensors(task.wanted)];
  const fit = { epochs: 4, batchSize: 4, shuffle: false, verbose: 0 as const, ...options.fit };
  const { history } = await model.fit(inputs, wanted, fit);
  const evaluated = [model.evaluate(inputs, wanted, { batchSize: 3 })].flat() as tf.Scalar[];
  const predicted = [model.predict(inputs, { batchSize: 3 })].flat() as tf.Tensor[];
  const told = [
    ...Object.values(history).flat(),
    ...evaluated.map((one) => one.dataSync()[0]!),
    ...predicted.flatMap((one) => Array.from(one.dataSync())),
    ...model.getWeights().flatMap((one) => Array.from(one.dataSync())),
  ] as number[];
  tf.dispose([inputs, wanted, evaluated, predicted]);
  model.dispose();
  if (typeof optimizer !== 'string') optimizer.dispose();
  if (backend === 'ort') expect(tf.memory().numTensors - before).toBe(options.leaves ?? 0);
  return told;
}

/** A model learns on ort what it learns on cpu: all losses, metrics, answers and weights. */
export async function sameAsOnCpu(make: Make, task: Task, options: Options = {}): Promise<void> {
  const wanted = await teach('cpu', make, task, options);
  const found = await teach('ort', make, task, options);
  same(found, wanted, options.within);
}

export function same(found: readonly number[], wanted: readonly number[], within = 1e-3): void {
  expect(found.length).toBe(wanted.length);
  for (const [at, value] of wanted.entries()) {
    const off = Math.abs(found[at]! - value);
    if (!(off <= within * Math.max(0.1, Math.abs(value))) && !Object.is(found[at], value)) {
      throw new Error(`Number ${at} is ${found[at]}, not ${value}`);
    }
  }
}

/** Numbers to learn from, of any shape; what is wanted has a shape of its own. */
export function task(name: string, inputs: number[][], wanted: number[][]): Task {
  const random = rng(name);
  const numbers = (shape: number[]) => floats(random, shape);
  return { inputs: inputs.map(numbers), wanted: wanted.map(numbers) };
}

/** Whole numbers below `below`. */
export function ids(name: string, shape: number[], below: number): Numbers {
  const random = rng(name);
  const size = shape.reduce((product, one) => product * one, 1);
  return { shape, dtype: 'float32', values: Array.from({ length: size }, () => random.int(below)) };
}
