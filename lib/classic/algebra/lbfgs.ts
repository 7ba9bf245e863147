import { addTimes, dot } from './dot.ts';
import { largest } from './largest.ts';

/** The loss at x; it writes the gradient into the second argument. */
export type LossAndGradient = (x: Float64Array, gradient: Float64Array) => number;

interface Pair {
  s: Float64Array; // the step
  y: Float64Array; // how the gradient changed along it
  rho: number; // 1 / (s . y)
}

/**
 * Minimises a smooth loss from x: L-BFGS (Nocedal 1980). Newton's step needs the matrix of second derivatives;
 * here the last few steps and what they did to the gradient stand for it.
 */
export function lbfgs(
  lossAndGradient: LossAndGradient,
  start: Float64Array,
  { tolerance, maxSteps, memory = 10 }: { tolerance: number; maxSteps: number; memory?: number },
): { x: Float64Array; steps: number; converged: boolean } {
  let x = start;
  let gradient = new Float64Array(x.length);
  let loss = lossAndGradient(x, gradient);
  const pairs: Pair[] = [];
  for (let step = 0; step < maxSteps; step++) {
    if (largest(gradient) <= tolerance) return { x, steps: step, converged: true };
    const direction = downhill(gradient, pairs);
    const slope = dot(gradient, direction);
    // The first step knows no scale yet: it gets length 1 at most.
    let size = pairs.length === 0 ? Math.min(1, 1 / Math.sqrt(-slope)) : 1;
    const next = { x, gradient: new Float64Array(x.length), loss: Infinity };
    // Half the step until the loss falls by a share of what the slope promised (Armijo 1966).
    for (; ; size /= 2) {
      if (size < 1e-20) return { x, steps: step, converged: false }; // rounding hides any further gain
      next.x = Float64Array.from(x);
      addTimes(next.x, size, direction);
      next.loss = lossAndGradient(next.x, next.gradient);
      if (next.loss <= loss + 1e-4 * size * slope) break;
    }
    const s = next.x.map((value, i) => value - x[i]!);
    const y = next.gradient.map((value, i) => value - gradient[i]!);
    const curve = dot(s, y);
    if (curve > 0) pairs.push({ s, y, rho: 1 / curve });
    if (pairs.length > memory) pairs.shift();
    ({ x, gradient, loss } = next as {
      x: Float64Array<ArrayBuffer>;
      gradient: typeof gradient;
      loss: number;
    });
  }
  return { x, steps: maxSteps, converged: largest(gradient) <= tolerance };
}

/** Minus the gradient times the inverse of the second derivatives, as far as the pairs know it: two loops. */
function downhill(gradient: Float64Array, pairs: readonly Pair[]): Float64Array {
  const q = gradient.map((value) => -value);
  const alphas = new Float64Array(pairs.length);
  for (let i = pairs.length - 1; i >= 0; i--) {
    const { s, y, rho } = pairs[i]!;
    alphas[i] = rho * dot(s, q);
    addTimes(q, -alphas[i]!, y);
  }
  const newest = pairs.at(-1);
  if (newest) {
    const scale = 1 / (newest.rho * dot(newest.y, newest.y));
    for (let j = 0; j < q.length; j++) q[j]! *= scale;
  }
  pairs.forEach(({ s, y, rho }, i) => {
    addTimes(q, alphas[i]! - rho * dot(y, q), s);
  });
  return q;
}
