// writes the missing ones into the shapes that it was given
export function broadcastShapes(a: number[], b: number[]): number[] {
  while (a.length < b.length) a.unshift(1);
  while (b.length < a.length) b.unshift(1);
  return a.map((n, axis) => {
    const m = b[axis];
    if (n !== m && n !== 1 && m !== 1) throw new RangeError('they do not fit');
    return Math.max(n, m);
  });
}
