import { meanOver, slopesOver, type VecOrMat } from './pairs.ts';

export interface HuberOptions {
  /** Where the parabola goes over into straight lines. */
  delta?: number;
}

/** Of e = yHat - y: e^2 / 2 where |e| <= delta, delta (|e| - delta / 2) outside (P. Huber, 1964). */
export function huber(y: VecOrMat, yHat: VecOrMat, { delta = 1 }: HuberOptions = {}): number {
  checkDelta(delta);
  return meanOver('huber', y, yHat, (y, yHat) => {
    const e = Math.abs(yHat - y);
    return e <= delta ? e ** 2 / 2 : delta * (e - delta / 2);
  });
}

/** By yHat: e itself, cut off at -delta and delta, over n. */
export function huberGradient<T extends VecOrMat>(y: T, yHat: T, { delta = 1 }: HuberOptions = {}): T {
  checkDelta(delta);
  return slopesOver('huberGradient', y, yHat, (y, yHat) => Math.max(-delta, Math.min(delta, yHat - y)));
}

function checkDelta(delta: number): void {
  if (!(delta > 0)) throw new RangeError(`Cannot compute huber with delta ${delta}: wanted a number above 0`);
}
