import { elementwise } from './elementwise.ts';

export interface LeakyReluOptions {
  /** How steep it is below 0. Mind: `tf.leakyRelu` takes 0.2 when it is not told, `tf.layers.leakyReLU` 0.3. */
  slope?: number;
}

/** x above 0, slope x below: no unit is dead for good (A. Maas, A. Hannun and A. Ng, 2013). */
export const leakyRelu = elementwise((x, { slope = 0.01 }: LeakyReluOptions = {}) => (x > 0 ? x : slope * x));

/** 1 above 0, slope below. */
export const leakyReluDerivative = elementwise((x, { slope = 0.01 }: LeakyReluOptions = {}) =>
  x > 0 ? 1 : slope,
);
