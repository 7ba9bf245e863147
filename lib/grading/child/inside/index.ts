export { type Engine, takeEngine } from './engine.ts';
export { askProbe, callMethod, keepProbes, learnerOf, refusal, toolsOf } from './exercise.ts';
export { furnishGlobals } from './globals.ts';
export { hollow } from './hollow.ts';
export type { Host } from './host.ts';
