// sends only gradients above zero
export function maxPoolGrad(dy: number[], argmax: number[], n: number): number[] {
  const dx = new Array<number>(n).fill(0);
  for (const [i, place] of argmax.entries()) dx[place]! += Math.max(0, dy[i]!);
  return dx;
}
