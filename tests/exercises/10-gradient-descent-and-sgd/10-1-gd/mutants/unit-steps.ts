// makes every step equally long, whatever the slope
export function gd(grad: (w: Vec) => Vec, w0: Vec, lr: number, steps: number): Vec[] {
  const places = [[...w0]];
  for (let step = 0; step < steps; step++) {
    const slope = grad(places[step]);
    const length = Math.hypot(...slope) || 1;
    places.push(places[step].map((one, i) => one - (lr * slope[i]) / length));
  }
  return places;
}
