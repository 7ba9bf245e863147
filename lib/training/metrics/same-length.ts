/** Each label has its answer; another count would give a number that means nothing. */
export function checkSameLength(what: string, y: ArrayLike<unknown>, yHat: ArrayLike<unknown>): void {
  if (y.length !== yHat.length) {
    throw new RangeError(
      `Cannot measure ${what}: y has ${y.length} numbers and yHat has ${yHat.length}; wanted as many of both`,
    );
  }
  if (y.length === 0)
    throw new RangeError(`Cannot measure ${what}: there are no examples; wanted one or more`);
}
