/** All places of a walk of gradient descent, w0 first. */
export function gd(grad: (w: Vec) => Vec, w0: Vec, lr: number, steps: number): Vec[] {
  const places = [[...w0]];
  for (let step = 0; step < steps; step++) {
    const w = places[step];
    const g = grad(w);
    places.push(w.map((one, i) => one - lr * g[i]));
  }
  return places;
}
