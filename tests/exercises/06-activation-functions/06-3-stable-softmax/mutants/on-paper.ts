// the formula on paper: NaN for large logits
export function stableSoftmax(z: Vec): Vec {
  const es = z.map((one) => Math.exp(one));
  const total = es.reduce((a, b) => a + b, 0);
  return es.map((e) => e / total);
}
