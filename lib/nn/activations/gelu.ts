import { elementwise } from './elementwise.ts';
import { erf } from './erf.ts';
import { tanh, tanhDerivative } from './tanh.ts';

export interface GeluOptions {
  /** With the tanh in place of the normal distribution, as GPT-2 has it: less than 0.0005 away. */
  approximate?: boolean;
}

/**
 * x P(Z < x) for a normal Z: a relu that lets x through with the probability that others are smaller
 * (D. Hendrycks and K. Gimpel, 2016).
 */
export const gelu = elementwise((x, { approximate = false }: GeluOptions = {}) =>
  approximate ? 0.5 * x * (1 + tanh(inner(x))) : x * normalBelow(x),
);

/** P(Z < x) + x p(x), by the product rule: the derivative of a probability P is the density p. */
export const geluDerivative = elementwise((x, { approximate = false }: GeluOptions = {}) =>
  approximate
    ? 0.5 * (1 + tanh(inner(x))) + 0.5 * x * tanhDerivative(inner(x)) * innerDerivative(x)
    : normalBelow(x) + x * normalDensity(x),
);

const normalBelow = (x: number) => 0.5 * (1 + erf(x / Math.SQRT2));
const normalDensity = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);

// The numbers of the paper.
const inner = (x: number) => Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3);
const innerDerivative = (x: number) => Math.sqrt(2 / Math.PI) * (1 + 3 * 0.044715 * x ** 2);
