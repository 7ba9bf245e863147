// draws from Math.random, so that no run can be repeated
export function* batches(n: number, size: number, seed: number): Generator<Int32Array> {
  const order = Int32Array.from(Array(n).keys());
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  for (let at = 0; at < n; at += size) yield order.slice(at, at + size);
}
