/** The shape of the sum of two tensors, from their shapes; throws when they do not fit. */
export function broadcastShapes(a: number[], b: number[]): number[] {
  const rank = Math.max(a.length, b.length);
  const padded = (shape: number[]): number[] => [...Array(rank - shape.length).fill(1), ...shape];
  const [left, right] = [padded(a), padded(b)];
  return left.map((n, axis) => {
    const m = right[axis];
    if (n !== m && n !== 1 && m !== 1) throw new RangeError(`lengths ${n} and ${m} do not fit`);
    return Math.max(n, m);
  });
}
