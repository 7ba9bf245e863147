import type { Vec } from '../matrix.ts';
import { meanOver, slopesOver } from './pairs.ts';

/**
 * mean of max(0, 1 - y s), for labels y of -1 and 1 and scores s: nothing once an example is right by a margin of 1
 * (C. Cortes and V. Vapnik, 1995). Mind: `tf.losses.hingeLoss` takes labels of 0 and 1.
 */
export function hinge(y: Vec, s: Vec): number {
  checkSigns('hinge', y);
  return meanOver('hinge', y, s, (y, s) => Math.max(0, 1 - y * s));
}

/** By s: -y / n inside the margin, 0 beyond. */
export function hingeGradient(y: Vec, s: Vec): Vec {
  checkSigns('hingeGradient', y);
  return slopesOver('hingeGradient', y, s, (y, s) => (y * s < 1 ? -y : 0));
}

function checkSigns(loss: string, y: Vec): void {
  const i = y.findIndex((label) => label !== 1 && label !== -1);
  if (i < 0) return;
  throw new RangeError(
    `Cannot compute ${loss}: y[${i}] is ${y[i]}; wanted labels of -1 and 1. Labels of 0 and 1 become those by 2 * y - 1`,
  );
}
