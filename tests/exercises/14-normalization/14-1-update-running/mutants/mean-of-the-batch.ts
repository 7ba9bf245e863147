// mixes every note with the mean of the whole batch list
type Vec = number[];
/** The new notes: momentum times the old ones, and for the rest what the batch says. */
export function updateRunning(m: Vec, batch: Vec, momentum: number): Vec {
  const mean = batch.reduce((a, b) => a + b, 0) / batch.length;
  return m.map((old) => momentum * old + (1 - momentum) * mean);
}
