// draws a new order for each batch, so that some examples come twice and some never
export function trainEpoch(p: Mlp, X: F32, y: Uint8Array, lr: number, bs: number, rng: () => number): number {
  const order = shuffled(y.length, rng);
  const d = X.length / y.length;
  let total = 0;
  for (let at = 0; at < y.length; at += bs) {
    const places = shuffled(y.length, rng).slice(at, at + bs);
    const labels = places.map((i) => y[i]);
    const { loss, grads } = gradients(p, pick(X, places, d), labels);
    descend(p, grads, lr);
    total += loss * places.length;
  }
  return total / y.length;
}
