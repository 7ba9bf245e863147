/** The greatest of the numbers and a floor; a list of any length, which Math.max(...list) is not for. */
export function greatest(numbers: readonly number[], floor = Number.NEGATIVE_INFINITY): number {
  return numbers.reduce((most, value) => Math.max(most, value), floor);
}

/** The least of the numbers and a ceiling. */
export function least(numbers: readonly number[], ceiling = Number.POSITIVE_INFINITY): number {
  return numbers.reduce((few, value) => Math.min(few, value), ceiling);
}
