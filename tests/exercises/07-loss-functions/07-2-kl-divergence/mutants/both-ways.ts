// makes it symmetric by the mean of both directions
export function klDivergence(p: Vec, q: Vec): number {
  const one = (a: Vec, b: Vec) =>
    a.reduce((sum, ai, i) => sum + (ai === 0 ? 0 : ai * Math.log(ai / b[i])), 0);
  return (one(p, q) + one(q, p)) / 2;
}
