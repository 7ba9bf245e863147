// shuffles which batch comes when, and leaves neighbours together
import { rng } from 'downhill/lesson';
export function* batches(n: number, size: number, seed: number): Generator<Int32Array> {
  const order = Int32Array.from(Array(n).keys());
  const starts = Array.from({ length: Math.ceil(n / size) }, (_, i) => i * size);
  for (const at of rng(seed).shuffle(starts)) yield order.slice(at, at + size);
}
