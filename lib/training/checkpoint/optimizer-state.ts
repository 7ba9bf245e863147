import { tf } from '../../engine/index.ts';
import { assign } from '../model/weights.ts';
import type { Rule } from '../optimizer.ts';
import type { Stored } from './format.ts';

/** What an optimizer remembers from step to step. */
export interface OptimizerState {
  kind: string;
  iterations: number;
  lr: number;
  /** By name; one for each variable is called `moments[3]`. */
  tensors: ReadonlyMap<string, Stored>;
}

/** What an optimizer of tensorflow.js remembers of a variable. */
interface Moment {
  originalName: string;
  variable: tf.Variable;
}

type Inside = Record<string, unknown> & {
  iterations_?: number;
  learningRate: number;
  setLearningRate?(lr: number): void;
};

export const kindOf = (optimizer: tf.Optimizer | Rule): string =>
  optimizer instanceof tf.Optimizer ? optimizer.getClassName() : optimizer.name;

export function optimizerState(optimizer: tf.Optimizer | Rule): OptimizerState {
  if (!(optimizer instanceof tf.Optimizer)) return ruleState(optimizer);
  const { iterations_: iterations = 0, learningRate: lr } = optimizer as unknown as Inside;
  const tensors = new Map([...variablesOf(optimizer)].map(([name, variable]) => [name, stored(variable)]));
  return { kind: kindOf(optimizer), iterations, lr, tensors };
}

/** Puts an optimizer to where another one of its kind was. */
export function putOptimizer(optimizer: tf.Optimizer | Rule, state: OptimizerState): void {
  if (!(optimizer instanceof tf.Optimizer)) {
    optimizer.restore({ name: state.kind, lr: state.lr, steps: state.iterations, memory: memoryOf(state) });
    return;
  }
  const inside = optimizer as unknown as Inside;
  inside.iterations_ = state.iterations;
  if (inside.setLearningRate) inside.setLearningRate(state.lr);
  else inside.learningRate = state.lr;
  for (const [name, value] of Object.entries(inside)) {
    if (!Array.isArray(value)) continue;
    for (const moment of value as (Moment | null)[]) moment?.variable.dispose();
    inside[name] = [];
  }
  const now = variablesOf(optimizer);
  for (const [name, { dtype, shape, values }] of state.tensors) {
    const place = placeOf(name);
    if (place) {
      const made = tf.tidy(() => tf.variable(tf.tensor(values, [...shape], dtype as 'float32'), false));
      (inside[place.list] as Moment[])[place.at] = { originalName: name, variable: made };
    } else if (now.has(name)) assign(now.get(name)!, values);
  }
}

// The optimizers' own getWeights leaves some out: Adam's powers of beta would come back as others in the last digit.
function variablesOf(optimizer: tf.Optimizer): Map<string, tf.Variable> {
  const all = new Map<string, tf.Variable>();
  for (const [name, value] of Object.entries(optimizer)) {
    if (value instanceof tf.Variable) all.set(name, value);
    if (!Array.isArray(value)) continue;
    (value as (Moment | null)[]).forEach((moment, at) => {
      if (moment) all.set(`${name}[${at}]`, moment.variable);
    });
  }
  return all;
}

const stored = (variable: tf.Variable): Stored => ({
  dtype: variable.dtype,
  shape: variable.shape,
  values: variable.dataSync().slice(), // a variable changes its own in place
});

function ruleState(rule: Rule): OptimizerState {
  const { name: kind, steps: iterations, lr, memory } = rule.save();
  const tensors = memory.flatMap((each, at) =>
    Object.entries(each).map(([name, numbers]) => {
      const values = Float32Array.from(numbers); // what is remembered of variables has as many digits as they
      return [`${name}[${at}]`, { dtype: 'float32', shape: [values.length], values }] as const;
    }),
  );
  return { kind, iterations, lr, tensors: new Map(tensors) };
}

function memoryOf({ tensors }: OptimizerState): Record<string, Float32Array>[] {
  const memory: Record<string, Float32Array>[] = [];
  for (const [name, { values }] of tensors) {
    const { list, at } = placeOf(name)!;
    memory[at] = { ...memory[at], [list]: values as Float32Array };
  }
  return memory;
}

function placeOf(name: string): { list: string; at: number } | undefined {
  const [, list, at] = /^(.+)\[(\d+)\]$/.exec(name) ?? [];
  return list === undefined ? undefined : { list, at: Number(at) };
}
