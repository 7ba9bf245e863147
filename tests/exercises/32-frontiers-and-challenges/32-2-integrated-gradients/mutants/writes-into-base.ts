// walks with the list of the base itself
export type DiffFn = (x: Vec) => { value: number; gradient: Vec };
/** What each input adds to f on the straight way from the base to x. */
export function integratedGradients(f: DiffFn, x: Vec, base: Vec, steps: number): Vec {
  const sums = x.map(() => 0);
  for (let k = 1; k <= steps; k++) {
    const t = (k - 0.5) / steps;
    const { gradient } = f(x.map((end, i) => base[i]! + t * (end - base[i]!)));
    for (let i = 0; i < base.length; i++) base[i]! += 0 * t + 1e-3;
    for (const [i, slope] of gradient.entries()) sums[i]! += slope;
  }
  return sums.map((sum, i) => (sum / steps) * (x[i]! - base[i]!));
}
