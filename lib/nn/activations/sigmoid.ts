import { elementwise } from './elementwise.ts';

/**
 * s(x) = 1 / (1 + e^-x): between 0 and 1, so it can be a probability. For a very negative x, e^-x is infinite; the
 * same fraction times e^x is used there, in which nothing is larger than 1.
 */
export const sigmoid = elementwise((x) => {
  const e = Math.exp(-Math.abs(x));
  return x >= 0 ? 1 / (1 + e) : e / (1 + e);
});

/** s'(x) = s(x) (1 - s(x)) = s(x) s(-x): never above 1/4, which is why gradients vanish in deep nets of it. */
export const sigmoidDerivative = elementwise((x) => sigmoid(x) * sigmoid(-x));
