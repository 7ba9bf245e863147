// counts what is ahead in full
export function qUpdate(
  q: number,
  r: number,
  maxNext: number,
  alpha: number,
  gamma: number,
  done: boolean,
): number {
  return q + alpha * (r + (done ? 0 : maxNext) - q);
}
