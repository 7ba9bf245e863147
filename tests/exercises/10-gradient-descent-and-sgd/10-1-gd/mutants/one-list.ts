// changes one list in place, so that all places are the last
export function gd(grad: (w: Vec) => Vec, w0: Vec, lr: number, steps: number): Vec[] {
  const w = [...w0];
  const places = [w];
  for (let step = 0; step < steps; step++) {
    const g = grad(w);
    for (let i = 0; i < w.length; i++) w[i] -= lr * g[i];
    places.push(w);
  }
  return places;
}
