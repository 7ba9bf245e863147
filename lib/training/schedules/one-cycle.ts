import { type Schedule, stepsOf } from './schedule.ts';

export interface OneCycleOptions {
  /** The highest rate. */
  lr: number;
  steps?: number | undefined;
  /** The share of the steps in which it rises. */
  rise?: number | undefined;
  /** It begins at lr / from, */
  from?: number | undefined;
  /** and ends at lr / (from to). */
  to?: number | undefined;
}

/** Up to a high rate and down to almost none, on half a cosine each. (Smith, Topin 2018) */
export const oneCycle =
  ({ lr, steps, rise = 0.3, from = 25, to = 1e4 }: OneCycleOptions): Schedule =>
  (step, total) => {
    const last = stepsOf('oneCycle', steps, total) - 1;
    const top = rise * (last + 1) - 1;
    const [low, end] = [lr / from, lr / from / to];
    return step < top
      ? between(low, lr, step / top)
      : between(lr, end, Math.min(1, (step - top) / Math.max(1, last - top)));
  };

/** From a to b on half a cosine. */
const between = (a: number, b: number, done: number) => b + ((a - b) * (1 + Math.cos(Math.PI * done))) / 2;
