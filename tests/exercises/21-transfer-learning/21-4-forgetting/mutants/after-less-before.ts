// the wrong way round
export function forgetting(before: number[], after: number[]): number {
  if (before.length !== after.length || before.length === 0) throw new RangeError('they do not fit');
  return before.reduce((sum, was, task) => sum + after[task]! - was, 0) / before.length;
}
