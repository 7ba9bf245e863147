import { oneOf } from '../base/index.ts';
import { tf } from '../engine/index.ts';
import type { Block } from './block.ts';

const functions = {
  relu: (x: tf.Tensor) => tf.relu(x),
  leakyRelu: (x: tf.Tensor) => tf.leakyRelu(x, 0.01),
  elu: (x: tf.Tensor) => tf.elu(x),
  // x times the share of the normal distribution below x, which erf gives
  gelu: (x: tf.Tensor) => tf.mul(tf.mul(x, 0.5), tf.add(tf.erf(tf.mul(x, Math.SQRT1_2)), 1)),
  sigmoid: (x: tf.Tensor) => tf.sigmoid(x),
  tanh: (x: tf.Tensor) => tf.tanh(x),
  softplus: (x: tf.Tensor) => tf.softplus(x),
  softmax: (x: tf.Tensor) => tf.softmax(x),
};

export type ActivationName = keyof typeof functions;

const known = Object.keys(functions) as ActivationName[];

/** The function of that name, on each number (softmax: on the last axis). */
export function activationBlock(name: ActivationName): Block {
  const f = functions[oneOf(name, known, { to: 'apply', what: 'activation' })];
  return {
    parameters: [],
    forward: (x) => tf.tidy(() => f(x)),
    outline: (input) => ({ name, output: input, multiplyAdds: 0 }),
  };
}
