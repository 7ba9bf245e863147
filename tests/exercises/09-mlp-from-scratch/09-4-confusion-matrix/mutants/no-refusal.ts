// takes lists of different lengths
export function confusionMatrix(y: number[], p: number[], k: number): number[][] {
  const matrix = Array.from({ length: k }, () => new Array<number>(k).fill(0));
  for (let i = 0; i < Math.min(y.length, p.length); i++) matrix[y[i]][p[i]]++;
  return matrix;
}
