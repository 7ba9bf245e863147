import type { Mat, Vec } from '../matrix.ts';

/** A function of one number, which also takes a vector, a matrix or a typed array: then it is done to each. */
export interface Elementwise<Options = never> {
  (x: Vec, options?: Options): Vec;
  (x: Mat, options?: Options): Mat;
  (x: Float32Array, options?: Options): Float32Array;
  (x: number, options?: Options): number;
}

export function elementwise<Options>(f: (x: number, options?: Options) => number): Elementwise<Options> {
  type Some = number | Vec | Mat | Float32Array;
  const each = (x: Some, options?: Options): Some => {
    if (typeof x === 'number') return f(x, options);
    if (x instanceof Float32Array) return x.map((one) => f(one, options));
    return x.map((one) => each(one, options)) as Vec | Mat;
  };
  return each as Elementwise<Options>;
}
