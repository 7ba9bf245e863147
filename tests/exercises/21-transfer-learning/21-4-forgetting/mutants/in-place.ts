// writes into what it is given
export function forgetting(before: number[], after: number[]): number {
  if (before.length !== after.length || before.length === 0) throw new RangeError('they do not fit');
  for (let task = 0; task < before.length; task++) before[task]! -= after[task]!;
  return before.reduce((sum, one) => sum + one, 0) / before.length;
}
