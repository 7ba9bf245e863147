// gives numbers below 0 with their sign turned
export type Vec = number[];
export function leakyRelu(x: Vec, a = 0.1): Vec {
  return x.map((xi) => (xi > 0 ? xi : -a * xi));
}
