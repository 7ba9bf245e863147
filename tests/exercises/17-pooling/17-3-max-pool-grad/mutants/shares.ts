// a place that won twice gets the mean of both
export function maxPoolGrad(dy: number[], argmax: number[], n: number): number[] {
  const dx = new Array<number>(n).fill(0);
  for (const [i, place] of argmax.entries()) {
    dx[place]! += dy[i]! / argmax.filter((other) => other === place).length;
  }
  return dx;
}
