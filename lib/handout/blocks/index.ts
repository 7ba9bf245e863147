export { type BlockOptions, type Blocks, blocksOf } from './blocks-of.ts';
export { languageOf } from './language-of.ts';
export { titleOf } from './title-of.ts';
