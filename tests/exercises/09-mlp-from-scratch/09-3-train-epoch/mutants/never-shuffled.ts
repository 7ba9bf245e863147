// keeps the order in which the examples come
export function trainEpoch(p: Mlp, X: F32, y: Uint8Array, lr: number, bs: number, rng: () => number): number {
  const order = Array.from(y, (_, i) => i);
  const d = X.length / y.length;
  let total = 0;
  for (let at = 0; at < y.length; at += bs) {
    const places = order.slice(at, at + bs);
    const labels = places.map((i) => y[i]);
    const { loss, grads } = gradients(p, pick(X, places, d), labels);
    descend(p, grads, lr);
    total += loss * places.length;
  }
  return total / y.length;
}
