// shuffles anew for each fold, so that some examples validate twice and some never
import { rng } from 'downhill/lesson';
export interface Fold {
  train: number[];
  val: number[];
}
export function kFold(n: number, k: number, seed: number): Fold[] {
  if (!Number.isInteger(k) || k < 2 || k > n) throw new RangeError('too many folds');
  const random = rng(seed);
  return Array.from({ length: k }, (_, fold) => {
    const order = random.shuffle(Array.from({ length: n }, (_, place) => place));
    return {
      train: order.filter((_, at) => at % k !== fold),
      val: order.filter((_, at) => at % k === fold),
    };
  });
}
