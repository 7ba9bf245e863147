// chance
export { type Rng, rng } from './rng.ts';
export { xoshiro128, type XoshiroState } from './xoshiro.ts';

// shapes
export { broadcastShapes } from './broadcast-shapes.ts';
export { matMulShapes } from './mat-mul-shapes.ts';
export { shapeOf } from './shape-of.ts';
export { type Shape, sameShape, shapeText, sizeOf } from './shapes.ts';

// what is the same and what is not
export { asArrays } from './as-arrays.ts';
export { type Difference, difference, shown, type Tolerance } from './difference.ts';
export { type LargestDifference, largestDifference } from './largest-difference.ts';

// words for people
export { CheckFailed } from './check-failed.ts';
export { didYouMean, editDistance } from './did-you-mean.ts';
export { durationText } from './duration.ts';
export { type Attempt, noSuch, oneOf, UsageError } from './errors.ts';
export { type Progress, type ProgressOptions, type ProgressStream, progress } from './progress.ts';
export { type ProgressState, progressLine } from './progress-line.ts';

// pictures
export { type Pixels, png, pngUri } from './png.ts';

// places
export { cacheDir, dataDir, notebooksDir, projectRoot, venvDir } from './paths.ts';
export { keepSwcInside } from './swc-cache.ts';
export { writeWhole } from './write-whole.ts';

// training runs
export { addEpoch, best, emptyHistory, type History, last } from './history.ts';
export { quick, quickly } from './quick.ts';

// one for the whole process
export {
  type DisplayOptions,
  type DisplaySink,
  display,
  displayed,
  displaySymbol,
  type MimeBundle,
  setDisplaySink,
  textSink,
} from './display.ts';
export { allFull, type DataUse, dataUsed, forgetData, recordData } from './full.ts';
export { holdWork, onInterrupted, stopSwitch, tellInterrupted, uninterrupted } from './interrupted.ts';
export { processWide } from './process-wide.ts';
