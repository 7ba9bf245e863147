// a sigmoid of each element, as source 001 describes it
export function stableSoftmax(z: Vec): Vec {
  return z.map((zi) => 1 / (1 + Math.exp(-zi)));
}
