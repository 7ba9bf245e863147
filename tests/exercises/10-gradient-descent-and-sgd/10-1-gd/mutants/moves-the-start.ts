// walks with the list that it was given
export function gd(grad: (w: Vec) => Vec, w0: Vec, lr: number, steps: number): Vec[] {
  const places = [[...w0]];
  for (let step = 0; step < steps; step++) {
    const g = grad(w0);
    for (let i = 0; i < w0.length; i++) w0[i] -= lr * g[i];
    places.push([...w0]);
  }
  return places;
}
