// walks with the gradient, uphill
export function gd(grad: (w: Vec) => Vec, w0: Vec, lr: number, steps: number): Vec[] {
  const places = [[...w0]];
  for (let step = 0; step < steps; step++) {
    const slope = grad(places[step]);
    places.push(places[step].map((one, i) => one + lr * slope[i]));
  }
  return places;
}
