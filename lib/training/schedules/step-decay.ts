import type { Schedule } from './schedule.ts';

export interface StepDecayOptions {
  lr: number;
  /** After so many steps the rate falls, and again after as many. */
  every: number;
  factor?: number | undefined;
}

/** lr factor^⌊step / every⌋ */
export const stepDecay =
  ({ lr, every, factor = 0.1 }: StepDecayOptions): Schedule =>
  (step) =>
    lr * factor ** Math.floor(step / every);
