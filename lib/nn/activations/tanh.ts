import { elementwise } from './elementwise.ts';

/**
 * tanh(x) = (e^x - e^-x) / (e^x + e^-x): a sigmoid from -1 to 1. The textbook's formula is infinite over infinite
 * for large x; here both are divided by e^|x|. expm1(y) is e^y - 1, exact also where e^y is nearly 1.
 */
export const tanh = elementwise((x) => {
  const less = Math.expm1(-2 * Math.abs(x)); // e^-2|x| - 1, from -1 to 0
  return (-Math.sign(x) * less) / (2 + less);
});

/** tanh'(x) = 1 - tanh(x)^2 */
export const tanhDerivative = elementwise((x) => 1 - tanh(x) ** 2);
