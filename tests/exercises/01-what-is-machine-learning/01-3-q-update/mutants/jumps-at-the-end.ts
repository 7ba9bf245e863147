// takes the reward for the value at the last step, whatever alpha is
export function qUpdate(
  q: number,
  r: number,
  maxNext: number,
  alpha: number,
  gamma: number,
  done: boolean,
): number {
  return done ? r : q + alpha * (r + gamma * maxNext - q);
}
