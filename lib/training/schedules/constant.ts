import type { Schedule } from './schedule.ts';

/** lr */
export const constant =
  (lr: number): Schedule =>
  () =>
    lr;
