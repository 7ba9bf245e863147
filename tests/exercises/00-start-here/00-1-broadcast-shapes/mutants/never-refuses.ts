// takes the larger length even where neither is 1
export function broadcastShapes(a: number[], b: number[]): number[] {
  const rank = Math.max(a.length, b.length);
  const padded = (shape: number[]): number[] => [...Array(rank - shape.length).fill(1), ...shape];
  const right = padded(b);
  return padded(a).map((n, axis) => Math.max(n, right[axis]));
}
