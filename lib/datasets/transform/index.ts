// fitted on the train part
export { minMaxScaler, type Scaler, type ScalerOptions, standardScaler } from './scale.ts';

// labels and series
export { type OneHotOptions, oneHot } from './one-hot.ts';
export { type Series, type WindowOptions, windows } from './windows.ts';

// texts
export { bytePairs } from './byte-pairs.ts';
export { characters } from './characters.ts';
export { type PadOptions, pad } from './pad.ts';
export { tokenize } from './tokenize.ts';
export type { Tokenizer } from './tokenizer.ts';
export { type WordOptions, words } from './words.ts';

// more pictures out of those that there are
export { type CropOptions, crop } from './crop.ts';
export { flip } from './flip.ts';
export { noise } from './noise.ts';
export { shift } from './shift.ts';
