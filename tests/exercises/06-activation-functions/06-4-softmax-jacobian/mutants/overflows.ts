// takes the powers as they are
export type Mat = Vec[];
export function softmaxJacobian(z: Vec): Mat {
  const powers = z.map((zi) => Math.exp(zi));
  const sum = powers.reduce((a, b) => a + b, 0);
  const p = powers.map((power) => power / sum);
  return p.map((pi, i) => p.map((pj, j) => (i === j ? pi * (1 - pi) : -pi * pj)));
}
