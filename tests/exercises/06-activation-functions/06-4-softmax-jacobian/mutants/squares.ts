// has the square of p on the diagonal
export type Mat = Vec[];
export function softmaxJacobian(z: Vec): Mat {
  const largest = z.reduce((a, b) => Math.max(a, b));
  const powers = z.map((zi) => Math.exp(zi - largest));
  const sum = powers.reduce((a, b) => a + b, 0);
  const p = powers.map((power) => power / sum);
  return p.map((pi, i) => p.map((pj, j) => (i === j ? pi * pi : -pi * pj)));
}
