// exercises
export { type Check, gives, holds, refuses } from './attempt.ts';
export { CheckFailed } from '../base/index.ts';
export { type CheckOptions, check } from './check.ts';

// on the way
export { checkpoint } from './checkpoint.ts';
export { type PredictOptions, predict, reveal } from './predict.ts';

// a second opinion, and what the text says
export { type ClaimOptions, claim } from './claim.ts';
export { type CompareOptions, compare, type Pairs } from './compare.ts';

// of base, under the same roof
export { difference, quick, quickly, type Rng, rng } from '../base/index.ts';
