import { elementwise } from './elementwise.ts';

export interface EluOptions {
  /** What it comes near to, with the opposite sign, for a very negative x. */
  alpha?: number;
}

/** x above 0, alpha (e^x - 1) below: smooth where relu has its corner (D.-A. Clevert and others, 2016). */
export const elu = elementwise((x, { alpha = 1 }: EluOptions = {}) => (x > 0 ? x : alpha * Math.expm1(x)));

/** 1 above 0, alpha e^x below. */
export const eluDerivative = elementwise((x, { alpha = 1 }: EluOptions = {}) =>
  x > 0 ? 1 : alpha * Math.exp(x),
);
