import { meanOver, slopesOver, type VecOrMat } from './pairs.ts';

/**
 * MSE = mean of (yHat - y)^2. It is smallest where the labels are most likely, if they are yHat plus noise from the
 * normal distribution (C. F. Gauss, 1809).
 */
export function meanSquaredError(y: VecOrMat, yHat: VecOrMat): number {
  return meanOver('meanSquaredError', y, yHat, (y, yHat) => (yHat - y) ** 2);
}

/** By yHat: 2 (yHat - y) / n. */
export function meanSquaredErrorGradient<T extends VecOrMat>(y: T, yHat: T): T {
  return slopesOver('meanSquaredErrorGradient', y, yHat, (y, yHat) => 2 * (yHat - y));
}
