// sorts the logits on the way
export function stableSoftmax(z: Vec): Vec {
  z.sort((a, b) => a - b);
  const powers = z.map((zi) => Math.exp(zi - z[z.length - 1]));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}
