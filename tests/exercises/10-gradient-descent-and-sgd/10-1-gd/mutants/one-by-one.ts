// moves a number before the slope of the next is asked for
export function gd(grad: (w: Vec) => Vec, w0: Vec, lr: number, steps: number): Vec[] {
  const places = [[...w0]];
  for (let step = 0; step < steps; step++) {
    const w = [...places[step]];
    for (let i = 0; i < w.length; i++) w[i] -= lr * grad(w)[i];
    places.push(w);
  }
  return places;
}
