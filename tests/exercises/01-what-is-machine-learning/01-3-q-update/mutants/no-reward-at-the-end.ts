// drops the reward together with what is ahead
export function qUpdate(
  q: number,
  r: number,
  maxNext: number,
  alpha: number,
  gamma: number,
  done: boolean,
): number {
  return q + alpha * ((done ? 0 : r + gamma * maxNext) - q);
}
