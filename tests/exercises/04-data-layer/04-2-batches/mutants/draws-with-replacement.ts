// draws each place anew, so that some come twice and some never
import { rng } from 'downhill/lesson';
export function* batches(n: number, size: number, seed: number): Generator<Int32Array> {
  const random = rng(seed);
  for (let at = 0; at < n; at += size) {
    yield Int32Array.from({ length: Math.min(size, n - at) }, () => random.int(n));
  }
}
