import type { Values } from '../ort/plan.ts';
import type { Slot } from './program.ts';

/** Where the numbers of one run lie. */
export interface Memory {
  /** What is behind a slot. */
  of: (slot: Slot) => Values;
  /** Where each output goes. */
  into: readonly Values[];
}
