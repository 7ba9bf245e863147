// looks for a clash on the last axis only
export function broadcastShapes(a: number[], b: number[]): number[] {
  const rank = Math.max(a.length, b.length);
  const padded = (shape: number[]): number[] => [...Array(rank - shape.length).fill(1), ...shape];
  const right = padded(b);
  return padded(a).map((n, axis) => {
    const m = right[axis];
    if (axis === rank - 1 && n !== m && n !== 1 && m !== 1) throw new RangeError('they do not fit');
    return Math.max(n, m);
  });
}
