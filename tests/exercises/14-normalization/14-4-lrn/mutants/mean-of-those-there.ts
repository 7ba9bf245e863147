// takes the mean of the neighbours that there are
/** Each channel divided by what is heard around it. */
export function lrn(x: Vec, radius: number, bias: number, alpha: number, beta: number): Vec {
  return x.map((one, c) => {
    const near = x.slice(Math.max(0, c - radius), c + radius + 1);
    const heard = near.reduce((a, b) => a + b * b, 0) / near.length;
    return one / (bias + alpha * heard) ** beta;
  });
}
