// cuts k equal blocks and forgets what is left over
import { rng } from 'downhill/lesson';
export interface Fold {
  train: number[];
  val: number[];
}
export function kFold(n: number, k: number, seed: number): Fold[] {
  if (!Number.isInteger(k) || k < 2 || k > n) throw new RangeError('too many folds');
  const order = rng(seed).shuffle(Array.from({ length: n }, (_, place) => place));
  const size = Math.floor(n / k);
  return Array.from({ length: k }, (_, fold) => {
    const val = order.slice(fold * size, (fold + 1) * size);
    return { train: order.filter((place) => !val.includes(place)), val };
  });
}
