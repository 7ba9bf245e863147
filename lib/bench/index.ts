import type { Bench } from './bench.ts';
import { classic } from './classic.ts';
import { data } from './data.ts';
import { eager } from './eager.ts';
import { engine } from './engine.ts';
import { grading } from './grading.ts';
import { handout } from './handout.ts';
import { kernel } from './kernel.ts';
import { start } from './start.ts';

export type { Bench, Contestant, Result, Row, Times } from './bench.ts';
export { measure, summarise } from './measure.ts';
export { peerPython } from './peers.ts';
export { table } from './table.ts';

/** Every benchmark, one file each. */
export const benches: Bench[] = [start, kernel, engine, eager, data, classic, grading, handout];
