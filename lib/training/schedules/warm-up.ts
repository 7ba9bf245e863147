import type { Schedule } from './schedule.ts';

export interface WarmUpOptions {
  /** So many steps the rate rises in equal parts, */
  steps: number;
  /** to where this schedule begins. */
  into: Schedule;
}

/** into(0) (step + 1) / steps at first, into(step - steps) after that. (Goyal and others 2017) */
export const warmUp =
  ({ steps, into }: WarmUpOptions): Schedule =>
  (step, total) => {
    const rest = total === undefined ? undefined : total - steps;
    return step < steps ? (into(0, rest) * (step + 1)) / steps : into(step - steps, rest);
  };
