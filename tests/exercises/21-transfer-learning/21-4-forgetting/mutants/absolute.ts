// takes every change for forgetting
export function forgetting(before: number[], after: number[]): number {
  if (before.length !== after.length || before.length === 0) throw new RangeError('they do not fit');
  return before.reduce((sum, was, task) => sum + Math.abs(was - after[task]!), 0) / before.length;
}
