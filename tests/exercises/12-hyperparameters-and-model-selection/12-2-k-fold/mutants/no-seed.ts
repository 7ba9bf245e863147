// draws from Math.random, so that no deal can be repeated
export interface Fold {
  train: number[];
  val: number[];
}
export function kFold(n: number, k: number, seed: number): Fold[] {
  if (!Number.isInteger(k) || k < 2 || k > n) throw new RangeError('too many folds');
  const lots = Array.from({ length: n }, (_, place) => ({ place, lot: Math.random() }));
  const order = lots.sort((a, b) => a.lot - b.lot).map(({ place }) => place);
  return Array.from({ length: k }, (_, fold) => ({
    train: order.filter((_, at) => at % k !== fold),
    val: order.filter((_, at) => at % k === fold),
  }));
}
