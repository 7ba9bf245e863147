/** Throws unless there is one label for each example. */
export function refuseOtherLength(y: ArrayLike<number>, count: number, doing: string): void {
  if (y.length === count) return;
  throw new RangeError(
    `Cannot ${doing}: X has ${counted(count, 'example')} and y ${counted(y.length, 'label')}; wanted one label for each`,
  );
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;
