// forgets to shuffle
export function* batches(n: number, size: number, seed: number): Generator<Int32Array> {
  const order = Int32Array.from(Array(n).keys());
  for (let at = 0; at < n; at += size) yield order.slice(at, at + size);
}
