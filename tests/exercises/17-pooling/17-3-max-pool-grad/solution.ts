/** The gradient of each of n places: what the windows send that it won. */
export function maxPoolGrad(dy: number[], argmax: number[], n: number): number[] {
  const dx = new Array<number>(n).fill(0);
  for (const [i, place] of argmax.entries()) dx[place]! += dy[i]!;
  return dx;
}
