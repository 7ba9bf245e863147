// adds the target and does not take the old value off
export function qUpdate(
  q: number,
  r: number,
  maxNext: number,
  alpha: number,
  gamma: number,
  done: boolean,
): number {
  return q + alpha * (r + (done ? 0 : gamma * maxNext));
}
