export { counted } from './counted.ts';
export { odd } from './odd.ts';
export { spread } from './spread.ts';
export { trained } from './trained.ts';
