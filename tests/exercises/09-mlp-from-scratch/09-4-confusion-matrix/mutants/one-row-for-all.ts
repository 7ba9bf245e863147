// has the same row everywhere
export function confusionMatrix(y: number[], p: number[], k: number): number[][] {
  if (y.length !== p.length)
    throw new RangeError(`Cannot compare ${y.length} classes with ${p.length} answers`);
  const matrix = new Array<number[]>(k).fill(new Array<number>(k).fill(0));
  for (let i = 0; i < y.length; i++) matrix[y[i]][p[i]]++;
  return matrix;
}
