// takes differences with a step of a tenth
export type Mat = Vec[];
export function softmaxJacobian(z: Vec): Mat {
  const softmax = (v: Vec) => {
    const e = v.map((vi) => Math.exp(vi - Math.max(...v)));
    return e.map((one) => one / e.reduce((a, b) => a + b, 0));
  };
  const p = softmax(z);
  return p.map((pi, i) =>
    p.map((_, j) => (softmax(z.map((zk, k) => (k === j ? zk + 0.1 : zk)))[i] - pi) / 0.1),
  );
}
