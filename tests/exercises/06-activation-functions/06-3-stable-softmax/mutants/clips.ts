// cuts logits at 700, where es still fit
export function stableSoftmax(z: Vec): Vec {
  const es = z.map((zi) => Math.exp(Math.max(-700, Math.min(700, zi))));
  const total = es.reduce((a, b) => a + b, 0);
  return es.map((e) => e / total);
}
