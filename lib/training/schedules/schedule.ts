/** The learning rate of each step, which counts from 0; `total` is how many steps there will be. */
export type Schedule = (step: number, total?: number) => number;

/** How many steps a schedule spreads over: its own number, or that of the run. */
export function stepsOf(name: string, own: number | undefined, total: number | undefined): number {
  const steps = own ?? total;
  if (steps !== undefined && steps > 0) return steps;
  throw new RangeError(
    `Cannot follow the schedule ${name}: it does not know how many steps there are. Give it steps: epochs * batches`,
  );
}
