// makes empty folds where there are more folds than examples
import { rng } from 'downhill/lesson';
export interface Fold {
  train: number[];
  val: number[];
}
export function kFold(n: number, k: number, seed: number): Fold[] {
  const order = rng(seed).shuffle(Array.from({ length: n }, (_, place) => place));
  return Array.from({ length: k }, (_, fold) => ({
    train: order.filter((_, at) => at % k !== fold),
    val: order.filter((_, at) => at % k === fold),
  }));
}
