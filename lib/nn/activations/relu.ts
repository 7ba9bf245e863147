import { elementwise } from './elementwise.ts';

/** relu(x) = max(0, x), the rectified linear unit (V. Nair and G. Hinton, 2010). */
export const relu = elementwise((x) => Math.max(0, x));

/** 1 above 0, 0 below. At 0 there is no slope; 0 is the usual choice, and that of tensorflow.js. */
export const reluDerivative = elementwise((x) => (x > 0 ? 1 : 0));
