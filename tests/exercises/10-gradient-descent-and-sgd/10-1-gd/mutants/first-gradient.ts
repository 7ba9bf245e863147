// asks for the gradient only once, at the beginning
export function gd(grad: (w: Vec) => Vec, w0: Vec, lr: number, steps: number): Vec[] {
  const g = grad(w0);
  const places = [[...w0]];
  for (let step = 0; step < steps; step++) {
    places.push(places[step].map((one, i) => one - lr * g[i]));
  }
  return places;
}
