import type { Elementwise } from './elementwise.ts';
import { elu, eluDerivative } from './elu.ts';
import { gelu, geluDerivative } from './gelu.ts';
import { leakyRelu, leakyReluDerivative } from './leaky-relu.ts';
import { relu, reluDerivative } from './relu.ts';
import { sigmoid, sigmoidDerivative } from './sigmoid.ts';
import { softplus, softplusDerivative } from './softplus.ts';
import { tanh, tanhDerivative } from './tanh.ts';

/** A function that bends what a layer computes, and its derivative. */
export interface Activation {
  f: Elementwise;
  derivative: Elementwise;
}

export type NamedActivation = 'sigmoid' | 'tanh' | 'relu' | 'leakyRelu' | 'elu' | 'gelu' | 'softplus';

/** All that work number by number, by name: to choose from, or to plot side by side. */
export const activations: Readonly<Record<NamedActivation, Activation>> = {
  sigmoid: { f: sigmoid, derivative: sigmoidDerivative },
  tanh: { f: tanh, derivative: tanhDerivative },
  relu: { f: relu, derivative: reluDerivative },
  leakyRelu: { f: leakyRelu, derivative: leakyReluDerivative },
  elu: { f: elu, derivative: eluDerivative },
  gelu: { f: gelu, derivative: geluDerivative },
  softplus: { f: softplus, derivative: softplusDerivative },
};
