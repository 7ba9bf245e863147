// divides alpha by the window's width, as PyTorch does
/** Each channel divided by what is heard around it. */
export function lrn(x: Vec, radius: number, bias: number, alpha: number, beta: number): Vec {
  const squares = x.map((one) => one ** 2);
  return x.map((one, c) => {
    const heard = squares.slice(Math.max(0, c - radius), c + radius + 1).reduce((a, b) => a + b, 0);
    return one / (bias + (alpha / (2 * radius + 1)) * heard) ** beta;
  });
}
