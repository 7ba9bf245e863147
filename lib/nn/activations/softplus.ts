import { elementwise } from './elementwise.ts';
import { sigmoid } from './sigmoid.ts';

/**
 * ln(1 + e^x): a relu without the corner. It is max(0, x) + ln(1 + e^-|x|), in which nothing overflows; log1p(y) is
 * ln(1 + y), exact also for a tiny y.
 */
export const softplus = elementwise((x) => Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x))));

/** Its slope is the sigmoid. */
export const softplusDerivative = elementwise((x) => sigmoid(x));
