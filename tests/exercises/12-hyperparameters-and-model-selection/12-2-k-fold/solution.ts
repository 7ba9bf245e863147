import { rng } from 'downhill/lesson';

export interface Fold {
  train: number[];
  val: number[];
}

/** The places 0 to n - 1, dealt into k parts by the seed: each part validates once, the others train. */
export function kFold(n: number, k: number, seed: number): Fold[] {
  if (!Number.isInteger(k) || k < 2 || k > n)
    throw new RangeError(`Cannot deal ${n} examples into ${k} folds`);
  const order = rng(seed).shuffle(Array.from({ length: n }, (_, place) => place));
  return Array.from({ length: k }, (_, fold) => ({
    train: order.filter((_, at) => at % k !== fold),
    val: order.filter((_, at) => at % k === fold),
  }));
}
