// leaves the validation examples in the train part, too
import { rng } from 'downhill/lesson';
export interface Fold {
  train: number[];
  val: number[];
}
export function kFold(n: number, k: number, seed: number): Fold[] {
  if (!Number.isInteger(k) || k < 2 || k > n) throw new RangeError('too many folds');
  const order = rng(seed).shuffle(Array.from({ length: n }, (_, place) => place));
  return Array.from({ length: k }, (_, fold) => ({
    train: [...order],
    val: order.filter((_, at) => at % k === fold),
  }));
}
