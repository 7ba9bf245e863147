// forgets that 1 fits every length
export function broadcastShapes(a: number[], b: number[]): number[] {
  const rank = Math.max(a.length, b.length);
  const padded = (shape: number[]): number[] => [...Array(rank - shape.length).fill(1), ...shape];
  const right = padded(b);
  return padded(a).map((n, axis) => {
    if (n !== right[axis]) throw new RangeError('they do not fit');
    return n;
  });
}
