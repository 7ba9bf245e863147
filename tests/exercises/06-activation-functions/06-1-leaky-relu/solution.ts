export type Vec = number[];
/** Each number above 0 as it is, each other one times a. */
export function leakyRelu(x: Vec, a: number = 0.1): Vec {
  return x.map((xi) => (xi > 0 ? xi : a * xi));
}
