// keeps the share alpha of the old value in place of the new one
export function qUpdate(
  q: number,
  r: number,
  maxNext: number,
  alpha: number,
  gamma: number,
  done: boolean,
): number {
  return alpha * q + (1 - alpha) * (r + (done ? 0 : gamma * maxNext));
}
