// only begins at a random place and goes round in order
import { rng } from 'downhill/lesson';
export function* batches(n: number, size: number, seed: number): Generator<Int32Array> {
  const from = rng(seed).int(n);
  const order = Int32Array.from({ length: n }, (_, i) => (from + i) % n);
  for (let at = 0; at < n; at += size) yield order.slice(at, at + size);
}
