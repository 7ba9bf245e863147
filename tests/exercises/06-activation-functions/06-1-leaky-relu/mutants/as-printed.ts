// a scaled ReLU, as source 004 prints it
export type Vec = number[];
export function leakyRelu(x: Vec, a = 0.1): Vec {
  return x.map((xi) => Math.max(0, a * xi));
}
