// follows one vector, which never settles where eigenvalues are complex
export function spectralRadius(W: Mat): number {
  let [v, length] = [W.map((_, i) => 1 + i / 7), 0];
  for (let turn = 0; turn < 200; turn++) {
    const next = rowTimes(v, W);
    length = Math.max(...next.map(Math.abs));
    if (length === 0) return 0;
    v = next.map((value) => value / length);
  }
  return length;
}
