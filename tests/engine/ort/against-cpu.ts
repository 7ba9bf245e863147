import './arrays-of-node.ts';
import { expect } from '@jest/globals';
import * as tf from '@tensorflow/tfjs';
import { loadOnnxRuntime } from '../../../lib/engine/ort/binding.ts';
import { installOrt } from '../../../lib/engine/ort/install.ts';
import { traced } from '../../../lib/engine/traced.ts';
import { oracle, prepareOracle, withOracle } from './oracle.ts';
import type { Numbers } from './random.ts';

export type Compute = (...inputs: tf.Tensor[]) => tf.Tensor | tf.Tensor[];

export type Differentiable = (...inputs: tf.Tensor[]) => tf.Tensor;

export interface Options {
  /** Kernels that are left to tensorflow.js' plain backend. */
  plain?: string[];
  /** How far a number may be off: the part of it, and at least. */
  within?: [relative: number, absolute: number];
}

interface Outcome {
  shape: number[];
  dtype: string;
  values: number[];
}

const plainCalls = new Set<string>();

/** Makes the backend `ort` ready, and takes note of each kernel that it leaves to the plain one. */
export function prepare(): void {
  tf.env().set('IS_TEST', true);
  loadOnnxRuntime();
  installOrt();
  prepareOracle();
  for (const config of tf.getKernelsForBackend('cpu')) {
    const { kernelFunc } = config;
    config.kernelFunc = (call) => {
      if (tf.getBackend() === 'ort') plainCalls.add(config.kernelName);
      return kernelFunc(call);
    };
  }
}

/** The same on both backends, on ours at once and traced: shape, type, numbers, no tensor left over. */
export function againstCpu(compute: Compute, inputs: readonly Numbers[], options: Options = {}): void {
  const wanted = reference(compute, inputs);
  sameAsWanted(compute, inputs, wanted, options);
}

/** What our backend makes is what is said. */
export function expectNumbers(
  compute: Compute,
  inputs: readonly Numbers[],
  wanted: Outcome,
  options: Options = {},
): void {
  sameAsWanted(compute, inputs, [wanted], options);
}

function sameAsWanted(
  compute: Compute,
  inputs: readonly Numbers[],
  wanted: readonly Outcome[],
  { plain = [], within }: Options,
): void {
  plainCalls.clear();
  compare(onBackend('ort', compute, inputs), wanted, within);
  const step = traced((...tensors: tf.Tensor[]) => compute(...tensors));
  // The first time it goes kernel by kernel, then as one graph.
  for (let run = 0; run < 3; run++) compare(onBackend('ort', step, inputs), wanted, within);
  expect([...plainCalls].sort()).toEqual([...plain].sort());
}

/** The gradients of all inputs, for a change of the result that is not the same everywhere. */
export function gradientsAgainstCpu(
  compute: Differentiable | readonly Differentiable[],
  inputs: readonly Numbers[],
  options: Options = {},
): void {
  const all = [compute].flat() as Differentiable[];
  const outcomes = reference((...xs) => all.map((one) => one(...xs)), inputs);
  const changes = outcomes.map(({ shape, values }): Numbers => {
    return { shape, dtype: 'float32', values: values.map((_, at) => Math.sin(at + 1)) };
  });
  const gradients: Compute = (...tensors) => {
    const xs = tensors.slice(changes.length);
    return all.flatMap((one, at) => tf.grads(one)(xs.slice(0, one.length || xs.length), tensors[at]!));
  };
  againstCpu(gradients, [...changes, ...inputs], options);
}

/** What ours is held against. */
const reference = (compute: Compute, inputs: readonly Numbers[]): Outcome[] =>
  withOracle(
    () => onBackend(oracle, compute, inputs),
    () => onBackend('cpu', compute, inputs),
  );

function onBackend(name: string, compute: Compute, inputs: readonly Numbers[]): Outcome[] {
  void tf.setBackend(name); // both are there at once
  expect(tf.getBackend()).toBe(name);
  const before = tf.memory().numTensors;
  const tensors = inputs.map(({ values, shape, dtype }) => tf.tensor(values, shape, dtype));
  const made = tf.tidy(() => compute(...tensors));
  const results = Array.isArray(made) ? made : [made];
  const outcomes = results.map((result) => ({
    shape: result.shape,
    dtype: result.dtype,
    values: Array.from(result.dataSync()),
  }));
  tf.dispose([...results, ...tensors]);
  const between = name === 'ort' ? tf.memory().numTensors - before : 0;
  expect(between).toBe(0);
  return outcomes;
}

function compare(found: readonly Outcome[], wanted: readonly Outcome[], within = [1e-5, 1e-6]): void {
  expect(found.map(({ shape, dtype }) => ({ shape, dtype }))).toEqual(
    wanted.map(({ shape, dtype }) => ({ shape, dtype })),
  );
  const [relative, absolute] = within as [number, number];
  wanted.forEach(({ values }, at) => {
    const off = values.findIndex((value, i) => !close(found[at]!.values[i]!, value, relative, absolute));
    if (off >= 0) {
      const [wantedHere, foundHere] = [values[off], found[at]!.values[off]];
      throw new Error(`Output ${at}, element ${off} is ${foundHere}, not ${wantedHere}`);
    }
  });
}

const close = (found: number, wanted: number, relative: number, absolute: number) =>
  found === wanted ||
  (Number.isNaN(found) && Number.isNaN(wanted)) ||
  Math.abs(found - wanted) <= Math.max(absolute, relative * Math.abs(wanted));
