// compares lists that do not fit
export function forgetting(before: number[], after: number[]): number {
  return before.reduce((sum, was, task) => sum + was - (after[task] ?? 0), 0) / Math.max(1, before.length);
}
