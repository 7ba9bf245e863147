/** How much the accuracy on old tasks fell, on average; below 0 where it rose. */
export function forgetting(before: number[], after: number[]): number {
  if (before.length !== after.length || before.length === 0) {
    throw new RangeError(`Cannot compare ${before.length} tasks with ${after.length}`);
  }
  return before.reduce((sum, was, task) => sum + was - after[task]!, 0) / before.length;
}
