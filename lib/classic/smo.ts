import type { Kernel } from './kernels.ts';

export interface SmoOptions {
  kernel: Kernel;
  C: number;
  tolerance: number;
  maxSteps: number;
}

export interface Smo {
  /** How much each example holds the border; 0 for those that lie clear of it. */
  alpha: Float64Array;
  b: number;
  converged: boolean;
}

/**
 * The widest margin by its dual problem: with Q[i][j] = y[i] y[j] kernel(x[i], x[j]),
 *
 *   least 1/2 alpha Q alpha - sum alpha,  0 <= alpha <= C,  sum y alpha = 0
 *
 * One alpha alone cannot move, since the last sum must stay 0; so two move at a time, and for two the answer is a
 * formula (sequential minimal optimisation, Platt 1998). The pair is the one that breaks the conditions of an optimum
 * most: `up` by its gradient, `low` by what the step would gain (Fan, Chen and Lin 2005).
 */
export function smo(rows: readonly Float64Array[], y: Int8Array, options: SmoOptions): Smo {
  const { kernel, C, tolerance, maxSteps } = options;
  const n = rows.length;
  const alpha = new Float64Array(n);
  const gradient = new Float64Array(n).fill(-1); // of the dual: Q alpha - 1
  const diagonal = Float64Array.from(rows, (x) => kernel(x, x));
  // A line of the kernel's matrix is worked out when it is asked for: most examples are never moved.
  const lines: (Float64Array | undefined)[] = new Array(n);
  const lineOf = (i: number) => {
    const known = lines[i];
    if (known) return known;
    const line = new Float64Array(n);
    for (let j = 0; j < n; j++) line[j] = kernel(rows[i]!, rows[j]!);
    lines[i] = line;
    return line;
  };
  const mayRise = (i: number) => (y[i] === 1 ? alpha[i]! < C : alpha[i]! > 0); // y alpha may rise
  const mayFall = (i: number) => (y[i] === 1 ? alpha[i]! > 0 : alpha[i]! < C);
  for (let step = 0; step < maxSteps; step++) {
    // At the optimum no - y gradient that may rise is above one that may fall: the border has one b.
    let up = -1;
    let top = -Infinity;
    for (let i = 0; i < n; i++) {
      const pull = -y[i]! * gradient[i]!;
      if (pull <= top || !mayRise(i)) continue;
      top = pull;
      up = i;
    }
    if (up < 0) break;
    const upLine = lineOf(up);
    let low = -1;
    let bottom = Infinity;
    let most = 0;
    for (let i = 0; i < n; i++) {
      const pull = -y[i]! * gradient[i]!;
      if (pull >= top || !mayFall(i)) continue;
      if (pull < bottom) bottom = pull;
      const gain = (top - pull) ** 2 / Math.max(diagonal[up]! + diagonal[i]! - 2 * upLine[i]!, tiny);
      if (gain <= most) continue;
      most = gain;
      low = i;
    }
    if (low < 0 || top - bottom < tolerance) return { alpha, b: borderOf(), converged: true };
    // y alpha of `up` rises and that of `low` falls by as much, until one of them meets its bound.
    const lowLine = lineOf(low);
    const curve = Math.max(diagonal[up]! + diagonal[low]! - 2 * upLine[low]!, tiny);
    const roomUp = y[up] === 1 ? C - alpha[up]! : alpha[up]!;
    const roomLow = y[low] === 1 ? alpha[low]! : C - alpha[low]!;
    const free = (top + y[low]! * gradient[low]!) / curve;
    const move = Math.min(free, roomUp, roomLow);
    alpha[up] = move === roomUp ? (y[up] === 1 ? C : 0) : alpha[up]! + y[up]! * move;
    alpha[low] = move === roomLow ? (y[low] === 1 ? 0 : C) : alpha[low]! - y[low]! * move;
    for (let i = 0; i < n; i++) gradient[i]! += y[i]! * move * (upLine[i]! - lowLine[i]!);
  }
  return { alpha, b: borderOf(), converged: false };

  /** Examples on the margin (0 < alpha < C) say b themselves; without any it lies midway between its bounds. */
  function borderOf(): number {
    let sum = 0;
    let free = 0;
    let least = -Infinity;
    let most = Infinity;
    for (let i = 0; i < n; i++) {
      const pull = -y[i]! * gradient[i]!;
      if (alpha[i]! > 0 && alpha[i]! < C) {
        sum += pull;
        free++;
      }
      if (mayRise(i)) least = Math.max(least, pull);
      if (mayFall(i)) most = Math.min(most, pull);
    }
    return free > 0 ? sum / free : (least + most) / 2;
  }
}

const tiny = 1e-12; // two examples that are the same to the kernel: any step is as good
