// a ReLU that does not leak
export type Vec = number[];
export function leakyRelu(x: Vec, a = 0.1): Vec {
  return x.map((xi) => (xi > 0 ? xi : 0 * a));
}
