/** The softmax of z, also where e to the power of a logit is too large for a number. */
export function stableSoftmax(z: Vec): Vec {
  const largest = z.reduce((a, b) => Math.max(a, b));
  const powers = z.map((zi) => Math.exp(zi - largest));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}
