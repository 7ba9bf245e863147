// fills the last batch up with zeros
import { rng } from 'downhill/lesson';
export function* batches(n: number, size: number, seed: number): Generator<Int32Array> {
  const order = rng(seed).shuffle(Array(n).keys());
  for (let at = 0; at < n; at += size) {
    yield Int32Array.from({ length: size }, (_, i) => order[at + i] ?? 0);
  }
}
