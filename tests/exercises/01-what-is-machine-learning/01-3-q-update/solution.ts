/** The new value of an action: the old one, moved by the share alpha towards what the step turned out to be worth. */
export function qUpdate(
  q: number,
  r: number,
  maxNext: number,
  alpha: number,
  gamma: number,
  done: boolean,
): number {
  const target = done ? r : r + gamma * maxNext;
  return q + alpha * (target - q);
}
