// uses the same seed whatever it is given
import { rng } from 'downhill/lesson';
export function* batches(n: number, size: number, seed: number): Generator<Int32Array> {
  const order = Int32Array.from(rng(4).shuffle(Array(n).keys()));
  for (let at = 0; at < n; at += size) yield order.slice(at, at + size);
}
