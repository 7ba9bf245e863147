// only turns the order of the file by a random amount, so that neighbours stay together
import { rng } from 'downhill/lesson';
export interface Fold {
  train: number[];
  val: number[];
}
export function kFold(n: number, k: number, seed: number): Fold[] {
  if (!Number.isInteger(k) || k < 2 || k > n) throw new RangeError('too many folds');
  const from = rng(seed).int(n);
  const order = Array.from({ length: n }, (_, place) => (place + from) % n);
  const foldOf = (at: number): number => Math.floor((at * k) / n);
  return Array.from({ length: k }, (_, fold) => ({
    train: order.filter((_, at) => foldOf(at) !== fold),
    val: order.filter((_, at) => foldOf(at) === fold),
  }));
}
