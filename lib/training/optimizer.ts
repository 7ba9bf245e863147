import { oneOf } from '../base/index.ts';
import { tf } from '../engine/index.ts';
import type { Learner } from './model/trainable.ts';

/** An optimizer of `nn`, as far as training needs it. */
export interface Rule {
  readonly name: string;
  lr: number;
  apply(variables: readonly tf.Variable[], gradients: readonly (tf.Tensor | null | undefined)[]): void;
  /** All that its next step depends on beside the weights, and how it goes on from there. */
  save(): RuleState;
  restore(state: RuleState): void;
}

export interface RuleState {
  name: string;
  lr: number;
  steps: number;
  memory: Record<string, Float32Array | Float64Array>[];
}

const makers = {
  adam: (lr = 1e-3) => tf.train.adam(lr),
  sgd: (lr = 1e-2) => tf.train.sgd(lr),
  momentum: (lr = 1e-2) => tf.train.momentum(lr, 0.9),
  rmsprop: (lr = 1e-3) => tf.train.rmsprop(lr),
  adagrad: (lr = 1e-2) => tf.train.adagrad(lr),
  adadelta: (lr = 1) => tf.train.adadelta(lr),
  adamax: (lr = 2e-3) => tf.train.adamax(lr),
};
export type OptimizerName = keyof typeof makers;
export type AnyOptimizer = OptimizerName | tf.Optimizer | Rule;

/** An optimizer as the loop uses it, whoever wrote it. */
export interface Updater {
  /** The optimizer itself. */
  readonly optimizer: tf.Optimizer | Rule;
  lr: number;
  apply(variables: readonly tf.Variable[], gradients: Readonly<Record<string, tf.Tensor>>): void;
  /** Takes away what was made for this run alone. */
  dispose(): void;
}

/** The optimizer that was given or named, the one the model was compiled with, or Adam. */
export function updaterOf(
  asked: AnyOptimizer | undefined,
  { compiled }: Pick<Learner, 'compiled'>,
  lr?: number | undefined,
): Updater {
  if (asked !== undefined && typeof asked !== 'string') return withRate(updater(asked), lr);
  if (asked === undefined && compiled) return withRate(updater(compiled.optimizer), lr);
  const name = oneOf(asked ?? 'adam', Object.keys(makers) as OptimizerName[], {
    to: 'train with',
    what: 'optimizer',
  });
  const made = makers[name](lr);
  return Object.defineProperties(updater(made), { dispose: { value: () => made.dispose() } });
}

function withRate(made: Updater, lr: number | undefined): Updater {
  if (lr !== undefined) made.lr = lr;
  return made;
}

interface Rate {
  learningRate: number;
  setLearningRate?(lr: number): void;
}

function updater(optimizer: tf.Optimizer | Rule): Updater {
  if (!(optimizer instanceof tf.Optimizer)) return ruled(optimizer);
  const inside = optimizer as unknown as Rate;
  return {
    optimizer,
    get lr() {
      return inside.learningRate;
    },
    set lr(lr) {
      if (lr === inside.learningRate) return;
      // Plain descent and momentum keep their rate as a tensor.
      if (inside.setLearningRate) inside.setLearningRate(lr);
      else inside.learningRate = lr;
    },
    apply: (_, gradients) => optimizer.applyGradients(gradients),
    dispose() {},
  };
}

function ruled(rule: Rule): Updater {
  if (typeof rule?.apply !== 'function') {
    throw new TypeError(
      `Cannot train with this optimizer: wanted a name (${Object.keys(makers).join(', ')}), one of tf.train, or one of nn`,
    );
  }
  return {
    optimizer: rule,
    get lr() {
      return rule.lr;
    },
    set lr(lr) {
      rule.lr = lr;
    },
    apply: (variables, gradients) =>
      rule.apply(
        variables,
        variables.map(({ name }) => gradients[name]),
      ),
    dispose() {},
  };
}
