// leaves out where it began
export function gd(grad: (w: Vec) => Vec, w0: Vec, lr: number, steps: number): Vec[] {
  const places = [];
  let w = w0;
  for (let step = 0; step < steps; step++) {
    const g = grad(w);
    w = w.map((one, i) => one - lr * g[i]);
    places.push(w);
  }
  return places;
}
