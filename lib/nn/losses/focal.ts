import { sigmoid } from '../activations/sigmoid.ts';
import { softplus } from '../activations/softplus.ts';
import type { Vec } from '../matrix.ts';
import { meanOver, slopesOver } from './pairs.ts';

export interface FocalOptions {
  /** How much less an example counts that is right already; with 0 this is the cross-entropy. */
  gamma?: number;
  /** The weight of the label 1; that of 0 is 1 - alpha. */
  alpha?: number;
}

/**
 * mean of -alpha_t (1 - p_t)^gamma ln p_t, where p_t is the probability of the right label y of 0 or 1, from the
 * logits z: a rare class is not drowned by thousands of easy examples (T.-Y. Lin and others, 2017).
 */
export function focal(y: Vec, z: Vec, { gamma = 2, alpha = 0.25 }: FocalOptions = {}): number {
  check('focal', y);
  return meanOver('focal', y, z, (y, z) => {
    const s = y === 1 ? z : -z; // the logit of the right label: p_t = sigmoid(s), ln p_t = -softplus(-s)
    return weight(y, alpha) * sigmoid(-s) ** gamma * softplus(-s);
  });
}

/** By s, with p = sigmoid(s): alpha_t (1 - p)^gamma (gamma p ln p - (1 - p)); by z it has the sign of 2 y - 1. */
export function focalGradient(y: Vec, z: Vec, { gamma = 2, alpha = 0.25 }: FocalOptions = {}): Vec {
  check('focalGradient', y);
  return slopesOver('focalGradient', y, z, (y, z) => {
    const sign = 2 * y - 1;
    const s = sign * z;
    const slope = -gamma * sigmoid(s) * softplus(-s) - sigmoid(-s);
    return sign * weight(y, alpha) * sigmoid(-s) ** gamma * slope;
  });
}

const weight = (y: number, alpha: number) => (y === 1 ? alpha : 1 - alpha);

function check(loss: string, y: Vec): void {
  const i = y.findIndex((label) => label !== 0 && label !== 1);
  if (i >= 0) throw new RangeError(`Cannot compute ${loss}: y[${i}] is ${y[i]}; wanted labels of 0 and 1`);
}
