// stretches the second shape over the first, never the first over the second
export function broadcastShapes(a: number[], b: number[]): number[] {
  const rank = Math.max(a.length, b.length);
  const padded = (shape: number[]): number[] => [...Array(rank - shape.length).fill(1), ...shape];
  const right = padded(b);
  return padded(a).map((n, axis) => {
    if (right[axis] !== n && right[axis] !== 1) throw new RangeError('they do not fit');
    return n;
  });
}
