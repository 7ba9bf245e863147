export type Chance = () => number; // a number from 0 to 1, another one at each call

/** One pass through all examples in batches of bs, a step on each; changes p and gives the mean loss. */
export function trainEpoch(p: Mlp, X: F32, y: Uint8Array, lr: number, bs: number, rng: Chance): number {
  const order = shuffled(y.length, rng);
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
