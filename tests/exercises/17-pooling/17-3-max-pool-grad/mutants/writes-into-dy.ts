// adds up in the list that it was given
export function maxPoolGrad(dy: number[], argmax: number[], n: number): number[] {
  const dx = new Array<number>(n).fill(0);
  for (const [i, place] of argmax.entries()) {
    const before = argmax.indexOf(place);
    if (before < i) dy[before]! += dy[i]!;
    dx[place] = dy[before]!;
  }
  return dx;
}
