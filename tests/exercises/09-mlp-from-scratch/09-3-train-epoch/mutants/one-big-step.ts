// takes one step on all examples, whatever bs is
export function trainEpoch(p: Mlp, X: F32, y: Uint8Array, lr: number, bs: number, rng: () => number): number {
  const order = shuffled(y.length, rng);
  const d = X.length / y.length;
  let total = 0;
  for (let at = 0; at < 1; at += bs) {
    const places = order;
    const labels = places.map((i) => y[i]);
    const { loss, grads } = gradients(p, pick(X, places, d), labels);
    descend(p, grads, lr);
    total += loss * y.length;
  }
  return total / y.length;
}
