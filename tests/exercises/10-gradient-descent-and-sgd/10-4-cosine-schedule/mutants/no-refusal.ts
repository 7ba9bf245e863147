// takes a warm-up that never ends
export function cosineSchedule(
  step: number,
  total: number,
  max: number,
  min: number,
  warmup: number,
): number {
  if (step < warmup) return (max * (step + 1)) / warmup;
  const done = Math.min(1, (step - warmup) / (total - warmup));
  return min + ((max - min) * (1 + Math.cos(Math.PI * done))) / 2;
}
