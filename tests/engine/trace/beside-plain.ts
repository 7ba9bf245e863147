import '../ort/arrays-of-node.ts';
import { expect } from '@jest/globals';
import * as tf from '@tensorflow/tfjs';
import { rng } from 'downhill/base';
import { traced } from '../../../lib/engine/traced.ts';

type Wrap = <Args extends unknown[], T>(step: (...args: Args) => T) => (...args: Args) => T;

/** Makes all that a step needs, wraps the step itself, and answers what is done at each run. */
export type Setup = (wrap: Wrap) => (run: number) => unknown;

export interface Options {
  runs?: number;
  /** How far a number may be off: the part of it, and at least, for a tensor of numbers below 1. */
  within?: [relative: number, absolute: number];
  /** From this run on no tensor may be left over. */
  flatFrom?: number;
  /** What computes the plain step; ort where cpu would take too long. */
  beside?: 'cpu' | 'ort';
}

const plain: Wrap =
  (step) =>
  (...args) =>
    tf.tidy(() => step(...args) as never) as never;

/** The same results at every run, plain on cpu and traced on ort; and ort keeps no tensor. */
export function sameAsPlain(setup: Setup, options: Options = {}): void {
  const [wanted, found] = sides.map(([usual, wrap]) => {
    const backend = wrap === plain ? (options.beside ?? usual) : usual;
    const step = setup(onBackend(backend, wrap));
    const side: Side = { results: [], counts: [] };
    for (let run = 0; run < (options.runs ?? 8); run++) note(backend, step(run), side);
    return side;
  });
  compare(found!, wanted!, options);
}

/** The same where something between the steps has to be awaited. */
export async function sameAsPlainAwaited(setup: Setup, options: Options = {}): Promise<void> {
  const all: Side[] = [];
  for (const [backend, wrap] of sides) {
    const step = setup(onBackend(backend, wrap));
    const side: Side = { results: [], counts: [] };
    for (let run = 0; run < (options.runs ?? 8); run++) note(backend, await step(run), side);
    all.push(side);
  }
  compare(all[1]!, all[0]!, options);
}

const sides = [
  ['cpu', plain],
  ['ort', traced],
] as const;

interface Side {
  results: unknown[];
  counts: number[];
}

function note(backend: string, result: unknown, { results, counts }: Side): void {
  expect(tf.getBackend()).toBe(backend);
  results.push(readAll(result));
  counts.push(tf.memory().numTensors);
}

function compare(found: Side, wanted: Side, { within, flatFrom = 2 }: Options): void {
  tf.disposeVariables();
  for (const [run, result] of wanted.results.entries()) {
    const problem = difference(found.results[run], result, within);
    if (problem) throw new Error(`Run ${run}: ${problem}`);
  }
  const kept = found.counts.slice(flatFrom - 1);
  expect(kept).toEqual(kept.map(() => kept[0]));
}

function onBackend(name: string, wrap: Wrap): Wrap {
  void tf.setBackend(name); // both are there at once
  expect(tf.getBackend()).toBe(name);
  tf.disposeVariables();
  return wrap;
}

/** The numbers in a result; its tensors are disposed. */
export function readAll(result: unknown): unknown {
  const tensors = new Set<tf.Tensor>();
  const numbers = read(result, tensors);
  tf.dispose([...tensors]);
  return numbers;
}

function read(result: unknown, tensors: Set<tf.Tensor>): unknown {
  if (result instanceof tf.Tensor) {
    if (!(result instanceof tf.Variable)) tensors.add(result);
    return { shape: result.shape, dtype: result.dtype, values: Array.from(result.dataSync()) };
  }
  if (Array.isArray(result)) return result.map((one) => read(one, tensors));
  if (typeof result !== 'object' || result === null) return result;
  return Object.fromEntries(Object.entries(result).map(([name, one]) => [name, read(one, tensors)]));
}

const isNumbers = (one: unknown): one is number[] => Array.isArray(one) && typeof one[0] === 'number';

/** Says what differs, as a sentence. */
function difference(
  found: unknown,
  wanted: unknown,
  within: Options['within'] = [1e-5, 1e-6],
): string | undefined {
  if (typeof wanted === 'number' && typeof found === 'number') {
    const far = Math.abs(found - wanted) > Math.max(within[1], within[0] * Math.abs(wanted));
    return far || Number.isNaN(found) !== Number.isNaN(wanted) ? `${found} is not ${wanted}` : undefined;
  }
  if (typeof wanted !== 'object' || wanted === null || typeof found !== 'object' || found === null) {
    return Object.is(found, wanted) ? undefined : `${String(found)} is not ${String(wanted)}`;
  }
  // What is small in a tensor may be the difference of what is large.
  const largest = isNumbers(wanted) ? wanted.reduce((most, one) => Math.max(most, Math.abs(one)), 1) : 1;
  const scaled: Options['within'] = [within[0], within[1] * largest];
  const names = new Set([...Object.keys(wanted), ...Object.keys(found)]);
  for (const name of names) {
    const problem = difference(found[name as never], wanted[name as never], scaled);
    if (problem) return `at ${name}: ${problem}`;
  }
  return undefined;
}

/** Numbers from the normal distribution, the same for the same name. */
export function normal(name: string, shape: number[], sd = 1): tf.Tensor {
  const random = rng(name);
  const size = shape.reduce((product, one) => product * one, 1);
  return tf.tensor(
    Array.from({ length: size }, () => random.normal(0, sd)),
    shape,
  );
}

export function variable(name: string, shape: number[], sd = 1): tf.Variable {
  const t = normal(name, shape, sd);
  const made = tf.variable(t);
  t.dispose();
  return made;
}
