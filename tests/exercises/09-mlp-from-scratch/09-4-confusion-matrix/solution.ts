/** How often each true class (row) was answered as each class (column); throws if the lists differ in length. */
export function confusionMatrix(y: number[], p: number[], k: number): number[][] {
  if (y.length !== p.length)
    throw new RangeError(`Cannot compare ${y.length} classes with ${p.length} answers`);
  const matrix = Array.from({ length: k }, () => new Array<number>(k).fill(0));
  for (let i = 0; i < y.length; i++) matrix[y[i]][p[i]]++;
  return matrix;
}
