import { tf } from '../../engine/index.ts';
import { ArrayMemory } from './array-memory.ts';
import { checkLr, type Numbers, type Rule } from './rule.ts';
import { VariableMemory } from './variable-memory.ts';

/** Moves weights against their gradients. */
export interface Optimizer {
  readonly name: string;
  /** The learning rate; it may be changed between steps. */
  lr: number;
  /** How many steps were done. */
  readonly steps: number;
  /** One step on plain arrays, in place. They must be the same, in the same order, at each step. */
  step(parameters: readonly Numbers[], gradients: readonly ArrayLike<number>[]): void;
  /** One step on variables of tensorflow.js. Where there is no gradient, nothing changes. */
  apply(variables: readonly tf.Variable[], gradients: readonly (tf.Tensor | null | undefined)[]): void;
  /** Computes the loss and its gradients, and does a step on the variables. Answers the loss. */
  minimize(loss: () => tf.Scalar, variables: readonly tf.Variable[]): tf.Scalar;
  /** All that the next step depends on beside the weights: for a checkpoint. */
  save(): OptimizerState;
  /** Goes on from there, with the same weights in the same order. */
  restore(state: OptimizerState): void;
  /** Gives back what it remembers of variables. */
  dispose(): void;
}

export interface OptimizerState {
  name: string;
  lr: number;
  steps: number;
  /** What is remembered of each parameter, by name: moments, sums of squares. */
  memory: Record<string, Float32Array | Float64Array>[];
}

/** An optimizer that does what a rule says for each weight. */
export function optimizer<Name extends string>(rule: Rule<Name>): Optimizer {
  const { name } = rule;
  checkLr(name, rule.lr);
  let steps = 0;
  const arrays = new ArrayMemory(name, rule.memory);
  const variables = new VariableMemory(name, rule.memory);

  const made: Optimizer = {
    name,
    lr: rule.lr,
    get steps() {
      return steps;
    },
    step(parameters, gradients) {
      checkLr(name, made.lr);
      arrays.check(parameters, gradients);
      steps++;
      for (const [i, w] of parameters.entries()) {
        rule.arrays({ ...arrays.of(i, w), w, g: gradients[i]! }, made.lr, steps);
      }
    },
    apply(list, gradients) {
      checkLr(name, made.lr);
      variables.check(list, gradients);
      steps++;
      for (const [i, variable] of list.entries()) {
        const g = gradients[i];
        if (!g) continue;
        const memory = variables.of(variable);
        tf.tidy(() => {
          const next = rule.tensors({ ...memory, w: variable, g } as never, made.lr, steps);
          for (const key of Object.keys(memory) as Name[]) memory[key].assign(next[key]);
          variable.assign(next.w);
        });
      }
    },
    minimize(loss, list) {
      return tf.tidy(() => {
        const { value, grads } = tf.variableGrads(loss, [...list]);
        made.apply(
          list,
          list.map((variable) => grads[variable.name]),
        );
        return value;
      });
    },
    save() {
      const memory = (arrays.isUsed ? arrays : variables).save();
      return { name, lr: made.lr, steps, memory };
    },
    restore(state) {
      if (state.name !== name) {
        throw new RangeError(
          `Cannot restore ${name} from what ${state.name} remembers: make the same optimizer`,
        );
      }
      made.lr = state.lr;
      steps = state.steps;
      arrays.restore(state.memory);
      variables.restore(state.memory);
    },
    dispose: () => variables.dispose(),
  };
  return made;
}
