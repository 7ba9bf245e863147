// takes the first logit off in place of the largest
export function stableSoftmax(z: Vec): Vec {
  const powers = z.map((zi) => Math.exp(zi - z[0]));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}
