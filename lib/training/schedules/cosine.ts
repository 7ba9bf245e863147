import { type Schedule, stepsOf } from './schedule.ts';

export interface CosineOptions {
  lr: number;
  /** Where it ends. */
  min?: number | undefined;
  steps?: number | undefined;
}

/** min + (lr - min) (1 + cos(π step / steps)) / 2: slow at first, fast in the middle, slow at last. (Loshchilov, Hutter 2017) */
export const cosine =
  ({ lr, min = 0, steps }: CosineOptions): Schedule =>
  (step, total) => {
    const done = Math.min(1, step / stepsOf('cosine', steps, total));
    return min + ((lr - min) * (1 + Math.cos(Math.PI * done))) / 2;
  };
