// discounts the reward of the step itself
export function qUpdate(
  q: number,
  r: number,
  maxNext: number,
  alpha: number,
  gamma: number,
  done: boolean,
): number {
  return q + alpha * (gamma * (r + (done ? 0 : maxNext)) - q);
}
