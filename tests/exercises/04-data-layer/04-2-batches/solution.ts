import { rng } from 'downhill/lesson';

/** The places 0 to n - 1 in a random order, in batches of `size`; the last one may be smaller. */
export function* batches(n: number, size: number, seed: number): Generator<Int32Array> {
  const order = Int32Array.from(rng(seed).shuffle(Array(n).keys()));
  for (let at = 0; at < n; at += size) yield order.slice(at, at + size);
}
