// fills up with ones on the right, so that the shapes meet from the left
export function broadcastShapes(a: number[], b: number[]): number[] {
  const rank = Math.max(a.length, b.length);
  const padded = (shape: number[]): number[] => [...shape, ...Array(rank - shape.length).fill(1)];
  const right = padded(b);
  return padded(a).map((n, axis) => {
    const m = right[axis];
    if (n !== m && n !== 1 && m !== 1) throw new RangeError('they do not fit');
    return Math.max(n, m);
  });
}
