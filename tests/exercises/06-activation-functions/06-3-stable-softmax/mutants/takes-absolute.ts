// takes off the largest absolute value: all powers of logits far below 0 vanish
export function stableSoftmax(z: Vec): Vec {
  const most = z.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
  const powers = z.map((zi) => Math.exp(zi - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}
