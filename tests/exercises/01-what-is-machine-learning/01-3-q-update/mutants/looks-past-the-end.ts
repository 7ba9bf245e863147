// counts what is ahead even after the last step
export function qUpdate(
  q: number,
  r: number,
  maxNext: number,
  alpha: number,
  gamma: number,
  done: boolean,
): number {
  return q + alpha * (r + gamma * maxNext - q);
}
