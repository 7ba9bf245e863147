// writes the answer into the list that it was given
export type Vec = number[];
export function leakyRelu(x: Vec, a = 0.1): Vec {
  for (let i = 0; i < x.length; i++) if (x[i] < 0) x[i] *= a;
  return x;
}
