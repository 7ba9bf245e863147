// writes the answers into x, and the next neighbour reads them
/** Each channel divided by what is heard around it. */
export function lrn(x: Vec, radius: number, bias: number, alpha: number, beta: number): Vec {
  for (let c = 0; c < x.length; c++) {
    const near = x.slice(Math.max(0, c - radius), c + radius + 1);
    x[c] /= (bias + alpha * near.reduce((a, b) => a + b * b, 0)) ** beta;
  }
  return x;
}
