// takes a whole wave, down and up again
export function cosineSchedule(
  step: number,
  total: number,
  max: number,
  min: number,
  warmup: number,
): number {
  if (warmup >= total) throw new RangeError('The warm-up must be shorter than the whole');
  if (step < warmup) return (max * (step + 1)) / warmup;
  const done = Math.min(1, (step - warmup) / (total - warmup));
  return min + ((max - min) * (1 + Math.cos(2 * Math.PI * done))) / 2;
}
