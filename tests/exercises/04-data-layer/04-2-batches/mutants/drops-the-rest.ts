// leaves out the last batch where it is smaller
import { rng } from 'downhill/lesson';
export function* batches(n: number, size: number, seed: number): Generator<Int32Array> {
  const order = Int32Array.from(rng(seed).shuffle(Array(n).keys()));
  for (let at = 0; at + size <= n; at += size) yield order.slice(at, at + size);
}
