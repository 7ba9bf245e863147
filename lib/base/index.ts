// chance

// shapes
export { broadcastShapes } from './broadcast-shapes.ts';
// words for people
export { didYouMean, editDistance } from './did-you-mean.ts';
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
export { durationText } from './duration.ts';
export { type Attempt, noSuch, oneOf, UsageError } from './errors.ts';
export { allFull, type DataUse, dataUsed, forgetData, recordData } from './full.ts';
// training
export { addEpoch, best, emptyHistory, type History, last } from './history.ts';
export { matMulShapes } from './mat-mul-shapes.ts';
// places
export { cacheDir, dataDir, notebooksDir, projectRoot, venvDir } from './paths.ts';
export { processWide } from './process-wide.ts';
export { type Progress, type ProgressOptions, type ProgressStream, progress } from './progress.ts';
export { type ProgressState, progressLine } from './progress-line.ts';
export { quick, quickly } from './quick.ts';
export { type Rng, rng } from './rng.ts';
export { shapeOf } from './shape-of.ts';
export { type Shape, sameShape, shapeText, sizeOf } from './shapes.ts';
export { type XoshiroState, xoshiro128 } from './xoshiro.ts';
