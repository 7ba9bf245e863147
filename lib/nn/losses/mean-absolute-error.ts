import { meanOver, slopesOver, type VecOrMat } from './pairs.ts';

/** MAE = mean of |yHat - y|. Its best constant prediction is the median, so a wild label hardly moves it. */
export function meanAbsoluteError(y: VecOrMat, yHat: VecOrMat): number {
  return meanOver('meanAbsoluteError', y, yHat, (y, yHat) => Math.abs(yHat - y));
}

/** By yHat: the sign of yHat - y, over n; 0 where they are equal. */
export function meanAbsoluteErrorGradient<T extends VecOrMat>(y: T, yHat: T): T {
  return slopesOver('meanAbsoluteErrorGradient', y, yHat, (y, yHat) => Math.sign(yHat - y));
}
