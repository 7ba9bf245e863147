// has as many classes as came up
export function confusionMatrix(y: number[], p: number[], k: number): number[][] {
  if (y.length !== p.length)
    throw new RangeError(`Cannot compare ${y.length} classes with ${p.length} answers`);
  const classes = Math.max(...y, ...p) + 1;
  const matrix = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  for (let i = 0; i < y.length; i++) matrix[y[i]][p[i]]++;
  return matrix;
}
