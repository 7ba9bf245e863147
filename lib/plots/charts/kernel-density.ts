/** The width of the bells by Scott's rule; 1 where all values are the same. */
export function scottWidth(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value / values.length, 0);
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1);
  const width = Math.sqrt(square) * values.length ** (-1 / 5);
  // Rounding leaves equal values a little apart.
  return width > Math.abs(mean) * 1e-9 && Number.isFinite(width) ? width : Math.abs(mean) * 0.01 || 1;
}

/** The mean of normal bells around all values, at each place: a smooth histogram with the area 1. */
export function kernelDensity(
  values: readonly number[],
  at: readonly number[],
  width = scottWidth(values),
): number[] {
  const height = 1 / (values.length * width * Math.sqrt(2 * Math.PI));
  return at.map((place) => {
    let sum = 0;
    for (const value of values) {
      const steps = (place - value) / width;
      if (steps < 8 && steps > -8) sum += Math.exp(-0.5 * steps * steps);
    }
    return sum * height;
  });
}
