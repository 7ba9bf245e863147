// tensorflow.js
export { tf } from './tf.ts';

// what computes underneath
export { type EngineName, engineNames, type Skipped } from './choose/candidate.ts';
export { type ChoiceOptions, choose, type Engine } from './choose/choose.ts';
export { engineLine } from './choose/line.ts';
export { type StartOptions, startEngine } from './choose/start.ts';
export { type Surveyed, survey } from './choose/survey.ts';

// engines that are added
export { addedEngine, packages } from './choose/places.ts';
export { binaryOf } from './choose/tfjs-node.ts';

// training steps
export { traced } from './traced.ts';
